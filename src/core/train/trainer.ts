import { referenceKernels } from '../kernels/reference.ts'
import { mustBeCount } from '../kernels/sizes.ts'
import type { Kernels } from '../kernels/types.ts'
import { gradientOf, sizeOf } from '../nn/layer.ts'
import type { BoundNetwork, Network } from '../nn/network.ts'
import { softmaxCrossEntropyInto } from '../nn/softmax-cross-entropy.ts'
import type { Random } from '../random.ts'
import { type AdamOptions, createAdam } from './adam.ts'
import { type BatchOrder, createBatchOrder, type OrderState, resumeBatchOrder } from './batch-order.ts'
import { createSgd, type Optimizer, sgdStep } from './optimizer.ts'
import { type QuantizationAwareOptions, quantizationAware } from './quantization-aware.ts'
import { type Trainable, trainable } from './trainable.ts'

export interface TrainerOptions {
  /** examples a step */
  readonly batch: number
  /** asked anew before each step (counted from 1), so that it may change while training goes on */
  readonly learningRate: number | ((step: number) => number)
  /** default SGD with momentum 0.9 */
  readonly optimizer?: ({ readonly kind: 'adam' } & AdamOptions) | { readonly kind: 'sgd'; readonly momentum?: number }
  /** decides the order of the examples */
  readonly random: Random
}

export interface TrainingOptions extends TrainerOptions {
  /** after which it ends */
  readonly steps: number
  /** for the integers that the network will be; default: in float */
  readonly quantization?: QuantizationAwareOptions
}

export interface TrainingStep {
  /** from 1 */
  readonly step: number
  /** mean cross-entropy of this step's examples before it, in nats */
  readonly loss: number
}

/** Training that can be taken a step at a time, saved and gone on with. */
export interface Trainer {
  /** steps taken */
  readonly step: number
  /** what the last step saw; its gradients stay until the next */
  readonly bound: BoundNetwork
  readonly optimizer: Pick<Optimizer, 'memory'>
  /** [batch] places among the examples that the last step saw */
  readonly examples: Uint32Array
  /** [batch] their classes */
  readonly labels: Uint8Array
  /** One minibatch, its gradient, and a step of the optimizer. Where the loss is no finite number nothing is moved. */
  next(): TrainingStep
  state(): TrainerState
  /** Goes on where another trainer of the same network, examples and options was. RangeError for a state that does not fit. */
  resume(state: TrainerState): void
}

/** All that decides the steps to come, copied. */
export interface TrainerState {
  readonly step: number
  readonly order: OrderState
  /** parameters, buffers, and the optimizer's memory, in this order */
  readonly arrays: readonly { readonly name: string; readonly values: Float32Array }[]
}

/**
 * Trains a network to tell classes apart: each step takes one minibatch, softmax cross-entropy and a step of the optimizer, in place. Every example
 * comes once before any comes again, in an order shuffled anew each time round. inputs [M, …], labels [M] in 0 … classes − 1. All that it
 * needs is allocated before the first step. RangeError for sizes that do not fit; what the optimizer throws. Cost of a step: about three
 * times that of forward on the batch.
 */
export function createTrainer(
  trained: Trainable,
  inputs: Float32Array,
  labels: Uint8Array,
  options: TrainerOptions,
  kernels: Kernels = referenceKernels,
): Trainer {
  const { batch, learningRate } = options
  if (!(Number.isSafeInteger(batch) && batch >= 1))
    throw new RangeError(`batch must be a whole number from 1, got ${batch}`)
  if (labels.length === 0) throw new RangeError('labels must hold at least one label, got none')
  const bound = trained.bind(batch, true)
  const size = sizeOf(bound.input.shape)
  if (inputs.length !== labels.length * size)
    throw new RangeError(`inputs must hold ${labels.length} examples of ${size} numbers, got ${inputs.length} numbers`)
  const optimizer = createOptimizer(trained, options, kernels)
  const arrays = [...trained.parameters, ...trained.buffers, ...optimizer.memory]
  const examples = new Uint32Array(batch)
  const drawnLabels = new Uint8Array(batch)
  let order: BatchOrder = createBatchOrder(labels.length, options.random)
  let step = 0

  function draw(): void {
    for (let n = 0; n < batch; n++) {
      const example = order.next()
      examples[n] = example
      drawnLabels[n] = labels[example]
      bound.input.values.set(inputs.subarray(example * size, (example + 1) * size), n * size)
    }
  }

  return {
    get step() {
      return step
    },
    bound,
    optimizer,
    examples,
    labels: drawnLabels,
    next() {
      draw()
      const loss = backpropagate(bound, drawnLabels)
      step++
      if (Number.isFinite(loss)) {
        optimizer.step(typeof learningRate === 'function' ? learningRate(step) : learningRate)
        trained.stepped()
      }
      return { step, loss }
    },
    state: () => ({
      step,
      order: order.state(),
      arrays: arrays.map(({ name, values }) => ({ name, values: values.slice() })),
    }),
    resume(state) {
      mustFit(state, arrays, labels.length)
      for (const [i, { values }] of state.arrays.entries()) arrays[i].values.set(values)
      order = resumeBatchOrder(state.order)
      step = state.step
      optimizer.resume(step)
      trained.settle()
    },
  }
}

function mustFit(state: TrainerState, arrays: TrainerState['arrays'], examples: number): void {
  if (state.order.order.length !== examples)
    throw new RangeError(`order must be of ${examples} examples, got ${state.order.order.length}`)
  if (state.arrays.length !== arrays.length)
    throw new RangeError(`arrays must be ${arrays.length}, got ${state.arrays.length}`)
  for (const [i, { name, values }] of arrays.entries()) {
    const given = state.arrays[i]
    if (given.name !== name || given.values.length !== values.length)
      throw new RangeError(
        `arrays[${i}] must be ${name} with ${values.length} numbers, got ${given.name} with ${given.values.length}`,
      )
  }
}

/** `createTrainer` to its end, a step at each `next`: in float, or for the integers that the network will be. */
export function train(
  network: Network,
  inputs: Float32Array,
  labels: Uint8Array,
  options: TrainingOptions,
  kernels: Kernels = referenceKernels,
): Generator<TrainingStep, Network> {
  const { quantization, steps } = options
  mustBeCount('steps', steps)
  const trained = quantization ? quantizationAware(network, quantization, kernels) : trainable(network, kernels)
  const trainer = createTrainer(trained, inputs, labels, options, kernels)
  function* run(): Generator<TrainingStep, Network> {
    while (trainer.step < steps) yield trainer.next()
    return network
  }
  return run()
}

function createOptimizer(
  { parameters }: Trainable,
  { optimizer }: Pick<TrainerOptions, 'optimizer'>,
  kernels: Kernels,
): Optimizer {
  if (optimizer?.kind === 'adam') return createAdam(parameters, optimizer, kernels)
  const state = createSgd(parameters, kernels)
  const momentum = optimizer?.momentum ?? 0.9
  return {
    step: (learningRate) => sgdStep(parameters, state, { learningRate, momentum }),
    memory: state.velocities.map((values, p) => ({ name: `velocity.${parameters[p].name}`, values })),
    resume() {},
  }
}

/** The whole gradient of the mean loss over the examples in `bound.input`; returns the loss. */
function backpropagate({ forward, backward, output }: BoundNetwork, labels: Uint8Array): number {
  forward()
  const loss = softmaxCrossEntropyInto(gradientOf(output), output.values, labels, sizeOf(output.shape))
  backward()
  return loss
}
