import {
  calibrate,
  copyNetwork,
  peakActivations,
  quantizeNetwork,
  type Range,
  readSafetensorsHeader,
  saveIntegerNetwork,
  saveNetwork,
} from '../../../core/index.ts'
import { breathe, breathing, type JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import { remembered } from '../../../engine/remembered.ts'
import { BITS, type WhySettings } from '../contract.ts'
import type { BytesFrame, FileBytes, LayerBytes } from '../frames.ts'
import { imagesOf } from './images.ts'
import { known, type Opened, weighted } from './network.ts'

/** images of the training set that say how far activations reach */
const CALIBRATED_ON = 64
const AT_ONCE = 32

type Ranges = Readonly<Record<string, Range>>

/** Where the bytes of the network's file lie, in float and in so many bits; only while it is looked at. */
export function* bytes({ figure, bits, granularity }: WhySettings, parent: Opened): JobRun<BytesFrame> {
  if (figure !== 'bytes') {
    yield { checkpoint: () => ({ found: null }) }
    return
  }
  const ranges = yield* remembered(parent.made, 'ranges', () => rangesOf(parent))
  const fileAt = (b: number) =>
    known(parent, `file ${granularity} ${b}`, () => integerFile(parent, ranges, b, granularity))
  for (const b of BITS) {
    fileAt(b)
    yield* breathe()
  }
  const float = known(parent, 'file', () => partsOf(saveNetwork(parent.network)))
  const integer = fileAt(bits)
  const peak = peakActivations(parent.network)
  const found: NonNullable<BytesFrame['found']> = {
    bits,
    float: sumOf(float),
    integer: sumOf(integer),
    layers: weighted(parent.network).map(({ name }): LayerBytes => {
      const part = (file: Parts, tensor: string) => file.byTensor.get(`${name}.${tensor}`) ?? 0
      return {
        name,
        floatWeights: part(float, 'weight'),
        floatBiases: part(float, 'bias'),
        codes: part(integer, 'weight'),
        scales: part(integer, 'weight_scale'),
        biases: part(integer, 'bias'),
      }
    }),
    byBits: BITS.map((b) => {
      const { total, weights } = sumOf(fileAt(b))
      return { bits: b, total, weights }
    }),
    activations: { float: 4 * peak, integer: peak },
  }
  yield { checkpoint: () => ({ found }) }
}

/** How far each tensor reaches on some images: the scales of activations are in the file, too. */
function* rangesOf(parent: Opened): JobRun<never, Ranges> {
  const { pixels } = yield* imagesOf(parent, 'train-1024', CALIBRATED_ON)
  const run = yield* onKernels((kernels) =>
    calibrate(copyNetwork(parent.network, kernels), [pixels], { observers: ['min-max'], atOnce: AT_ONCE }, kernels),
  )
  const { tensors } = yield* breathing(run)
  const scheme = { bits: 8, signed: false, symmetric: false }
  return Object.fromEntries(tensors.map((tensor) => [tensor.name, tensor.range('min-max', scheme)]))
}

/** Bytes of a file, tensor by tensor. */
interface Parts {
  readonly total: number
  readonly byTensor: ReadonlyMap<string, number>
}

function integerFile(
  { network }: Opened,
  ranges: Ranges,
  bits: number,
  granularity: WhySettings['granularity'],
): Parts {
  const scheme = { weights: { bits, granularity }, activations: { bits: 8 } }
  return partsOf(saveIntegerNetwork(quantizeNetwork(network, ranges, scheme), network.spec))
}

function partsOf(file: Uint8Array): Parts {
  const { tensors } = readSafetensorsHeader(file)
  return { total: file.length, byTensor: new Map(tensors.map(({ name, begin, end }) => [name, end - begin])) }
}

function sumOf({ total, byTensor }: Parts): FileBytes {
  const of = (ending: string) =>
    [...byTensor].reduce((sum, [name, length]) => (name.endsWith(ending) ? sum + length : sum), 0)
  const [weights, scales, biases] = [of('.weight'), of('.weight_scale'), of('.bias')]
  return { total, weights, scales, biases, header: total - weights - scales - biases }
}
