import { describe, expect, it } from 'vitest'
import { placeOf } from './place-beside.ts'

const WINDOW = { width: 400, height: 600 }
const NOTE = { width: 200, height: 100 }
const line = (left: number, top: number) => ({ left, top, bottom: top + 20 })

describe('the place of a note', () => {
  it('is below the word, at its left end', () => {
    expect(placeOf([line(50, 100)], NOTE, WINDOW)).toEqual({ left: 50, top: 127 })
  })
  it('is within the window', () => {
    expect(placeOf([line(350, 100)], NOTE, WINDOW).left).toBe(188)
    expect(placeOf([line(-30, 100)], NOTE, WINDOW).left).toBe(12)
  })
  it('is above the word where there is no room below', () => {
    expect(placeOf([line(50, 550)], NOTE, WINDOW)).toEqual({ left: 50, top: 443 })
  })
  it('is below the last line of a word that is broken, and above the first', () => {
    expect(placeOf([line(350, 100), line(10, 124)], NOTE, WINDOW)).toEqual({ left: 12, top: 151 })
    expect(placeOf([line(150, 530), line(10, 554)], NOTE, WINDOW)).toEqual({ left: 150, top: 423 })
  })
  it('never covers the word, even in a window that is too low', () => {
    expect(placeOf([line(50, 20)], NOTE, { width: 400, height: 100 }).top).toBe(47)
  })
})
