import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dequantize, foldBatchNorm, loadNetwork, quantizeWeights } from '../../../core/index.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { BITS } from '../contract.ts'
import { bytesFor, opened, settingsWith } from './testing/run-why.ts'
import { bitsOf, floatOf, value } from './value.ts'

describe('the bits of a float', () => {
  it('are those of IEEE 754, the sign first', () => {
    expect(bitsOf(1).join('')).toBe(`0${'01111111'}${'0'.repeat(23)}`)
    expect(bitsOf(-0.15625).join('')).toBe(`1${'01111100'}01${'0'.repeat(21)}`)
    expect(bitsOf(2 ** -149).join('')).toBe(`${'0'.repeat(31)}1`)
  })
  it('make the float again', () => {
    fc.assert(
      fc.property(fc.float(), (x) => {
        expect(floatOf(bitsOf(x))).toEqual(x)
      }),
      { seed: 1, numRuns: 500 },
    )
  })
})

describe('one weight', () => {
  const { frames, result } = opened()
  const at = (changed: Parameters<typeof settingsWith>[0]) =>
    runJob(value(settingsWith(changed), result), bytesFor).frames[0]

  it('is one of the layer’s, in ascending order', () => {
    const layer = frames[0].layers.find(({ name }) => name === 'pw1')!
    for (const weight of [0, 1, 1000, 2047]) expect(at({ layer: 'pw1', weight }).value).toBe(layer.weights[weight])
    // A rank beyond the layer's is its last.
    expect(at({ layer: 'pw1', weight: 8000 }).rank).toBe(2047)
  })

  it('has the code that the core gives it in its channel, at all bits', () => {
    const file = bytesFor({ kind: 'shelf', name: 'mobilenet-fashion' })
    const layer = foldBatchNorm(loadNetwork(file)).layers.find(({ name }) => name === 'dw2')!
    const [{ values, shape }] = layer.parameters
    for (const granularity of ['channel', 'tensor'] as const)
      for (const weight of [3, 200, 575]) {
        const frame = at({ layer: 'dw2', weight, granularity })
        const index = values.indexOf(frame.trained)
        expect(index % 64).toBe(frame.channel)
        expect(frame.coded.map(({ bits }) => bits)).toEqual([...BITS])
        for (const { bits, code, real, error } of frame.coded) {
          const { codes, params } = quantizeWeights('depthwise', { values, shape }, { bits, granularity })
          expect(code).toBe(codes[index])
          expect(real).toBe(dequantize([codes[index]], params[frame.channel])[0])
          expect(error).toBe(frame.trained - real)
        }
      }
  })

  it('is significand times power of two, and another after a flip', () => {
    const before = at({ weight: 100 })
    const sign = before.word[0] === 1 ? -1 : 1
    expect(sign * before.significand * 2 ** before.exponent).toBe(before.value)
    expect(at({ weight: 100, flips: [0] }).value).toBe(-before.value)
    const next = at({ weight: 100, flips: [8] }).value / before.value
    expect([2, 0.5]).toContain(next)
    expect(at({ weight: 100, flips: [0] }).trained).toBe(before.trained)
  })

  it('that is flipped beyond the codes is clipped, and has none where it is no number', () => {
    const huge = at({ weight: 7961, flips: [1] })
    expect(huge.value).toBeGreaterThan(1e30)
    for (const { code, qmax, clipped } of huge.coded) expect([code, clipped]).toEqual([qmax, true])
    const { word } = at({ weight: 7961 })
    const zeros = [1, 2, 3, 4, 5, 6, 7, 8].filter((place) => word[place] === 0)
    expect(at({ weight: 7961, flips: zeros }).coded.map(({ code }) => code)).toEqual(BITS.map(() => null))
  })
})
