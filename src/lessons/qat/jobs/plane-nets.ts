import {
  accuracy,
  type BoundNetwork,
  copyNetwork,
  createNetwork,
  createRandom,
  createTrainer,
  heInitialize,
  type Kernels,
  type Network,
  type NetworkScheme,
  planePerceptron,
  type QuantizationAware,
  quantizationAware,
  quantizedTensors,
  softmaxCrossEntropy,
  softmaxInto,
  type ToySet,
  type Trainer,
  trainable,
} from '../../../core/index.ts'
import type { QatSettings } from '../contract.ts'
import type { PlaneLayer, PlaneNet } from '../plane-frames.ts'
import { FLOAT_BITS } from '../recipe-setting.ts'
import { REACH } from './plane-points.ts'
import { Series } from './series.ts'

const CLASSES = 2
const BATCH = 32
/** cells along a side of the decision surface, and of a neuron's */
const SIDE = 40
const SMALL = 16

/** The toy's networks: in float, that one rounded, and one trained with rounding from the same start on the same points. */
export interface PlaneNets {
  readonly step: number
  advance(): void
  /** Takes the losses of all points. */
  note(): void
  nets(): PlaneNet[]
  layers(): PlaneLayer[]
}

/** of `planePerceptron` */
const LAYERS = [
  { name: 'first', given: 'first.relu' },
  { name: 'second', given: 'second.relu' },
  { name: 'last', given: 'last' },
] as const

/** What is rounded: coordinates and logits keep 8 bits. */
function schemeOf(network: Network, { planeWeightBits, planeActivationBits }: QatSettings) {
  const tensors = quantizedTensors(network)
  const eight = { activations: { bits: 8 } }
  const scheme: NetworkScheme = {
    weights: { bits: Math.min(planeWeightBits, 8), granularity: 'tensor' },
    activations: { bits: Math.min(planeActivationBits, 8) },
    layers: { input: eight, last: eight },
  }
  return {
    scheme,
    only: {
      layers: planeWeightBits < FLOAT_BITS ? LAYERS.map(({ name }) => name) : [],
      tensors: planeActivationBits < FLOAT_BITS ? [...tensors] : [],
    },
  }
}

export function createPlaneNets(set: ToySet, settings: QatSettings, kernels: Kernels): PlaneNets {
  const { hidden, planeSeed } = settings
  const float = createNetwork(planePerceptron(hidden), kernels)
  heInitialize(float.parameters, createRandom(planeSeed))
  const aware = copyNetwork(float, kernels)
  const { scheme, only } = schemeOf(float, settings)
  const ranges = Object.fromEntries(quantizedTensors(float).map((name) => [name, { min: -REACH, max: REACH }]))
  const quantized = (network: Network, estimator: 'ste' | 'lsq') =>
    quantizationAware(
      network,
      { scheme, only, ranges, estimator, update: { kind: 'min-max', every: 1, averagingConstant: 0.1 } },
      kernels,
    )
  const [rounded, trained] = [quantized(float, 'ste'), quantized(aware, settings.planeEstimator)]
  const plain = trainable(float, kernels)
  const trainer = (model: typeof plain): Trainer =>
    createTrainer(
      model,
      set.points,
      set.labels,
      {
        batch: Math.min(BATCH, set.labels.length),
        learningRate: () => settings.planeRate,
        optimizer: { kind: 'adam' },
        random: createRandom(planeSeed),
      },
      kernels,
    )
  const trainers = [trainer(plain), trainer(trained)]
  const lookers = [plain, rounded, trained].map((model) => lookAt(model, set))
  // Ranges begin with what the network gives before it is trained.
  const seen = plain.bind(set.labels.length, false)
  const rangesNow = (model: QuantizationAware) => takeRanges(model, seen, set)
  rangesNow(trained)

  return {
    get step() {
      return trainers[1].step
    },
    advance() {
      for (const one of trainers) one.next()
    },
    note() {
      rangesNow(rounded)
      for (const one of lookers) one.note(trainers[1].step)
    },
    nets() {
      const kinds = ['float', 'ptq', 'qat'] as const
      return lookers.map((one, i) => ({ kind: kinds[i], ...one.look() }))
    },
    layers: () => layersOf(trained, aware, lookers[2].small(), settings),
  }
}

/** What is rounded after training has the ranges that its tensors have on all points. */
function takeRanges(model: QuantizationAware, seen: BoundNetwork, { points }: ToySet): void {
  seen.input.values.set(points)
  seen.forward()
  for (const { name, range } of model.tensors.values()) {
    const values = seen.activationOf.get(name)?.values ?? new Float32Array(0)
    range[0] = values.reduce((least: number, x: number) => Math.min(least, x), 0)
    range[1] = values.reduce((most: number, x: number) => Math.max(most, x), 0)
  }
  model.settle()
}

/** One network on all points, and over the plane. */
function lookAt(model: ReturnType<typeof trainable>, { points, labels }: ToySet) {
  const all = model.bind(labels.length, false)
  const grid = model.bind(SIDE * SIDE, false)
  const small = model.bind(SMALL * SMALL, false)
  grid.input.values.set(middles(SIDE))
  small.input.values.set(middles(SMALL))
  const trace = new Series()
  let now = { accuracy: 0, loss: 0 }
  return {
    note(step: number) {
      all.input.values.set(points)
      all.forward()
      const { values } = all.output
      now = { accuracy: accuracy(values, labels, CLASSES), loss: softmaxCrossEntropy(values, labels, CLASSES) }
      trace.add(step, now.loss)
    },
    look() {
      grid.forward()
      const both = new Float32Array(CLASSES * SIDE * SIDE)
      softmaxInto(both, grid.output.values, CLASSES)
      const probability = both.filter((_, i) => i % CLASSES === 1)
      return { ...now, probability, side: SIDE, reach: REACH, trace: trace.columns() }
    },
    small() {
      small.forward()
      return small
    },
  }
}

/** [side², 2]: x and y of the middle of each cell, rows from the least y up. */
function middles(side: number): Float32Array {
  const at = (i: number) => -REACH + (2 * REACH * (i + 0.5)) / side
  return Float32Array.from({ length: 2 * side * side }, (_, i) => {
    const cell = i >> 1
    return at(i % 2 === 0 ? cell % side : Math.floor(cell / side))
  })
}

function layersOf(
  { weights }: QuantizationAware,
  network: Network,
  { seenOf }: BoundNetwork,
  { planeWeightBits }: QatSettings,
): PlaneLayer[] {
  return LAYERS.map(({ name, given }) => {
    const layer = network.layers.find((one) => one.name === name)
    const [latent] = layer?.parameters ?? []
    const [inputs, outputs] = latent.shape
    const quantizer = weights.get(name)
    const cells = SMALL * SMALL
    const values = seenOf.get(given)?.values ?? new Float32Array(cells * outputs)
    return {
      ...{ inputs, outputs, small: SMALL },
      bits: quantizer ? planeWeightBits : FLOAT_BITS,
      latent: latent.values.slice(),
      used: (quantizer?.simulated ?? latent).values.slice(),
      scale: quantizer?.scale[0] ?? 0,
      greatestCode: quantizer?.greatestCode ?? 0,
      surface: Float32Array.from(
        { length: cells * outputs },
        (_, i) => values[(i % cells) * outputs + Math.floor(i / cells)],
      ),
    }
  })
}
