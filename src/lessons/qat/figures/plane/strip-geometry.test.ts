import { describe, expect, it } from 'vitest'
import { stripOf } from './strip-geometry.ts'

const layer = {
  ...{ inputs: 2, outputs: 2, bits: 2, scale: 0.5, greatestCode: 1, small: 1 },
  latent: Float32Array.of(0.3, -0.1, 0.9, -4),
  used: Float32Array.of(0.5, 0, 0.5, -0.5),
  surface: new Float32Array(2),
}

describe('stripOf', () => {
  it('has each weight in units of the scale, with the code of what is used', () => {
    const { weights, codes, held, reach } = stripOf(layer)
    expect(weights.map(({ input, neuron, code }) => [input, neuron, code])).toEqual([
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 1],
      [1, 1, -1],
    ])
    expect(weights[0].place).toBeCloseTo(0.6)
    // what lies far out is drawn at the edge
    expect([reach, weights[3].place]).toEqual([4, -4])
    expect([codes, held]).toEqual([[-1, 0, 1], 1])
  })

  it('has two lines for one bit, and gradients up to a magnitude of 1', () => {
    expect(stripOf({ ...layer, bits: 1 })).toMatchObject({ codes: [-1, 1], held: 2 })
  })

  it('has no grid for float weights', () => {
    const { gridded, codes, reach, weights } = stripOf({ ...layer, bits: 9, scale: 0, greatestCode: 0 })
    expect([gridded, codes, reach]).toEqual([false, [], 4])
    expect(weights[2].place).toBeCloseTo(0.9)
    expect(weights[2].code).toBeNull()
  })

  it('holds all of 8 bits', () => {
    const { codes, reach } = stripOf({ ...layer, bits: 8, scale: 0.01, greatestCode: 127 })
    expect([codes.length, codes[0], codes[254]]).toEqual([255, -127, 127])
    expect(reach).toBeGreaterThan(127)
  })
})
