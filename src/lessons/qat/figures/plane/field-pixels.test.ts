import { describe, expect, it } from 'vitest'
import { fieldPixels, neuronShade, probabilityShade } from './field-pixels.ts'

describe('fieldPixels', () => {
  it('has the lowest row of the field at the bottom', () => {
    const pixels = fieldPixels([0, 0, 1, 1], 2, probabilityShade([10, 20, 30]))
    expect([...pixels.slice(0, 3)]).toEqual([10, 20, 30])
    expect(pixels[3]).toBeGreaterThan(pixels[11])
    expect([pixels[3], pixels[11]]).toEqual([pixels[7], pixels[15]])
  })

  it('shows a neuron beside the most that it says, and below 0 in another colour', () => {
    const values = [2, -1, 0, 1]
    const shade = neuronShade(values, [1, 1, 1], [9, 9, 9])
    expect(shade(2)).toEqual({ paint: [1, 1, 1], amount: 0.75 })
    expect(shade(-1)).toEqual({ paint: [9, 9, 9], amount: 0.375 })
    expect(neuronShade([0, 0], [1, 1, 1], [9, 9, 9])(0).amount).toBe(0)
  })
})
