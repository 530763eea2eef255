import { describe, expect, it } from 'vitest'
import { listWith } from './list-with.ts'

describe('listWith', () => {
  it('sets one place, and ends with the last that is set', () => {
    expect(listWith([], 2, 4)).toEqual([0, 0, 4])
    expect(listWith([0, 0, 4], 0, 3)).toEqual([3, 0, 4])
    expect(listWith([3, 0, 4], 2, 0)).toEqual([3])
    expect(listWith([0, 0, 4], 2, 0)).toEqual([])
    expect(listWith([], 3, 0)).toEqual([])
  })
})
