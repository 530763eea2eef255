import { describe, expect, it } from 'vitest'
import { byteOf, errorShades } from './picture-shades.ts'

describe('the shades', () => {
  it('draw a level outside of black and white as one of them', () => {
    expect([-0.2, 0, 0.5, 1, 1.3].map(byteOf)).toEqual([0, 0, 128, 255, 255])
  })

  it('of errors are shares of the largest, whichever way they point', () => {
    expect([...errorShades(Float64Array.of(0, 0.1, -0.2, 0.4), 0.4)]).toEqual([0, 0.25, 0.5, 1])
    expect([...errorShades(Float64Array.of(0, 0), 0)]).toEqual([0, 0])
  })
})
