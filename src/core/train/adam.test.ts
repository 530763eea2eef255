import { describe, expect, it } from 'vitest'
import type { Parameter } from '../nn/layer.ts'
import { createAdam } from './adam.ts'
import { cosineDecay, oneCycle } from './schedule.ts'

const parameter = (values: number[]): Parameter => ({
  name: 'w',
  shape: [values.length],
  values: Float32Array.from(values),
  gradient: new Float32Array(values.length),
  fanIn: 1,
  start: 0,
})

describe('Adam', () => {
  it('takes its first step by the sign of the gradient, whatever its size', () => {
    const w = parameter([1, 1, 1])
    w.gradient.set([1e-3, -5, 1e4])
    createAdam([w]).step(0.1)
    for (const [i, wanted] of [0.9, 1.1, 0.9].entries()) expect(w.values[i]).toBeCloseTo(wanted, 5)
  })

  it('follows the algorithm of the paper, and its weight decay stands beside the gradient', () => {
    const w = parameter([2, -1])
    const adam = createAdam([w], { beta1: 0.8, beta2: 0.9, epsilon: 1e-3, weightDecay: 0.1 })
    const by = [2, -1].map((start) => ({ w: start, m: 0, v: 0 }))
    for (let t = 1; t <= 20; t++) {
      const gradients = [Math.fround(Math.sin(t)), Math.fround(0.1 * t - 1)]
      w.gradient.set(gradients)
      adam.step(0.05)
      for (const [i, one] of by.entries()) {
        one.m = 0.8 * one.m + 0.2 * gradients[i]
        one.v = 0.9 * one.v + 0.1 * gradients[i] ** 2
        one.w -= 0.05 * 0.1 * one.w + (0.05 * (one.m / (1 - 0.8 ** t))) / (Math.sqrt(one.v / (1 - 0.9 ** t)) + 1e-3)
        expect(w.values[i]).toBeCloseTo(one.w, 4)
      }
    }
  })

  it('refuses numbers out of their range', () => {
    expect(() => createAdam([], { beta1: 1 })).toThrow('beta1 must be in [0, 1), got 1')
    expect(() => createAdam([], { weightDecay: -1 })).toThrow('weightDecay must be a finite number from 0, got -1')
    expect(() => createAdam([]).step(Number.NaN)).toThrow('learningRate must be a finite number from 0, got NaN')
  })
})

describe('schedules', () => {
  it('one cycle goes from a 25th of the peak to the peak, and down to nearly nothing', () => {
    const rate = oneCycle(0.4, 100, 0.2)
    expect(rate(1)).toBeCloseTo(0.016, 12)
    expect(rate(20)).toBeCloseTo(0.4, 12)
    expect(rate(100)).toBeCloseTo(0.016 / 1e4, 12)
    for (let step = 2; step <= 100; step++) expect(rate(step) > rate(step - 1)).toBe(step <= 20)
  })

  it('the cosine warms up in a straight line and ends at 0', () => {
    const rate = cosineDecay(1, 50, 10)
    expect([rate(1), rate(5), rate(10)]).toEqual([0.1, 0.5, 1])
    expect(rate(11)).toBeCloseTo(1, 12)
    expect(rate(31)).toBeCloseTo(0.5, 12)
    expect(rate(51)).toBeCloseTo(0, 12)
  })
})
