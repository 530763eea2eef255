import { expect, it } from 'vitest'
import type { RunFrame } from '../../frames.ts'
import { bestRun, gapPath, linePath, lookAt, looksOf, nearest, stayAbove, valueAt } from './run-lines.ts'

const same = (value: number) => value
const run = (kind: RunFrame['kind'], ...accuracies: number[]): RunFrame => ({
  kind,
  loss: { step: Float64Array.of(1, 3, 5), value: Float64Array.of(2, 1, 0.5) },
  evaluated: accuracies.map((accuracy, i) => ({ step: 10 * i, accuracy, loss: 1, integers: null })),
  changed: null,
  oscillating: null,
  diverged: null,
  kept: null,
})

it('draws a float run straight and a quantized one in steps', () => {
  const points = [
    [0, 1],
    [10, 4],
  ] as const
  expect(linePath(points, same, same, false)).toBe('M0,1L10,4')
  expect(linePath(points, same, same, true)).toBe('M0,1H10V4')
  expect(linePath([], same, same, true)).toBe('')
})

it('fills what is between them as far as both go', () => {
  const float = [
    [0, 9],
    [10, 9],
    [20, 9],
  ] as const
  const quantized = [
    [0, 1],
    [10, 5],
  ] as const
  expect(gapPath(float, quantized, same, same)).toBe('M0,9L10,9L10,5V1H0Z')
  expect(gapPath(float, [], same, same)).toBe('')
})

it('finds looks, losses and the best run', () => {
  const one = run('lsq', 0.1, 0.5, 0.8)
  expect(lookAt(one.evaluated, 19)?.accuracy).toBe(0.5)
  expect(lookAt(one.evaluated, -1)).toBeUndefined()
  expect(valueAt(one.loss, 3)).toBe(1)
  expect(valueAt(one.loss, 4)).toBeNaN()
  expect(bestRun([run('float', 0.9), run('ste', 0.7), one])).toBe(one)
  expect(bestRun([run('float', 0.9)])).toBeUndefined()
  expect(looksOf({ runs: [run('float', 1, 1), one] })).toEqual([0, 10, 20])
})

it('finds the nearest step', () => {
  expect(nearest([0, 10, 20], 14)).toBe(10)
  expect(nearest([0, 10, 20], 14, 3)).toBeUndefined()
  expect(nearest([], 1)).toBeUndefined()
})

it('knows whether all of it is high enough for an axis that begins late', () => {
  expect(stayAbove(0.7, 0.9, [run('float', 0.91, 0.88), run('ste', 0.9, 0.71)])).toBe(true)
  expect(stayAbove(0.7, 0.9, [run('float', 0.91, 0.88), run('ste', 0.9, 0.7)])).toBe(false)
  expect(stayAbove(0.7, 0.6, [run('float', 0.91)])).toBe(false)
  expect(stayAbove(0.7, undefined, [])).toBe(false)
})
