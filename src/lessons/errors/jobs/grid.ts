import {
  bindNetwork,
  copyNetwork,
  type Kernels,
  type Network,
  type Random,
  type Trainable,
} from '../../../core/index.ts'
import type { Parameter } from '../../../core/nn/layer.ts'
import { roundHalfEven } from '../../../core/quant/rounding.ts'

/** room on the grid beyond the greatest weight at the start */
const ROOM = 1.5

/** The values that weights may have: step · code, |code| ≤ greatest. Biases stay float. */
export interface Grid {
  /** the parameter's place in the network, its layer, and the step of its grid */
  readonly weights: readonly { readonly at: number; readonly layer: string; readonly step: number }[]
  readonly greatest: number
}

/** One fixed step for each layer, the same in every run that starts from this network. */
export function gridFor(network: Network, bits: number): Grid {
  const greatest = 2 ** (bits - 1) - 1
  const weights = network.parameters.flatMap(({ name, values, fanIn }, at) => {
    if (fanIn === 0) return []
    const absmax = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    return [{ at, layer: name.split('.')[0], step: Math.fround((ROOM * absmax) / greatest) }]
  })
  return { weights, greatest }
}

export const codeOn = (value: number, step: number, greatest: number): number =>
  Math.max(-greatest, Math.min(greatest, roundHalfEven(value / step)))

/** Quantization-aware training as it is: float weights move, and forward and backward see them rounded. Outside the grid no gradient passes. */
export function latentWeights(latent: Network, { weights, greatest }: Grid, kernels: Kernels): Trainable {
  const seen = copyNetwork(latent, kernels)
  const stepOf = new Map(weights.map(({ at, step }) => [at, step]))
  const simulate = (from: Parameter, to: Parameter, step: number | undefined) => {
    if (step === undefined) return void to.values.set(from.values)
    for (let i = 0; i < from.values.length; i++) to.values[i] = step * codeOn(from.values[i], step, greatest)
  }
  const passBack = (from: Parameter, to: Parameter, step: number | undefined) => {
    const reach = step === undefined ? Number.POSITIVE_INFINITY : step * (greatest + 0.5)
    for (let i = 0; i < from.values.length; i++) to.gradient[i] = Math.abs(to.values[i]) <= reach ? from.gradient[i] : 0
  }
  return {
    parameters: latent.parameters,
    buffers: [],
    bind(batch, training) {
      const bound = bindNetwork(seen, batch, { training }, kernels)
      return {
        ...bound,
        forward() {
          for (const [p, one] of latent.parameters.entries()) simulate(one, seen.parameters[p], stepOf.get(p))
          bound.forward()
        },
        backward() {
          bound.backward()
          for (const [p, one] of latent.parameters.entries()) passBack(seen.parameters[p], one, stepOf.get(p))
        },
      }
    },
    stepped() {},
    settle() {},
  }
}

/** What the last step of the optimizer wanted, and what was left of it. */
export interface Moves {
  /** [n] how far each weight was moved, in steps of its grid */
  readonly wanted: Float32Array
  /** moves that were no 0, and those that ended on another code */
  tried: number
  survived: number
  triedInAll: number
  survivedInAll: number
}

/** The error: only integers are kept, so that every step of the optimizer is rounded to the grid at once; with `random` up or down by chance, right on average. */
export function integerWeights(
  network: Network,
  { weights, greatest }: Grid,
  random: Random | null,
  kernels: Kernels,
): Trainable & { readonly moves: Moves } {
  const count = weights.reduce((sum, { at }) => sum + network.parameters[at].values.length, 0)
  const codes = new Int32Array(count)
  // What was left after the last step: only what differs from it was moved, for a code times its step is not exact.
  const held = new Float32Array(count)
  const moves: Moves = { wanted: new Float32Array(count), tried: 0, survived: 0, triedInAll: 0, survivedInAll: 0 }
  const rounded = (share: number) =>
    random === null ? share : Math.floor(share) + (random.uniform() < share - Math.floor(share) ? 1 : 0)
  const round = (first: boolean) => {
    let place = 0
    ;[moves.tried, moves.survived] = [0, 0]
    for (const { at, step } of weights) {
      const { values } = network.parameters[at]
      for (let i = 0; i < values.length; i++, place++) {
        const share = values[i] / step
        const code = codeOn(first ? share * step : rounded(share) * step, step, greatest)
        moves.wanted[place] = first ? 0 : (values[i] - held[place]) / step
        if (moves.wanted[place] !== 0) moves.tried++
        if (!first && code !== codes[place]) moves.survived++
        codes[place] = code
        values[i] = step * code
        held[place] = values[i]
      }
    }
    moves.triedInAll += moves.tried
    moves.survivedInAll += moves.survived
  }
  round(true)
  return {
    moves,
    parameters: network.parameters,
    buffers: [],
    bind: (batch, training) => bindNetwork(network, batch, { training }, kernels),
    stepped: () => round(false),
    settle() {},
  }
}
