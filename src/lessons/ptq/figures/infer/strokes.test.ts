import { describe, expect, it } from 'vitest'
import { strokes as setting, strokesOf } from '../../drawing-setting.ts'
import { begun, ended, extended, isFull, withoutLast } from './strokes.ts'

const at = (x: number, y: number) => ({ x, y })

describe('strokes by hand', () => {
  it('are points far enough from each other, inside the square, each stroke with its end', () => {
    let strokes = begun([], at(10.4, 20))
    strokes = extended(strokes, at(12, 20))
    strokes = extended(strokes, at(60, 2000))
    strokes = begun(strokes, at(-5, 7))
    expect(ended(ended(strokes))).toEqual([10, 20, 60, 1000, -1, 0, 7, -1])
    expect(strokesOf(strokes)).toEqual([[at(10, 20), at(60, 1000)], [at(0, 7)]])
  })

  it('are taken back one by one', () => {
    const two = ended(begun(extended(begun([], at(0, 0)), at(500, 0)), at(9, 9)))
    expect(withoutLast(two)).toEqual([0, 0, 500, 0, -1])
    expect(withoutLast([0, 0, 500, 0, -1, 9, 9])).toEqual([0, 0, 500, 0, -1])
    expect(withoutLast(withoutLast(two))).toEqual([])
    expect(withoutLast([])).toEqual([])
  })

  it('end where the list is full', () => {
    let strokes: readonly number[] = begun([], at(0, 0))
    for (let i = 0; i < 2000; i++) strokes = extended(strokes, at(i % 2 === 0 ? 900 : 0, i / 2))
    expect(isFull(strokes)).toBe(true)
    expect(ended(strokes).length).toBeLessThanOrEqual(setting.maxLength)
    expect(begun(strokes, at(1, 1))).toEqual(ended(strokes))
  })
})
