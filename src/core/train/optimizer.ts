import { referenceKernels } from '../kernels/reference.ts'
import type { Kernels } from '../kernels/types.ts'
import type { Parameter } from '../nn/layer.ts'

const { fround } = Math

/** What moves the parameters of a network, a step at a time, by their gradients. */
export interface Optimizer {
  step(learningRate: number): void
  /** what it remembers from step to step, of each parameter: with the number of steps its whole state */
  readonly memory: readonly { readonly name: string; readonly values: Float32Array }[]
  /** So many steps have been taken: `memory` is as it was then. */
  resume(steps: number): void
}

export interface SgdOptions {
  readonly learningRate: number
  /** share of the velocity that is kept from step to step, in [0, 1) */
  readonly momentum: number
}

/** What stochastic gradient descent remembers from one step to the next: a velocity for each parameter, in their order. */
export interface SgdState {
  readonly velocities: readonly Float32Array[]
}

export function createSgd(parameters: readonly Parameter[], kernels: Kernels = referenceKernels): SgdState {
  return { velocities: parameters.map(({ values }) => kernels.allocate(values.length)) }
}

/**
 * One step: v ← momentum · v + gradient, w ← w − learningRate · v, each product and sum rounded to float32. The learning
 * rate stands outside the velocity, as in PyTorch, so that a change of it holds at once. RangeError for a learning rate that
 * is negative or not finite, or a momentum outside [0, 1).
 */
export function sgdStep(parameters: readonly Parameter[], { velocities }: SgdState, options: SgdOptions): void {
  const { learningRate, momentum } = options
  if (!(learningRate >= 0 && learningRate < Number.POSITIVE_INFINITY))
    throw new RangeError(`learningRate must be a finite number from 0, got ${learningRate}`)
  if (!(momentum >= 0 && momentum < 1)) throw new RangeError(`momentum must be in [0, 1), got ${momentum}`)
  const rate = fround(learningRate)
  const kept = fround(momentum)
  for (const [p, { values, gradient }] of parameters.entries()) {
    const velocity = velocities[p]
    for (let i = 0; i < values.length; i++) {
      velocity[i] = fround(fround(kept * velocity[i]) + gradient[i])
      values[i] = fround(values[i] - fround(rate * velocity[i]))
    }
  }
}
