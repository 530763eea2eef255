import { expect, it } from 'vitest'
import { stacksPath } from './code-stacks.ts'

const y = (code: number) => 100 - 40 * code
const room = { left: 0, most: 30, scale: 1 }

it('stacks a dot a weight in rows about its code', () => {
  const { path, dots, ends } = stacksPath([1, 5, 0], y, { ...room, pixels: 40 })
  expect(dots).toBe(true)
  expect(path.match(/M/g)).toHaveLength(6)
  expect(path.startsWith('M3.8,140.0h0')).toBe(true)
  expect(ends).toEqual([7.5, 30, 0])
})

it('draws bars where dots would run into those of the next code', () => {
  const { path, dots, ends } = stacksPath([2, 40, 0], y, { ...room, pixels: 40 })
  expect(dots).toBe(false)
  expect(path.match(/Z/g)).toHaveLength(2)
  expect(ends).toEqual([1.5, 30, 0])
})
