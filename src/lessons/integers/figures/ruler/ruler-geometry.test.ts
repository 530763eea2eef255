import { describe, expect, it } from 'vitest'
import { rulerGeometry, writtenCodes } from './ruler-geometry.ts'

const codes = { lowest: 0, highest: 15, written: 30 }

describe('the ruler’s geometry', () => {
  it('lays the reals over the codes on the same ends', () => {
    const { left, right, ofReal, ofCode } = rulerGeometry({ width: 800, height: 500, scale: 1 }, 4, codes)
    expect([ofReal(-4), ofReal(4)]).toEqual([left, right])
    expect(ofReal(0)).toBe((left + right) / 2)
    expect(ofCode(0)).toBe(left)
    expect(ofCode(15)).toBeCloseTo(right, 9)
  })

  it('has room for the enlarged strip only where it is high enough', () => {
    expect(rulerGeometry({ width: 800, height: 500, scale: 1 }, 4, codes).strip).not.toBeNull()
    const low = rulerGeometry({ width: 350, height: 240, scale: 1 }, 4, codes)
    expect(low.strip).toBeNull()
    expect(low.codes).toBeLessThan(240)
    expect(low.codes).toBeGreaterThan(low.reals)
  })

  it('draws 256 codes as ticks, joins and writes some of them', () => {
    const many = rulerGeometry({ width: 800, height: 500, scale: 1 }, 4, { lowest: -128, highest: 127, written: 40 })
    expect(many.dotted).toBe(false)
    expect(many.joinedEvery * many.pitch).toBeGreaterThanOrEqual(15)
    expect(many.writtenEvery * many.pitch).toBeGreaterThanOrEqual(40)
  })

  it('leaves out numbers that one which must stand would cover', () => {
    expect(writtenCodes({ lowest: -8, highest: 7 }, 4, [], 1)).toEqual([-8, -4, 0, 4])
    expect(writtenCodes({ lowest: 0, highest: 8 }, 2, [5], 2)).toEqual([0, 2, 8])
  })
})
