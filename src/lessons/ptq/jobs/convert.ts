import {
  adaRound,
  biasCorrection,
  copyNetwork,
  createRandom,
  type IntegerNetwork,
  type Network,
  type NetworkScheme,
  quantizeNetwork,
  quantizeWeightsOnly,
  saveIntegerNetwork,
  type WeightOnlyScheme,
  type WeightScheme,
} from '../../../core/index.ts'
import { breathe, type JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import { type Known, remembered } from '../../../engine/remembered.ts'
import type { PtqSettings } from '../contract.ts'
import { FLOAT_BITS } from '../convert-setting.ts'
import type { ConvertFrame } from '../frames.ts'
import { PIXELS } from './answerer.ts'
import { type Calibrated, clipped } from './calibrate.ts'
import { convertedFrame } from './converted-frame.ts'
import { type Bits, bitsOf, granularityOf, isFloat, schemeOf } from './scheme.ts'

/** of NF4 and FP4 */
const CODEBOOK_BITS = 4
/** biases are corrected, and roundings learned, on so many of the images, and so many steps a layer: half of the core's own, so that a reader waits less */
const REPAIRED_ON = 256
const ROUNDING_STEPS = 150

/** A network with fewer bits, and how it computes. */
export type Answering =
  | { readonly kind: 'integer'; readonly integers: IntegerNetwork }
  /** some of it stays float: what is quantized is simulated in float */
  | {
      readonly kind: 'simulated'
      readonly integers: IntegerNetwork
      readonly layers: string[]
      readonly tensors: string[]
    }
  | { readonly kind: 'dynamic'; readonly weights: WeightScheme; readonly activationBits: number }
  /** decoded weights, computed in float */
  | { readonly kind: 'float' }

export interface Converted extends Calibrated {
  readonly answering: Answering
  /** the network that is asked: with its biases corrected or its weights decoded */
  readonly asked: Network
  /** what was made of it and need not be again, by name */
  readonly made: Known
}

/** From float to fewer bits. */
export function* convert(settings: PtqSettings, parent: Calibrated): JobRun<ConvertFrame, Converted> {
  const tensors = parent.calibration.tensors.map(({ name }) => name)
  const bits = bitsOf(parent, tensors, settings)
  if (settings.mode === 'weight-only' || settings.codes !== 'integer') return yield* weightsOnly(settings, parent, bits)
  if (settings.mode === 'dynamic') return yield* dynamicRange(settings, parent, bits)
  let scheme = schemeOf(bits, settings)
  if (settings.round) scheme = yield* rounded(scheme, settings, parent, bits)
  // Weights that stay float lose nothing that biases could make up for.
  const corrects = settings.correct && ![...bits.weights.values()].some(isFloat)
  const asked = corrects ? biasCorrection(parent.network, learnedFrom(parent), scheme) : parent.network
  const answering = answeringOf(asked, scheme, settings, parent, bits)
  // What is simulated has no file: there its float layers would count as integers.
  const file = answering.kind === 'integer' ? saveIntegerNetwork(answering.integers, asked.spec).length : 0
  yield { checkpoint: () => convertedFrame(parent, bits, answering, asked, file) }
  return { ...parent, answering, asked, made: new Map() }
}

/** How it computes: in integers if nothing of it stays float. */
export function answeringOf(
  network: Network,
  scheme: NetworkScheme,
  settings: PtqSettings,
  parent: Calibrated,
  { weights, activations }: Bits,
): Answering {
  const integers = quantizeNetwork(network, rangesOf(parent, activations, settings.clips), scheme)
  const layers = [...weights].filter(([, bits]) => !isFloat(bits)).map(([name]) => name)
  const tensors = [...activations].filter(([, bits]) => !isFloat(bits)).map(([name]) => name)
  return layers.length === weights.size && tensors.length === activations.size
    ? { kind: 'integer', integers }
    : { kind: 'simulated', integers, layers, tensors }
}

/** The clipping range of each tensor: the reader's own, else that of the rule. */
export function rangesOf(parent: Calibrated, activations: Bits['activations'], clips: readonly number[]) {
  return Object.fromEntries(
    [...activations].map(([name, bits], i) => {
      const own = clips[i] ?? 0
      return [name, own > 0 ? clipped(whole(parent, name), own) : parent.range(name, bits)]
    }),
  )
}

/** From the least to the greatest value that was seen. */
function whole({ calibration }: Calibrated, name: string) {
  const { min, max } = calibration.tensor(name).seen()
  return { min, max }
}

/** The scheme with the codes that AdaRound learns, a layer at a time; they are learned once for the same images and weights. */
function* rounded(
  scheme: NetworkScheme,
  settings: PtqSettings,
  parent: Calibrated,
  { weights }: Bits,
): JobRun<ConvertFrame, NetworkScheme> {
  const key = `rounded ${JSON.stringify([scheme.weights, [...weights], settings.seed])}`
  const codesOf = yield* remembered(parent.seen, key, () => learned(scheme, settings, parent))
  const layers = Object.entries(codesOf)
    .filter(([name]) => !isFloat(weights.get(name)))
    .map(([name, codes]) => {
      const own = scheme.layers?.[name]
      return [name, { ...own, weights: { ...own?.weights, codes } }]
    })
  return { ...scheme, layers: { ...scheme.layers, ...Object.fromEntries(layers) } }
}

/** Of the calibration images those that repairs look at. */
const learnedFrom = ({ pixels }: Pick<Calibrated, 'pixels'>) =>
  pixels.subarray(0, Math.min(pixels.length, REPAIRED_ON * PIXELS))

/** of each layer by its name */
type LearnedCodes = Readonly<Record<string, Int8Array>>

function* learned(
  scheme: NetworkScheme,
  settings: PtqSettings,
  { network, pixels }: Calibrated,
): JobRun<ConvertFrame, LearnedCodes> {
  const images = learnedFrom({ pixels })
  const run = yield* onKernels((kernels) =>
    adaRound(
      copyNetwork(network, kernels),
      images,
      scheme,
      { steps: ROUNDING_STEPS, batch: 32, random: createRandom(settings.seed) },
      kernels,
    ),
  )
  for (;;) {
    const { value, done } = run.next()
    if (done) return value
    if (value === null) {
      yield* breathe()
      continue
    }
    const { done: layersDone, layers } = value
    yield { checkpoint: () => ({ rounding: { done: layersDone, layers }, converted: null }) }
  }
}

/** All layers and tensors alike, 8 bits at most: what is set for single ones, and roundings that are learned, has no place here. */
function* dynamicRange(settings: PtqSettings, parent: Calibrated, bits: Bits): JobRun<ConvertFrame, Converted> {
  const alike = (names: ReadonlyMap<string, number>, own: number) =>
    new Map([...names.keys()].map((name) => [name, Math.min(8, own)]))
  const uniform: Bits = {
    weights: alike(bits.weights, settings.weightBits),
    activations: alike(bits.activations, settings.activationBits),
  }
  const scheme = schemeOf(uniform, settings)
  const asked = settings.correct ? biasCorrection(parent.network, learnedFrom(parent), scheme) : parent.network
  const answering: Answering = {
    kind: 'dynamic',
    weights: { ...scheme.weights, bits: Math.min(8, settings.weightBits) },
    activationBits: Math.min(8, settings.activationBits),
  }
  yield { checkpoint: () => convertedFrame(parent, uniform, answering, asked, 0) }
  return { ...parent, answering, asked, made: new Map() }
}

/** Weights by codes of any kind, decoded and computed in float. */
function* weightsOnly(settings: PtqSettings, parent: Calibrated, bits: Bits): JobRun<ConvertFrame, Converted> {
  const schemes = Object.fromEntries(
    [...bits.weights].map(([name, own]) => [name, isFloat(own) ? null : weightOnlyScheme(settings, own)]),
  )
  const { network: asked, bytes } = quantizeWeightsOnly(
    parent.network,
    weightOnlyScheme(settings, Math.min(8, settings.weightBits)),
    schemes,
  )
  const weights = new Map([...bits.weights].map(([name, own]) => [name, isFloat(own) ? own : codeBits(settings, own)]))
  const floats: Bits = { weights, activations: new Map([...bits.activations.keys()].map((name) => [name, FLOAT_BITS])) }
  const answering: Answering = { kind: 'float' }
  yield { checkpoint: () => convertedFrame(parent, floats, answering, asked, bytes) }
  return { ...parent, answering, asked, made: new Map() }
}

/** A fixed codebook has as many codes as it has. */
export const codeBits = ({ codes }: Pick<PtqSettings, 'codes'>, bits: number) =>
  codes === 'integer' || codes === 'lloyd-max' ? bits : CODEBOOK_BITS

export function weightOnlyScheme(
  settings: Pick<PtqSettings, 'codes' | 'granularity' | 'group' | 'symmetry'>,
  bits: number,
): WeightOnlyScheme {
  const granularity = granularityOf(settings)
  const { codes } = settings
  switch (codes) {
    case 'integer':
      return { kind: 'integer', bits, granularity, symmetric: settings.symmetry === 'symmetric' }
    case 'lloyd-max':
      return { kind: 'lloyd-max', bits, granularity }
    default:
      return { kind: 'codebook', codebook: codes, granularity }
  }
}
