import { describe, expect, it } from 'vitest'
import { markPath } from './mark.ts'

describe('markPath', () => {
  it('draws each shape about the origin', () => {
    expect(markPath('circle', 4)).toBe('M-4,0A4,4,0,1,1,4,0A4,4,0,1,1,-4,0Z')
    expect(markPath('diamond', 10)).toBe('M0,-13L13,0L0,13L-13,0Z')
    expect(markPath('triangle', 10)).toBe('M0,-13.5L11.69,6.75L-11.69,6.75Z')
    expect(markPath('square', 10)).toBe('M-9,-9L9,-9L9,9L-9,9Z')
    expect(markPath('bar', 5)).toBe('M-8,0H8')
  })
})
