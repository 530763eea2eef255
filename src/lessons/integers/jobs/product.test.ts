import { describe, expect, it } from 'vitest'
import {
  bindIntegers,
  createNetwork,
  quantizeNetwork,
  readCodes,
  referenceKernels,
  scaledSum,
  writeReals,
} from '../../../core/index.ts'
import { defaultsOf } from '../../../engine/params.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { type IntegersSettings, integersContract } from '../contract.ts'
import { INPUTS, NEURONS } from '../neuron-setting.ts'
import { product } from './product.ts'
import { ruler } from './ruler.ts'

const settingsWith = (changed: Partial<IntegersSettings>): IntegersSettings => ({
  ...defaultsOf(integersContract.settings),
  bits: 8,
  ...changed,
})
function run(changed: Partial<IntegersSettings>) {
  const settings = settingsWith(changed)
  const { frames, result } = runJob(product(settings, runJob(ruler(settings)).result))
  return { frame: frames[0], result, settings }
}

describe('a neuron in integers', () => {
  it('comes to the same by the four terms and by the products of the differences', () => {
    for (const weightScheme of ['symmetric', 'affine'] as const)
      for (const granularity of ['tensor', 'channel'] as const)
        for (const codes of ['signed', 'unsigned'] as const)
          for (const bits of [2, 5, 8])
            for (let neuron = 0; neuron < NEURONS; neuron++) {
              const { frame, result } = run({ weightScheme, granularity, codes, bits, neuron })
              expect(frame.expanded).toBe(frame.direct)
              expect(frame.accumulator).toBe(frame.direct + frame.bias.code)
              expect(result.accumulator).toBe(frame.accumulator)
            }
  })

  it.each(['tensor', 'channel'] as const)(
    'has the accumulator of an integer network of one dense layer: %s',
    (granularity) => {
      const { settings, result } = run({ granularity })
      const network = createNetwork({ inputShape: [INPUTS], layers: [{ name: 'fc', kind: 'dense', outputs: NEURONS }] })
      const [weight, bias] = network.parameters
      for (let i = 0; i < INPUTS; i++)
        for (let o = 0; o < NEURONS; o++) weight.values[i * NEURONS + o] = settings.weights[o * INPUTS + i]
      bias.values.set(settings.biases)
      const integers = quantizeNetwork(
        network,
        { input: { min: settings.min, max: settings.max }, fc: { min: -1.3, max: 0.6 } },
        {
          weights: { bits: 8, granularity },
          activations: { bits: 8, symmetric: false, signed: false },
          requantization: 'float',
        },
      )
      const { memoryOf, run: answer } = bindIntegers(integers, 1, referenceKernels)
      writeReals(memoryOf.get('input')!, Float32Array.from(settings.inputs))
      answer(1)
      const step = integers.steps[0]
      if (!('weights' in step)) throw new Error('the step is a product')
      const frames = Array.from({ length: NEURONS }, (_, neuron) => run({ granularity, neuron }).frame)
      const { factors, multipliers, zeroPoint } = step.requantizer
      const codes = readCodes(memoryOf.get('fc')!, 1)
      for (const [neuron, frame] of frames.entries()) {
        const scaled = scaledSum(frame.accumulator!, 'float', factors[neuron], multipliers[neuron])
        expect(codes[neuron]).toBe(scaled + zeroPoint)
        expect(frame.bias.code).toBe(step.bias[neuron])
        expect(frame.input).toEqual(integers.tensors[0].params)
        expect(Array.from(frame.weightCodes)).toEqual(
          Array.from({ length: INPUTS }, (_, i) => step.weights[i * NEURONS + neuron]),
        )
      }
      expect(result.weightScale).toBe(step.weightParams[0].scale)
    },
  )

  it('stands for what the neuron gives in reals, to the error of its codes', () => {
    for (const granularity of ['tensor', 'channel', 'input'] as const)
      for (let neuron = 0; neuron < NEURONS; neuron++) {
        const { frame, settings } = run({ granularity, neuron })
        const w = settings.weights.slice(neuron * INPUTS, (neuron + 1) * INPUTS)
        const wanted = settings.inputs.reduce((sum, x, i) => sum + x * w[i], settings.biases[neuron])
        expect(frame.exact).toBeCloseTo(wanted, 12)
        expect(frame.error).toBe(frame.exact - frame.real)
        expect(Math.abs(frame.error)).toBeLessThan(0.03)
      }
  })

  it('leaves small weights few codes where one scale serves all', () => {
    const { neurons } = run({ neuron: 2 }).frame
    expect(neurons.tensor[2].largestCode).toBe(Math.round((0.058 / 0.94) * 127))
    expect(neurons.channel[2].largestCode).toBe(127)
    expect(run({ granularity: 'input' }).frame.accumulator).toBeNull()
    expect(run({ granularity: 'input' }).frame.multiplications).toBe(INPUTS)
  })

  it('adds up reals where each input has a scale of its own', () => {
    const { parts, bias, real } = run({ granularity: 'input', neuron: 1 }).frame
    expect(parts.reduce((sum, part) => sum + part, bias.real)).toBeCloseTo(real, 12)
  })

  it('tells how many of the largest products fit', () => {
    const { largestProduct, int16Terms, int32Terms } = run({}).frame
    expect(largestProduct).toBe(255 * 127)
    expect(int16Terms).toBe(1)
    expect(int32Terms * largestProduct).toBeLessThan(2 ** 31)
    expect((int32Terms + 1) * largestProduct).toBeGreaterThan(2 ** 31 - 1)
  })

  it('takes the default where a link has too few numbers', () => {
    const { frame } = run({ inputs: [0.5], weights: [], biases: [] })
    expect(Array.from(frame.x)).toEqual([0.5, 1.9, 0.45, 2.6, 1.2])
    expect(frame.w[0]).toBe(0.82)
  })
})
