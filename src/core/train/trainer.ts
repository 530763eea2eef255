import { referenceKernels } from '../kernels/reference.ts'
import { mustBeCount } from '../kernels/sizes.ts'
import type { Kernels } from '../kernels/types.ts'
import { gradientOf, sizeOf } from '../nn/layer.ts'
import { type BoundNetwork, bindNetwork, type Network } from '../nn/network.ts'
import { softmaxCrossEntropyInto } from '../nn/softmax-cross-entropy.ts'
import type { Random } from '../random.ts'
import { type AdamOptions, createAdam } from './adam.ts'
import { createSgd, type Optimizer, sgdStep } from './optimizer.ts'

export interface TrainingOptions {
  /** examples a step */
  readonly batch: number
  /** after which it ends */
  readonly steps: number
  /** asked anew before each step (counted from 1), so that it may change while training goes on */
  readonly learningRate: number | ((step: number) => number)
  /** default SGD with momentum 0.9 */
  readonly optimizer?: ({ readonly kind: 'adam' } & AdamOptions) | { readonly kind: 'sgd'; readonly momentum?: number }
  /** decides the order of the examples */
  readonly random: Random
}

export interface TrainingStep {
  /** from 1 */
  readonly step: number
  /** mean cross-entropy of this step's examples before it, in nats */
  readonly loss: number
}

/**
 * Trains a network to tell classes apart, as a stepper: each `next` takes one minibatch, softmax cross-entropy and a step of
 * the optimizer, in place. Every example comes once before any comes again, in an order shuffled anew each time round.
 * inputs [M, …], labels [M] in 0 … classes − 1. All that it needs is allocated before the first step. RangeError for sizes
 * that do not fit; what the optimizer throws. Cost of a step: about three times that of forward on the batch.
 */
export function train(
  network: Network,
  inputs: Float32Array,
  labels: Uint8Array,
  options: TrainingOptions,
  kernels: Kernels = referenceKernels,
): Generator<TrainingStep, Network> {
  const { batch, random } = options
  const size = sizeOf(network.inputShape)
  if (!(Number.isSafeInteger(batch) && batch >= 1))
    throw new RangeError(`batch must be a whole number from 1, got ${batch}`)
  mustBeCount('steps', options.steps)
  if (labels.length === 0) throw new RangeError('labels must hold at least one label, got none')
  if (inputs.length !== labels.length * size)
    throw new RangeError(`inputs must hold ${labels.length} examples of ${size} numbers, got ${inputs.length} numbers`)
  const bound = bindNetwork(network, batch, { training: true }, kernels)
  const optimizer = createOptimizer(network, options, kernels)
  const order = new ShuffledOrder(labels.length, random)
  const drawnLabels = new Uint8Array(batch)

  function draw(): void {
    for (let n = 0; n < batch; n++) {
      const example = order.next()
      drawnLabels[n] = labels[example]
      for (let i = 0; i < size; i++) bound.input.values[n * size + i] = inputs[example * size + i]
    }
  }

  function* steps(): Generator<TrainingStep, Network> {
    const { learningRate } = options
    for (let step = 1; step <= options.steps; step++) {
      const rate = typeof learningRate === 'function' ? learningRate(step) : learningRate
      draw()
      const loss = backpropagate(bound, drawnLabels)
      optimizer.step(rate)
      yield { step, loss }
    }
    return network
  }
  return steps()
}

function createOptimizer({ parameters }: Network, { optimizer }: TrainingOptions, kernels: Kernels): Optimizer {
  if (optimizer?.kind === 'adam') return createAdam(parameters, optimizer, kernels)
  const state = createSgd(parameters, kernels)
  const momentum = optimizer?.momentum ?? 0.9
  return { step: (learningRate) => sgdStep(parameters, state, { learningRate, momentum }) }
}

/** The whole gradient of the mean loss over the examples in `bound.input`; returns the loss. */
function backpropagate({ forward, backward, output }: BoundNetwork, labels: Uint8Array): number {
  forward()
  const loss = softmaxCrossEntropyInto(gradientOf(output), output.values, labels, sizeOf(output.shape))
  backward()
  return loss
}

/** 0 … n − 1 in an order shuffled anew (Fisher and Yates) each time it has been gone through. */
class ShuffledOrder {
  private readonly order: Uint32Array
  private readonly random: Random
  private at: number

  constructor(n: number, random: Random) {
    this.order = Uint32Array.from({ length: n }, (_, i) => i)
    this.random = random
    this.at = n
  }

  next(): number {
    if (this.at === this.order.length) this.shuffle()
    return this.order[this.at++]
  }

  private shuffle(): void {
    const { order, random } = this
    for (let i = order.length - 1; i > 0; i--) {
      const j = random.below(i + 1)
      const here = order[i]
      order[i] = order[j]
      order[j] = here
    }
    this.at = 0
  }
}
