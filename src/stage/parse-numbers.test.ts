import { describe, expect, it } from 'vitest'
import { parseNumbers } from './parse-numbers.ts'

describe('parseNumbers', () => {
  it.each([
    ['1, 2,3', [1, 2, 3]],
    ['1\n2\r\n-3.5e-2\t4', [1, 2, -0.035, 4]],
    ['−0.5; 7', [-0.5, 7]],
  ])('reads %j', (text, numbers) => expect(parseNumbers(text)).toEqual(numbers))

  it.each(['', ' , ', 'a 1', '1 NaN', '1 Infinity', '0x', '1e999'])('takes nothing from %j', (text) =>
    expect(parseNumbers(text)).toBeNull(),
  )
})
