import { expect, it } from 'vitest'
import type { Task } from '../../engine/scene.ts'
import { isAllRight, toBeTold } from './chosen.ts'

const text = { en: 'a', ko: '가' }
const answers = {
  one: { option: text, right: true, says: text },
  two: { option: text, right: false, says: text },
  three: { option: text, right: true, says: text },
}
const single: Task = { question: text, answers }
const several: Task = { ...single, several: true }

it('of one that is chosen tells that one', () => {
  expect(isAllRight(single, ['three'])).toBe(true)
  expect(isAllRight(single, ['two'])).toBe(false)
  expect(isAllRight(single, [])).toBe(false)
  expect(toBeTold(single, ['two'])).toEqual(['two'])
})

it('of several wants all that are right and no other, and tells what was mistaken', () => {
  expect(isAllRight(several, ['three', 'one'])).toBe(true)
  expect(isAllRight(several, ['one'])).toBe(false)
  expect(isAllRight(several, ['one', 'two', 'three'])).toBe(false)
  expect(toBeTold(several, ['one', 'two'])).toEqual(['two', 'three'])
  expect(toBeTold(several, ['one', 'three'])).toEqual(['one', 'three'])
})
