import { expect, it } from 'vitest'
import type { Parameter } from '../nn/layer.ts'
import { createSgd, sgdStep } from './optimizer.ts'

function parameter(values: number[], gradient: number[]): Parameter {
  return {
    name: '0.weight',
    shape: [values.length],
    values: Float32Array.from(values),
    gradient: Float32Array.from(gradient),
    fanIn: 1,
    start: 0,
  }
}

it('moves against the gradient with a velocity, by the learning rate of the moment', () => {
  const one = parameter([1, -2], [0.5, 1])
  const state = createSgd([one])
  sgdStep([one], state, { learningRate: 0.5, momentum: 0.5 })
  expect([...one.values]).toEqual([0.75, -2.5])
  expect([...state.velocities[0]]).toEqual([0.5, 1])
  one.gradient.set([1, 0])
  sgdStep([one], state, { learningRate: 2, momentum: 0.5 })
  expect([...state.velocities[0]]).toEqual([1.25, 0.5])
  expect([...one.values]).toEqual([0.75 - 2.5, -2.5 - 1])
})

it('rounds every product and sum to float32', () => {
  const f = Math.fround
  const [values, gradients, velocities] = [0, 1, 2].map((k) => Array.from({ length: 50 }, (_, i) => f((i + k + 1) / 7)))
  const one = parameter(values, gradients)
  const state = createSgd([one])
  state.velocities[0].set(velocities)
  sgdStep([one], state, { learningRate: 0.1, momentum: 0.9 })
  values.forEach((value, i) => {
    const velocity = f(f(f(0.9) * velocities[i]) + gradients[i])
    expect(state.velocities[0][i]).toBe(velocity)
    expect(one.values[i]).toBe(f(value - f(f(0.1) * velocity)))
  })
})

it('says what is no learning rate and no momentum', () => {
  const state = createSgd([])
  expect(() => sgdStep([], state, { learningRate: -1, momentum: 0 })).toThrow(
    'learningRate must be a finite number from 0, got -1',
  )
  expect(() => sgdStep([], state, { learningRate: Number.NaN, momentum: 0 })).toThrow(RangeError)
  expect(() => sgdStep([], state, { learningRate: 1, momentum: 1 })).toThrow('momentum must be in [0, 1), got 1')
})
