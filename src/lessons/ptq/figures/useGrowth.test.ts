import { expect, it } from 'vitest'
import { grown } from './useGrowth.ts'

it('doubles up to a batch and goes on by whole batches', () => {
  const sizes = [1]
  while (sizes[sizes.length - 1] < 160) sizes.push(grown(sizes[sizes.length - 1]))
  expect(sizes).toEqual([1, 2, 4, 8, 16, 32, 64, 96, 128, 160])
  expect(grown(50)).toBe(64)
})
