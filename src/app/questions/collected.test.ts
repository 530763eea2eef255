import { expect, it } from 'vitest'
import type { Ask, Scene } from '../../engine/scene.ts'
import { type Guess, type LearnerRecord, NOTHING_DONE } from '../../stage/record/learner-record.ts'
import { LESSONS } from '../lesson-ids.ts'
import type { ScenesOfLesson } from '../show/useShow.ts'
import { collected } from './collected.ts'

const ask: Ask = {
  kind: 'number',
  question: { en: 'How much?', ko: '얼마나?' },
  ...{ of: 'gain', min: 0, max: 1, step: 0.01, style: 'percent', within: 0.1 },
}
const scene = { id: 'outlier', title: { en: '', ko: '' }, runs: [{}], focus: '', numbers: {}, ask } satisfies Scene
const scenes = Object.fromEntries(
  LESSONS.map((lesson) => [lesson, lesson === 'binning' ? [scene] : []]),
) as unknown as ScenesOfLesson
const record = (guess: Guess['guess'], answer: Guess['answer']): LearnerRecord => ({
  ...NOTHING_DONE,
  guesses: { 'binning/outlier': { guess, answer, at: '2026-01-01' } },
})

it('brings the guesses of a class together, question by question', () => {
  const [one] = collected([record(0.5, 0.6), record(0.1, 0.6), record(0.65, null), NOTHING_DONE], scenes)
  expect(one).toMatchObject({ key: 'binning/outlier', guesses: [0.5, 0.1, 0.65], answer: 0.6, right: 2 })
})

it('leaves out what does not fit the question, and questions that nobody guessed', () => {
  expect(collected([record('more', 0.6), NOTHING_DONE], scenes)).toEqual([])
})

it('takes the answer that most have measured', () => {
  const [one] = collected([record(0.5, 0.6), record(0.5, 0.9), record(0.5, 0.6)], scenes)
  expect(one.answer).toBe(0.6)
})
