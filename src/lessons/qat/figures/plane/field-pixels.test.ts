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
    const pixels = fieldPixels(values, 2, neuronShade(values, [1, 1, 1], [9, 9, 9]))
    // from the top: 0 and 1, then 2 and −1
    expect([3, 7, 11, 15].map((i) => pixels[i])).toEqual([0, 96, 191, 96])
    expect([0, 4, 8, 12].map((i) => pixels[i])).toEqual([1, 1, 1, 9])
    expect(neuronShade([0, 0], [1, 1, 1], [9, 9, 9]).slope).toBe(0)
  })
})
