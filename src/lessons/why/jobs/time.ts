import {
  bindIntegers,
  bindNetwork,
  copyNetwork,
  createNetwork,
  createRandom,
  type IntegerNetwork,
  type Kernels,
  type Network,
  quantizeNetwork,
  type TensorMemory,
  writeReals,
} from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import { callsASample, quartilesOf, type Timed, timeInTurn } from '../../../engine/timing.ts'
import type { WhySettings } from '../contract.ts'
import type { TimeFrame } from '../frames.ts'
import { layerInputs, SHOWN } from './layer-inputs.ts'
import { layerOf, type Opened, sizesOf } from './network.ts'

type Measured = NonNullable<TimeFrame['measured']>

/** rounds, and of a device that needs longer for them the fewest that are waited for */
const ROUNDS = 21
const FEWEST = 5
const LONGEST_MS = 3000
const SQUARE = 512

/** One layer with what it is shown. */
interface Product {
  readonly network: Network
  /** [batch, …] */
  readonly inputs: Float32Array
  readonly batch: number
  readonly sizes: Pick<Measured, 'product' | 'rows' | 'inner' | 'columns'>
}

/** The same product in float32 and in 8-bit codes, in turn, on this device; only while it is looked at, and until it is told to stop. */
export function* time(settings: WhySettings, parent: Opened): JobRun<TimeFrame> {
  const { figure, measuring, timeRun, product, layer } = settings
  const name = `time ${product} ${product === 'layer' ? layer : ''} ${timeRun}`
  const before = (parent.made.get(name) as Measured | undefined) ?? null
  yield { checkpoint: () => ({ measured: before }) }
  if (before?.done || figure !== 'time' || !measuring) return
  const made = product === 'layer' ? yield* oneLayer(parent, layer) : square()
  const { timed, kernels } = yield* bothWays(made)
  const calls = [yield* callsASample(timed[0]), yield* callsASample(timed[1])] as const
  const [float, integer]: [number[], number[]] = [[], []]
  // What other jobs take in between does not count.
  for (let round = 0, spent = 0, done = false; !done; round++) {
    const [a, b] = yield* timeInTurn(timed, calls, round)
    float.push(a)
    integer.push(b)
    spent += a * calls[0] + b * calls[1]
    done = round + 1 === ROUNDS || (spent > LONGEST_MS && round + 1 >= FEWEST)
    const measured: Measured = {
      ...made.sizes,
      ...{ rounds: round + 1, mostRounds: ROUNDS, done, kernels },
      float: Float64Array.from(float),
      integer: Float64Array.from(integer),
      floatMs: quartilesOf(float),
      integerMs: quartilesOf(integer),
      ratio: quartilesOf(float.map((ms, i) => ms / integer[i])),
    }
    parent.made.set(name, measured)
    yield { checkpoint: () => ({ measured }) }
  }
}

/** A layer of the network by itself, with what it reads of real images. */
function* oneLayer(parent: Opened, name: string): JobRun<never, Product> {
  const layer = layerOf(parent.network, name)
  const { shape, values } = yield* layerInputs(parent, name)
  const network = createNetwork({ inputShape: shape, layers: [{ ...layer.spec, name, inputs: ['input'] }] })
  for (const [i, { values: own }] of network.layers[0].parameters.entries()) own.set(layer.parameters[i].values)
  const { channels, products } = sizesOf(layer)
  const places = layer.outputShape.slice(0, -1).reduce((product, size) => product * size, 1)
  const sizes = { product: 'layer', rows: SHOWN * places, inner: products, columns: channels } as const
  return { network, inputs: values, batch: SHOWN, sizes }
}

/** Two square matrices of normal numbers. */
function square(): Product {
  const network = createNetwork({
    inputShape: [SQUARE],
    layers: [{ kind: 'dense', outputs: SQUARE, name: 'square' }],
  })
  const random = createRandom(1)
  const [{ values }] = network.layers[0].parameters
  for (let i = 0; i < values.length; i++) values[i] = random.gaussian()
  const inputs = Float32Array.from({ length: SQUARE * SQUARE }, () => random.gaussian())
  const sizes = { product: 'square', rows: SQUARE, inner: SQUARE, columns: SQUARE } as const
  return { network, inputs, batch: SQUARE, sizes }
}

/** In float32, and in integers from codes to codes: sums in int32, each brought back to 8 bits. Each has an arena of its own. */
function* bothWays({
  network,
  inputs,
  batch,
}: Product): JobRun<never, { timed: readonly [Timed, Timed]; kernels: Kernels['name'] }> {
  const { float, kernels } = yield* onKernels((kernels) => ({
    float: bindNetwork(copyNetwork(network, kernels), batch, { training: false }, kernels),
    kernels: kernels.name,
  }))
  float.input.values.set(inputs)
  float.forward()
  const integers = asIntegers(network, inputs, float.output.values)
  const integer = yield* onKernels((kernels) => bindIntegers(integers, batch, kernels))
  writeReals(integer.memoryOf.get('input') as TensorMemory, inputs)
  return { timed: [() => float.forward(), () => integer.run(batch)], kernels }
}

function asIntegers(network: Network, inputs: Float32Array, outputs: Float32Array): IntegerNetwork {
  const ranges = { input: rangeOf(inputs), [network.layers[0].name]: rangeOf(outputs) }
  const scheme = { weights: { bits: 8, granularity: 'channel' }, activations: { bits: 8 } } as const
  return quantizeNetwork(network, ranges, scheme)
}

const rangeOf = (values: Float32Array) => ({
  min: values.reduce((least, x) => Math.min(least, x), 0),
  max: values.reduce((most, x) => Math.max(most, x), 0),
})
