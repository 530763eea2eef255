import { describe, expect, it } from 'vitest'
import { codesOf, stripOf } from './strip-geometry.ts'

const layer = {
  ...{ inputs: 2, outputs: 2, bits: 2, scale: 0.5, greatestCode: 1, small: 1 },
  latent: Float32Array.of(0.3, -0.1, 0.9, -4),
  used: Float32Array.of(0.5, 0, 0.5, -0.5),
  surface: new Float32Array(2),
}

describe('stripOf', () => {
  it('has each weight in units of the scale, with the code of what is used', () => {
    const { weights, held, reach } = stripOf(layer)
    expect(weights.map(({ input, neuron, code }) => [input, neuron, code])).toEqual([
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 1],
      [1, 1, -1],
    ])
    expect(weights[0].place).toBeCloseTo(0.6)
    // what lies far out is drawn at the edge
    expect([reach, weights[3].place]).toEqual([4, -4])
    expect(held).toBe(1)
    expect(codesOf(1, false)).toEqual([-1, 0, 1])
  })

  it('has two lines for one bit, and gradients up to a magnitude of 1', () => {
    expect(stripOf({ ...layer, bits: 1 }).held).toBe(2)
    expect(codesOf(1, true)).toEqual([-1, 1])
  })

  it('has no grid for float weights', () => {
    const { gridded, held, reach, weights } = stripOf({ ...layer, bits: 9, scale: 0, greatestCode: 0 })
    expect([gridded, held, reach]).toEqual([false, Number.POSITIVE_INFINITY, 4])
    expect(weights[2].place).toBeCloseTo(0.9)
    expect(weights[2].code).toBeNull()
  })

  it('holds all of 8 bits', () => {
    expect(stripOf({ ...layer, bits: 8, scale: 0.01, greatestCode: 127 }).reach).toBeGreaterThan(127)
    const codes = codesOf(127, false)
    expect([codes.length, codes[0], codes[254]]).toEqual([255, -127, 127])
  })
})
