import { describe, expect, it } from 'vitest'
import { referenceKernels } from '../kernels/reference.ts'
import { createRandom } from '../random.ts'
import { dense } from './dense.ts'
import { centralDifferences, probe } from './testing/finite-differences.ts'

const SIZES = [
  { inputs: 2, outputs: 8, batch: 3 },
  { inputs: 5, outputs: 1, batch: 4 },
  { inputs: 1, outputs: 3, batch: 1 },
  { inputs: 7, outputs: 6, batch: 9 },
]

function denseProbe({ inputs, outputs, batch }: (typeof SIZES)[number], seed = 1) {
  const layer = dense({ kind: 'dense', outputs }, '0', [inputs], referenceKernels)
  return { layer, ...probe(layer, [inputs], batch, createRandom(seed)) }
}

describe('dense', () => {
  it.each(SIZES)('forward is x · W + b ($batch × $inputs → $outputs)', (size) => {
    const { layer, input, output, loss } = denseProbe(size)
    const [weight, bias] = layer.parameters
    loss()
    for (let n = 0; n < size.batch; n++)
      for (let o = 0; o < size.outputs; o++) {
        let y = bias.values[o]
        for (let i = 0; i < size.inputs; i++)
          y += input.values[n * size.inputs + i] * weight.values[i * size.outputs + o]
        expect(output.values[n * size.outputs + o]).toBeCloseTo(y, 5)
      }
  })

  // The loss is linear in each number, so that the difference quotient is the slope but for rounding.
  it.each(SIZES)('backward is the slope of the loss ($batch × $inputs → $outputs)', (size) => {
    const { layer, input, loss, backward } = denseProbe(size)
    backward()
    for (const { values, gradient } of [...layer.parameters, input])
      for (const [i, slope] of centralDifferences(loss, values, 1 / 8).entries())
        expect(Math.abs(gradient[i] - slope)).toBeLessThan(2e-5)
  })

  it('adds to the gradients that stand there', () => {
    const { layer, input, backward } = denseProbe(SIZES[0])
    backward()
    const once = [...layer.parameters, input].map(({ gradient }) => gradient.slice())
    backward()
    for (const [p, { gradient }] of [...layer.parameters, input].entries())
      for (let i = 0; i < gradient.length; i++) expect(gradient[i]).toBeCloseTo(2 * once[p][i], 4)
  })

  it('names its parameters and says how many inputs an output sums', () => {
    const layer = dense({ kind: 'dense', outputs: 4 }, '2', [3, 3, 2], referenceKernels)
    expect(layer.outputShape).toEqual([4])
    expect(layer.parameters.map(({ name, shape, fanIn }) => ({ name, shape, fanIn }))).toEqual([
      { name: '2.weight', shape: [18, 4], fanIn: 18 },
      { name: '2.bias', shape: [4], fanIn: 0 },
    ])
    expect(() => dense({ kind: 'dense', outputs: 1.5 }, '0', [2], referenceKernels)).toThrow(
      'outputs must be a whole number from 0, got 1.5',
    )
  })
})
