import { expect, it } from 'vitest'
import type { BetterFrame, RunFrame } from '../../frames.ts'
import { firstAbove, verdictOf } from './break-even.ts'

const run = (...accuracies: (number | [number, number])[]): RunFrame => ({
  kind: 'lsq',
  loss: { step: new Float64Array(0), value: new Float64Array(0) },
  evaluated: accuracies.map((one, i) => ({
    step: 10 * i,
    accuracy: typeof one === 'number' ? one : one[0],
    loss: 1,
    integers: typeof one === 'number' ? null : { accuracy: one[1], agreement: 1, bytes: 1 },
  })),
  changed: null,
  oscillating: null,
  diverged: null,
  kept: null,
})
const better = (total: number, ...accuracies: number[]): BetterFrame => ({
  total,
  measured: accuracies.map((accuracy, i) => ({ repair: i === 0 ? 'as-set' : 'mse', accuracy, seconds: 1 })),
})

it('finds the first look after training began that is better, in integers where there are some', () => {
  expect(firstAbove(run(0.9, 0.2, 0.5, 0.4), 0.3)).toBe(20)
  expect(firstAbove(run(0.1, [0.5, 0.3], [0.5, 0.31]), 0.3)).toBe(20)
  expect(firstAbove(run(0.1, 0.3), 0.3)).toBeUndefined()
})

it('says what is true for the numbers', () => {
  expect(verdictOf([run(0.1, 0.8)], better(2, 0.5, 0.81), 1000).kind).toBe('ptq')
  expect(verdictOf([run(0.1, 0.8)], better(2, 0.5, 0.8), 1000).kind).toBe('ptq')
  expect(verdictOf([run(0.1, 0.8)], better(2, 0.5, 0.795), 1000).kind).toBe('even')
  expect(verdictOf([run(0.1, 0.8)], better(2, 0.5, 0.6), 1000)).toMatchObject({ kind: 'qat', best: { accuracy: 0.6 } })
})

it('waits for all repairs and for a first step', () => {
  expect(verdictOf([run(0.1, 0.8)], better(3, 0.5, 0.6), 1000).kind).toBe('open')
  expect(verdictOf([run(0.1)], better(1, 0.5), 1000).kind).toBe('open')
  expect(verdictOf([], better(1, 0.5), 1000).kind).toBe('open')
  expect(verdictOf([run(0.1, 0.8)], null, 1000).kind).toBe('open')
})

it('goes by what was kept of a run that ran away', () => {
  const [, kept] = run(0.1, 0.8).evaluated
  const away = { ...run(0.1, 0.8, 0.1), diverged: 15, kept }
  expect(verdictOf([away], better(2, 0.5, 0.6), 1000)).toMatchObject({ kind: 'qat', end: { step: 10, accuracy: 0.8 } })
})
