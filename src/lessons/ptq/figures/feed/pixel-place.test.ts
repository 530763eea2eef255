import { describe, expect, it } from 'vitest'
import { placeAfter, placeUnder } from './pixel-place.ts'

describe('a pixel', () => {
  it('is the one under the pointer, or the nearest', () => {
    expect(placeUnder(0, 167.9, 168)).toEqual({ hotX: 0, hotY: 27 })
    expect(placeUnder(61, 12, 168)).toEqual({ hotX: 10, hotY: 2 })
    expect(placeUnder(-5, 400, 168)).toEqual({ hotX: 0, hotY: 27 })
  })

  it('goes where an arrow key says, and stays in the image', () => {
    expect(placeAfter({ hotX: 3, hotY: 0 }, 'ArrowDown')).toEqual({ hotX: 3, hotY: 1 })
    expect(placeAfter({ hotX: 3, hotY: 0 }, 'ArrowUp')).toEqual({ hotX: 3, hotY: 0 })
    expect(placeAfter({ hotX: 27, hotY: 5 }, 'ArrowRight')).toEqual({ hotX: 27, hotY: 5 })
    expect(placeAfter({ hotX: 27, hotY: 5 }, 'Tab')).toBeNull()
  })
})
