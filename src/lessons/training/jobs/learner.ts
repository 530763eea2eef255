import {
  accuracy,
  bindNetwork,
  createNetwork,
  createRandom,
  heInitialize,
  type Kernels,
  type NetworkSpec,
  predictedClasses,
  softmaxCrossEntropy,
  type ToySet,
  type TrainingStep,
  train,
  writeSafetensors,
} from '../../../core/index.ts'

/** the lesson's two classes */
export const CLASSES = 2
const BATCH = 32

/** The weights of a network at one moment, copied: an array for each of its parameters. */
export type Weights = readonly Float32Array[]

interface Measured {
  readonly loss: number
  readonly accuracy: number
  /** [n] the class that it takes each point for */
  readonly predicted: Uint8Array
}

/** A small network and the points it learns. */
export interface Learner {
  /** each `next` is one step of training */
  readonly steps: Iterator<TrainingStep>
  /** how well it tells the points now */
  measure(): Measured
  weights(): Weights
  /** the network's parameters as a .safetensors file */
  save(): Uint8Array
}

/** Two numbers in, one hidden layer with ReLU, one output for each class. */
export function twoLayers(hidden: number): NetworkSpec {
  return {
    inputShape: [2],
    layers: [{ kind: 'dense', outputs: hidden }, { kind: 'relu' }, { kind: 'dense', outputs: CLASSES }],
  }
}

/** One seed decides the weights at the start and then the order of the points. */
export function createLearner(
  { points, labels }: ToySet,
  options: {
    readonly hidden: number
    readonly seed: number
    readonly steps: number
    readonly learningRate: () => number
  },
  kernels: Kernels,
): Learner {
  const { hidden, seed, steps, learningRate } = options
  const random = createRandom(seed)
  const network = createNetwork(twoLayers(hidden), kernels)
  heInitialize(network.parameters, random)
  const all = bindNetwork(network, labels.length, { training: false }, kernels)
  all.input.values.set(points)
  return {
    steps: train(network, points, labels, { batch: BATCH, steps, learningRate, random }, kernels),
    measure() {
      all.forward()
      return {
        loss: softmaxCrossEntropy(all.output.values, labels, CLASSES),
        accuracy: accuracy(all.output.values, labels, CLASSES),
        predicted: predictedClasses(all.output.values, CLASSES),
      }
    },
    weights: () => network.parameters.map(({ values }) => values.slice()),
    save: () => writeSafetensors(network.parameters.map(({ name, shape, values }) => ({ name, shape, data: values }))),
  }
}
