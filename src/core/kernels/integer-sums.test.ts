import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simdForTests } from '../../engine/testing/kernel-bytes.ts'
import { quantizeMultiplier } from '../quant/fixed-point.ts'
import { areExactInDoubles, type RequantizerMemory } from './integer-kernels.ts'
import { referenceKernels } from './reference.ts'
import { bothSets, draws, even, requantized, requantizerOf, roundings } from './testing/integer-cases.ts'

describe('requantization', () => {
  it('gives the bits of the 64-bit product for every sum, whatever the factors: ties, ends of int32, factors near 1 and tiny', () => {
    const sums = [0, 1, -1, 2 ** 31 - 1, -(2 ** 31), 2 ** 22 - 1, 2 ** 22, -(2 ** 22), 511, 1023, -1023, 3, -3]
    for (const factor of [
      1,
      0.5,
      0.25,
      2 ** -13,
      2 ** -13 + 2 ** -44,
      0.999999999,
      3 / 7,
      1e-3,
      2 ** -14,
      1e-9,
      4,
      0,
    ]) {
      for (const requantization of ['single', 'double', 'float'] as const) {
        const results = [referenceKernels, simdForTests(4000)].map((kernels) => {
          const channels = 2
          const { mantissa, shift } = quantizeMultiplier(factor)
          const applied = requantization === 'float' ? Math.fround(factor) : mantissa * 2 ** (shift - 31)
          const requantizer: RequantizerMemory = {
            requantization,
            factors: kernels.allocateDoubles(channels).fill(applied),
            mantissas: kernels.allocateIntegers(channels).fill(mantissa),
            shifts: kernels.allocateIntegers(channels).fill(shift),
            lowest: kernels.allocateIntegers(channels).fill(-255),
            highest: kernels.allocateIntegers(channels).fill(255),
            exactInDoubles: areExactInDoubles(Float64Array.of(applied)),
          }
          const shape = { batch: 1, height: 1, width: 1, channels, outputs: channels, kernel: 1, stride: 1 }
          const [input, output] = [kernels.allocateCodes(channels), kernels.allocateCodes(channels)]
          const [weight, room] = [kernels.allocateCodes(4), kernels.allocateIntegers(2)]
          const bias = kernels.allocateIntegers(channels)
          return sums.map((sum) => {
            bias.fill(sum)
            kernels.integerConv(output, input, { weight, bias, sums: room, requantizer }, shape)
            expect(output[0]).toBe(requantized(sum, 0, requantizer))
            return output[1]
          })
        })
        expect(results[1], `${requantization}, factor ${factor}`).toEqual(results[0])
      }
    }
  })
})

describe('integerAdd', () => {
  it('rounds the sum once, halves up, the same in both sets', () => {
    fc.assert(
      fc.property(even(9), fc.integer({ min: 1, max: 20 }), fc.nat(1000), (channels, rows, seed) => {
        const { whole } = draws(seed + 1)
        const factors = [whole(0, 3 * 2 ** 20), whole(0, 2 ** 31 - 1), whole(0, 2 ** 21)].slice(0, 1 + (seed % 3))
        const wanted: number[] = []
        const found = bothSets(
          channels * rows,
          false,
          (kernels, output, codes) => {
            const inputs = factors.map(() => codes(output.length, 255))
            const bounds = {
              lowest: kernels.allocateIntegers(channels).fill(-128),
              highest: kernels.allocateIntegers(channels).fill(127),
            }
            kernels.integerAdd(output as Int16Array, inputs, factors, bounds)
            if (kernels.name === 'reference')
              for (let i = 0; i < output.length; i++)
                wanted.push(
                  Math.max(
                    -128,
                    Math.min(127, Math.floor(inputs.reduce((sum, x, k) => sum + x[i] * factors[k], 0) / 2 ** 20 + 0.5)),
                  ),
                )
          },
          seed,
        )
        expect([...found]).toEqual(wanted)
      }),
      { seed: 8, numRuns: 100 },
    )
  })

  it('refuses rows that are no whole ones', () => {
    const bounds = { lowest: new Int32Array(2), highest: new Int32Array(2) }
    const call = (n: number, m: number) =>
      referenceKernels.integerAdd(new Int16Array(n), [new Int16Array(m), new Int16Array(n)], [1, 1], bounds)
    expect(() => call(3, 3)).toThrow('output must hold whole rows of 2 channels, got 3 codes')
    expect(() => call(4, 2)).toThrow('inputs must hold the length of the output = 4')
  })
})

describe('integerPool', () => {
  it('sums the pixels of each image, the same in both sets', () => {
    const sizes = fc.record({ batch: fc.nat(5), pixels: fc.integer({ min: 1, max: 9 }), channels: even(9) })
    fc.assert(
      fc.property(sizes, roundings, fc.nat(1000), ({ batch, pixels, channels }, requantization, seed) => {
        const wanted: number[] = []
        const found = bothSets(
          batch * channels,
          requantization === null,
          (kernels, output, codes) => {
            const input = codes(batch * pixels * channels, 255)
            const requantizer = requantization && requantizerOf(requantization, channels, seed, false, kernels)
            kernels.integerPool(
              output,
              input,
              { sums: kernels.allocateIntegers(channels), requantizer },
              { batch, pixels, channels },
            )
            if (kernels.name === 'simd') return
            for (let n = 0; n < batch; n++)
              for (let c = 0; c < channels; c++) {
                let sum = 0
                for (let p = 0; p < pixels; p++) sum += input[(n * pixels + p) * channels + c]
                wanted.push(requantized(sum, c, requantizer))
              }
          },
          seed,
        )
        expect([...found]).toEqual(wanted)
      }),
      { seed: 9, numRuns: 100 },
    )
  })
})
