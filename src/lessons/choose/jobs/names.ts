import {
  type AffineParams,
  type AffineScheme,
  affineParams,
  bindNetwork,
  type Calibration,
  type Convention,
  copyNetwork,
  dequantize,
  histogramOf,
  quantize,
  quantizedTensors,
  type Range,
} from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import { remembered } from '../../../engine/remembered.ts'
import type { ChooseSettings } from '../contract.ts'
import type { Framework, NamedQuantization, NamesFrame } from '../frames.ts'
import { seen } from './calibrate.ts'
import { calibrationPixels } from './images.ts'
import type { Opened } from './opened.ts'

const FRAMEWORKS: readonly Framework[] = ['tflite', 'torch', 'onnx']
/** images whose activations are quantized, and values that are followed one by one */
const LOOKED_AT = 32
const EXAMPLES = 6
const BINS = 60

const NOTHING: NamesFrame = {
  ...{ open: false, name: '', values: 0, histogram: null },
  ...{ examples: new Float32Array(0), by: [] },
}

type Settings = Pick<ChooseSettings, 'figure' | 'kind' | 'tensor' | 'layer' | 'alike'>

/** The values of a tensor, and which share a scale where there is one for each channel. */
interface Values {
  readonly name: string
  readonly values: Float32Array
  readonly channels: number
  /** the channel that is followed */
  readonly channel: number
}

/** How a framework quantizes a tensor: what it spreads its codes over, and the kind of codes. */
interface Rule {
  readonly scheme: AffineScheme
  readonly rounding: 'half-even' | 'half-away'
  readonly perChannel: boolean
}

/** One tensor as three frameworks quantize it. Nothing while another figure is open. */
export function* names(settings: Settings, opened: Opened): JobRun<NamesFrame> {
  const open = settings.figure === 'names'
  const weights = settings.kind === 'weight'
  if (open && !weights) yield* calibrationPixels(opened.known, LOOKED_AT)
  if (!open || !weights) yield { checkpoint: () => NOTHING }
  if (!open) return
  const values = weights ? weightsOf(opened, settings.layer) : yield* activationsOf(opened, settings.tensor)
  const calibration = weights ? null : yield* observed(opened)
  const places = examplesOf(values)
  const all = FRAMEWORKS.map((framework) => {
    const rule = weights ? weightRule(framework, settings) : activationRule(framework, settings)
    const range = calibration && rangeBy(calibration, values.name, framework, rule, settings)
    return { framework, rule, range, ...quantizedBy(values, rule, range) }
  })
  const by = all.map(({ framework, rule, range, params, codes, reals }): NamedQuantization => {
    const own = params[rule.perChannel ? values.channel : 0]
    const scales = params.map(({ scale }) => scale)
    const followed = places.map((i) => (i < 0 ? own.zeroPoint : codes[i]))
    return {
      framework,
      range: range ?? rangeOf(rule.perChannel ? channelOf(values, values.channel) : values.values),
      params: own,
      perChannel: rule.perChannel,
      scales: [Math.min(...scales), Math.max(...scales)],
      codes: Int32Array.from(followed),
      reals: Float32Array.from(places, (i) => (i < 0 ? 0 : reals[i])),
      rmse: rootMeanSquare(values.values, reals),
      used: new Set(codes).size,
      differs: shareThatDiffers(all[0], { params, codes }),
    }
  })
  const { name } = values
  const examples = Float32Array.from(places, (i) => (i < 0 ? 0 : values.values[i]))
  const histogram = histogramOf(values.values, BINS)
  yield { checkpoint: () => ({ open: true, name, values: values.values.length, histogram, examples, by }) }
}

/** By default, as the documents of each say; else 8 unsigned bits of all. */
function activationRule(framework: Framework, { alike }: Settings): Rule {
  const unsigned = { bits: 8, signed: false, symmetric: false } as const
  const rounding = framework === 'tflite' ? 'half-away' : 'half-even'
  const convention: Convention = framework
  if (alike === 'same') return { scheme: { ...unsigned, convention }, rounding, perChannel: false }
  switch (framework) {
    // `reduce_range` of the default for x86 leaves the highest bit unused.
    case 'torch':
      return { scheme: { ...unsigned, bits: 7, convention }, rounding, perChannel: false }
    default:
      return { scheme: { ...unsigned, signed: true, convention }, rounding, perChannel: false }
  }
}

/** All are signed and symmetric; ONNX Runtime's tool takes one scale for the tensor unless it is told otherwise. */
function weightRule(framework: Framework, { alike }: Settings): Rule {
  return {
    scheme: { bits: 8, signed: true, symmetric: true, convention: framework },
    rounding: framework === 'tflite' ? 'half-away' : 'half-even',
    perChannel: alike === 'same' || framework !== 'onnx',
  }
}

/** PyTorch's default observer looks for the range with the least error; the others take all that was seen. */
function rangeBy(
  calibration: Calibration,
  tensor: string,
  framework: Framework,
  { scheme }: Rule,
  { alike }: Settings,
): Range {
  const rule = framework === 'torch' && alike === 'defaults' ? 'torch-histogram' : 'min-max'
  return calibration.tensor(tensor).range(rule, scheme)
}

const observed = ({ folded, known }: Opened): JobRun<never, Calibration> =>
  remembered(known, 'observed', () => seen(folded, known, ['min-max', 'torch-histogram'], { seconds: 0 }))

function weightsOf({ folded }: Opened, at: number): Values {
  const layers = folded.layers.filter(({ parameters }) => parameters.length > 0)
  const { name, parameters } = layers[Math.min(at, layers.length - 1)]
  const [{ values, shape }] = parameters
  const channels = shape[shape.length - 1]
  const all = { name, values, channels, channel: 0 }
  // The channel with the smallest weights is the one that a shared scale serves worst.
  const reach = Array.from({ length: channels }, (_, c) => absMax(channelOf(all, c)))
  return { ...all, channel: reach.indexOf(Math.min(...reach)) }
}

function* activationsOf({ folded, known }: Opened, at: number): JobRun<never, Values> {
  const tensors = quantizedTensors(folded)
  const name = tensors[Math.min(at, tensors.length - 1)]
  const pixels = yield* calibrationPixels(known, LOOKED_AT)
  const bound = yield* onKernels((kernels) =>
    bindNetwork(copyNetwork(folded, kernels), LOOKED_AT, { training: false }, kernels),
  )
  bound.input.values.set(pixels)
  bound.forward()
  const values = (name === 'input' ? bound.input : bound.activationOf.get(name))?.values
  return { name, values: values?.slice() ?? new Float32Array(0), channels: 1, channel: 0 }
}

const channelOf = ({ values, channels }: Values, channel: number) => values.filter((_, i) => i % channels === channel)
const absMax = (values: Float32Array) => values.reduce((most, x) => Math.max(most, Math.abs(x)), 0)

function rangeOf(values: Float32Array): Range {
  return {
    min: values.reduce((least, x) => Math.min(least, x), 0),
    max: values.reduce((most, x) => Math.max(most, x), 0),
  }
}

/** Codes and the reals that they stand for, in the order of the values; `params` of each channel, or one for all. */
function quantizedBy(all: Values, { scheme, rounding, perChannel }: Rule, range: Range | null) {
  const { values, channels } = all
  if (!perChannel) {
    const params = affineParams(range ?? rangeOf(values), scheme)
    const codes = quantize(values, params, rounding)
    return { params: [params], codes, reals: dequantize(codes, params) }
  }
  const params: AffineParams[] = []
  const codes = new Int32Array(values.length)
  const reals = new Float32Array(values.length)
  for (let c = 0; c < channels; c++) {
    const own = channelOf(all, c)
    params.push(affineParams(rangeOf(own), scheme))
    const ownCodes = quantize(own, params[c], rounding)
    const ownReals = dequantize(ownCodes, params[c])
    for (let i = 0; i < own.length; i++) {
      codes[i * channels + c] = ownCodes[i]
      reals[i * channels + c] = ownReals[i]
    }
  }
  return { params, codes, reals }
}

/** Places of values to follow, from the least to the greatest of those that are unlike; −1 is real 0, which all must have. */
function examplesOf(all: Values): number[] {
  const own = Array.from(all.values.keys()).filter((i) => i % all.channels === all.channel)
  const sorted = own.sort((a, b) => all.values[a] - all.values[b])
  const unlike = sorted.filter((i, n) => n === 0 || all.values[i] !== all.values[sorted[n - 1]])
  const count = Math.min(EXAMPLES, unlike.length)
  const picked = Array.from(
    { length: count },
    (_, n) => unlike[Math.round((n * (unlike.length - 1)) / (count - 1 || 1))],
  )
  const at = picked.findIndex((i) => all.values[i] >= 0)
  const zero = picked.some((i) => all.values[i] === 0) ? [] : [-1]
  return at < 0 ? [...picked, ...zero] : [...picked.slice(0, at), ...zero, ...picked.slice(at)]
}

function rootMeanSquare(values: Float32Array, reals: Float32Array): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += (values[i] - reals[i]) * (values[i] - reals[i])
  return Math.sqrt(sum / values.length)
}

type Coded = { readonly params: readonly AffineParams[]; readonly codes: Int32Array }
/** Codes count from the zero-point, so that signed and unsigned ones can be compared. */
function shareThatDiffers(a: Coded, b: Coded): number {
  const step = ({ params, codes }: Coded, i: number) => codes[i] - params[i % params.length].zeroPoint
  let differ = 0
  for (let i = 0; i < a.codes.length; i++) if (step(a, i) !== step(b, i)) differ++
  return differ / a.codes.length
}
