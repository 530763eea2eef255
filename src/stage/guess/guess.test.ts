import { describe, expect, it } from 'vitest'
import type { Ask } from '../../engine/scene.ts'
import { answerOf, fits, isRight, startOf } from './guess.ts'

const question = { en: 'How much?', ko: '얼마나?' }
const number: Ask = { kind: 'number', question, of: 'gain', min: 0, max: 1, step: 0.01, style: 'percent', within: 0.1 }
const choice: Ask = {
  kind: 'choice',
  question,
  options: { less: { en: 'less', ko: '적다' }, more: { en: 'more', ko: '많다' } },
  right: ({ a, b }) => (a < b ? 'less' : 'more'),
}
const curve: Ask = {
  kind: 'curve',
  question,
  axis: { en: 'bits', ko: '비트' },
  points: [
    { label: '8', of: 'at8' },
    { label: '4', of: 'at4' },
  ],
  ...{ min: 0, max: 1, style: 'accuracy', within: 0.05 },
}

describe('a guess', () => {
  it('is answered by the numbers of the scene', () => {
    expect(answerOf(number, { gain: 0.61 })).toBe(0.61)
    expect(answerOf(choice, { a: 1, b: 2 })).toBe('less')
    expect(answerOf(curve, { at8: 0.9, at4: 0.7 })).toEqual([0.9, 0.7])
  })

  it('has no answer before each number of it is there', () => {
    expect(answerOf(number, {})).toBeNull()
    expect(answerOf(choice, { a: 1 })).toBeNull()
    expect(answerOf(curve, { at8: 0.9 })).toBeNull()
  })

  it('begins where nothing is said', () => {
    expect(startOf(number)).toBe(0.5)
    expect(startOf(choice)).toBeNull()
    expect(startOf(curve)).toEqual([0.5, 0.5])
    expect(startOf({ ...number, min: 1, max: 4, step: 1 } as Ask)).toBe(3)
  })

  it('is right when it is near enough, a curve when each of its points is', () => {
    expect(isRight(number, 0.55, 0.61)).toBe(true)
    expect(isRight(number, 0.45, 0.61)).toBe(false)
    expect(isRight(choice, 'less', 'less')).toBe(true)
    expect(isRight(choice, 'more', 'less')).toBe(false)
    expect(isRight(curve, [0.9, 0.74], [0.9, 0.7])).toBe(true)
    expect(isRight(curve, [0.9, 0.76], [0.9, 0.7])).toBe(false)
  })

  it('that was made for another form of the question does not fit', () => {
    expect(fits(number, 'less')).toBe(false)
    expect(fits(choice, 'none')).toBe(false)
    expect(fits(curve, [1])).toBe(false)
    expect([fits(number, 1), fits(choice, 'more'), fits(curve, [1, 0])]).toEqual([true, true, true])
  })
})
