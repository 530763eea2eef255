import { describe, expect, it } from 'vitest'
import { codesWithin } from '../codes-within.ts'
import { channelRanges, sharedScale } from './channel-ranges.ts'

const weight = { channelMin: Float32Array.of(-1, -0.25, -2), channelMax: Float32Array.of(1, 0.25, 4) }

describe('channelRanges', () => {
  it('says how much wider the widest channel is than the narrowest', () => {
    const { whole, order, spread } = channelRanges(weight)
    expect(whole).toEqual({ min: -2, max: 4 })
    expect(order).toEqual([2, 0, 1])
    expect(spread).toBe(12)
  })

  it('has no end where all weights of a channel are the same', () => {
    expect(channelRanges({ channelMin: Float32Array.of(0, -1), channelMax: Float32Array.of(0, 1) }).spread).toBe(
      Number.POSITIVE_INFINITY,
    )
  })
})

describe('codesWithin', () => {
  const settings = { weightBits: 4, symmetry: 'symmetric', convention: 'onnx' } as const

  it('counts the codes that a channel gets of one scale for all', () => {
    const { whole, channels } = channelRanges(weight)
    const params = sharedScale(whole, settings)
    expect(params).toMatchObject({ zeroPoint: 0, qmin: -7, qmax: 7 })
    if (!params) return
    // one step is 4/7: 4 is code 7, −2 is −3.5
    expect(codesWithin({ min: -1.9, max: 4 }, params)).toBe(11)
    expect(codesWithin(channels[1], params)).toBe(1)
    expect(codesWithin({ min: -9, max: 9 }, params)).toBe(15)
  })

  it('has none where weights stay float', () => {
    expect(sharedScale({ min: -1, max: 1 }, { ...settings, weightBits: 9 })).toBeNull()
  })
})
