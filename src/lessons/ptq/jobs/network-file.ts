import {
  decodeNetwork,
  loadIntegerNetwork,
  loadNetwork,
  type Network,
  readSafetensorsHeader,
} from '../../../core/index.ts'
import { fileRange, type JobRun, shelved } from '../../../engine/job.ts'
import type { DataRef } from '../../../engine/params.ts'
import { PICTURE_SIDE } from '../drawing-setting.ts'

/** what a network here takes, and how many classes it tells apart */
const INPUT = [PICTURE_SIDE, PICTURE_SIDE, 1]
const CLASSES = 10
/** a file that is larger holds no network of this size */
const MOST_BYTES = 64e6

export interface OpenedNetwork {
  readonly network: Network
  /** in the words of the file */
  readonly trainedOn: string
  /** whose images it tells apart: what is not of the digits is of the garments */
  readonly set: 'fashion-mnist' | 'digits'
}

/** Opens the file of a network, and says what it was trained on. A coded error where it reads other images, or gives other than ten classes. */
export function* openNetwork(ref: DataRef): JobRun<never, OpenedNetwork> {
  const bytes = yield* bytesOf(ref)
  const { metadata } = readSafetensorsHeader(bytes)
  const network = 'quantization' in metadata ? decoded(bytes) : loadNetwork(bytes)
  const { inputShape } = network.spec
  const outputs = network.layers[network.layers.length - 1]?.outputShape ?? []
  if (inputShape.join() !== INPUT.join()) misfit('input', INPUT, inputShape)
  if (outputs.join() !== [CLASSES].join()) misfit('output', [CLASSES], outputs)
  const trainedOn = metadata.trained_on ?? ''
  return { network, trainedOn, set: trainedOn.startsWith('MNIST') ? 'digits' : 'fashion-mnist' }
}

function* bytesOf(ref: DataRef): JobRun<never, Uint8Array> {
  if (ref.from === 'file') {
    if (ref.bytes > MOST_BYTES)
      throw coded('network-too-large', `${ref.name} has ${ref.bytes} bytes`, { name: ref.name })
    return yield* fileRange(ref, 0, ref.bytes)
  }
  return yield* shelved(ref.from === 'shelf' || ref.from === 'built-in' ? ref.name : '')
}

/** The reals that the integers of a quantized network stand for. */
function decoded(bytes: Uint8Array): Network {
  const { network, spec } = loadIntegerNetwork(bytes)
  return decodeNetwork(network, spec)
}

function misfit(end: 'input' | 'output', wanted: readonly number[], found: readonly number[]): never {
  const detail = { end, wanted: wanted.join(' × '), found: found.join(' × ') }
  throw coded('network-misfit', `the ${end} must be ${detail.wanted}, got ${detail.found}`, detail)
}

const coded = (code: string, message: string, detail: Readonly<Record<string, string | number>>) =>
  Object.assign(new TypeError(message), { code, detail })
