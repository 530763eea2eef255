import { expect, it } from 'vitest'
import { referenceKernels } from '../kernels/reference.ts'
import { createRandom } from '../random.ts'
import type { Activation } from './layer.ts'
import { relu } from './relu.ts'
import { centralDifferences, probe } from './testing/finite-differences.ts'

it('is max(0, x), with the slope at 0 taken as 0; a NaN stays one', () => {
  const activation = (values: number[], gradient: number[]): Activation => ({
    shape: [5],
    values: Float32Array.from(values),
    gradient: Float32Array.from(gradient),
  })
  const input = activation([-2, 0, 3, Number.NaN, -0], [0, 0, 1, 0, 0])
  const output = activation([9, 9, 9, 9, 9], [1, 1, 1, 1, 1])
  const { forward, backward } = relu({ kind: 'relu' }, [5]).bind(
    { inputs: [input], output, batch: 1, training: true },
    referenceKernels,
  )
  forward()
  expect([...output.values]).toEqual([0, 0, 3, Number.NaN, 0])
  backward()
  expect([...(input.gradient as Float32Array)]).toEqual([0, 0, 2, 1, 0])
})

it('goes backward with the slope of the loss', () => {
  const { input, loss, backward } = probe(relu({ kind: 'relu' }, [2, 3, 2]), [2, 3, 2], 4, createRandom(2))
  backward()
  const slopes = centralDifferences(loss, input.values, 1 / 8)
  expect(input.gradient.some((g) => g === 0) && input.gradient.some((g) => g !== 0)).toBe(true)
  slopes.forEach((slope, i) => {
    expect(Math.abs(input.gradient[i] - slope)).toBeLessThan(2e-5)
  })
})
