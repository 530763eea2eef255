import {
  type Activation,
  fakeQuantize,
  quantize,
  type TensorQuantizer,
  type WeightQuantizer,
} from '../../../core/index.ts'
import type { QatSettings } from '../contract.ts'
import type {
  ActivationStep,
  CloudFrame,
  GridPlace,
  OptimizerStep,
  WatchedFrame,
  WeightStep,
} from '../watched-frames.ts'
import { OPTIMIZERS, type Racer } from './racer.ts'
import type { Changes, RunMemory } from './run-memory.ts'
import { trailOf } from './trail.ts'

/** weights of a channel that are drawn */
const MOST_WEIGHTS = 64
/** Adam's, as the core has them by default */
const [BETA1, BETA2] = [0.9, 0.999]

/** The inside of a run after its last step. */
export function watchedFrame(
  racer: Racer,
  settings: QatSettings,
  live: QatSettings,
  memory: RunMemory,
  changes: Changes,
): WatchedFrame {
  const { kind, aware, weights, codes } = racer
  const tensors = [...(aware?.tensors.values() ?? [])]
  const l = Math.min(settings.layer, weights.length - 1)
  return {
    kind,
    layers: weights.map((one, i) => ({
      name: one.name,
      bits: one.bits,
      weights: one.latent.values.length,
      changed: codes.changed[i],
      oscillating: codes.oscillating[i],
      held: heldIn(one),
    })),
    tensors: tensors.map((one) => ({
      name: one.name,
      scale: one.scale[0],
      clipped: clippedIn(one, given(racer, one)),
    })),
    cloud: l >= 0 ? cloudOf(racer, l, settings, memory, changes) : null,
    weight: l >= 0 && racer.trainer.step > 0 ? weightStep(racer, l, settings, live) : null,
    activation: tensors.length > 0 && racer.trainer.step > 0 ? activationStep(racer, tensors, settings) : null,
  }
}

/** how far beyond the outer codes, in steps, gradients still pass, the end itself excluded: STE decides after rounding, LSQ before it */
const beyond = ({ learned }: Pick<WeightQuantizer, 'learned'>): number => (learned ? 0 : 0.5)

/** Weights that no gradient reaches. */
function heldIn(one: WeightQuantizer): number {
  const { scale, greatestCode, folded } = one
  const reach = greatestCode + beyond(one)
  let held = 0
  for (let i = 0; i < folded.values.length; i++)
    if (Math.abs(Math.fround(folded.values[i] / scale[i % scale.length])) >= reach) held++
  return held
}

const given = ({ trainer: { bound } }: Racer, { name }: TensorQuantizer) => bound.activationOf.get(name) as Activation

/** Between which places, in steps, values are not clipped. */
const unclipped = (one: TensorQuantizer): [number, number] => [one.low[0] - beyond(one), one.high[0] + beyond(one)]

/** The share of values beyond the clipping range. */
function clippedIn(one: TensorQuantizer, { values }: Activation): number {
  const [least, most] = unclipped(one).map((code) => code * one.scale[0])
  let clipped = 0
  for (let i = 0; i < values.length; i++) if (values[i] < least || values[i] > most) clipped++
  return values.length > 0 ? clipped / values.length : 0
}

/** The weights of a channel: evenly chosen where there are many. */
function channelIndex({ latent }: WeightQuantizer, channel: number): Uint32Array {
  const channels = latent.shape[latent.shape.length - 1]
  const rows = latent.values.length / channels
  const shown = Math.min(MOST_WEIGHTS, rows)
  const c = Math.min(channel, channels - 1)
  return Uint32Array.from({ length: shown }, (_, k) => Math.floor((k * rows) / shown) * channels + c)
}

function cloudOf(
  racer: Racer,
  l: number,
  { channel }: QatSettings,
  { trails }: RunMemory,
  changes: Changes,
): CloudFrame {
  const { weights, codes, kind, trainer } = racer
  const one = weights[l]
  const { scale, folded, latent } = one
  const index = channelIndex(one, channel)
  const channels = latent.shape[latent.shape.length - 1]
  const {
    step,
    place,
    scale: scaleTrail,
  } = trailOf(trails.get(kind) ?? new Map(), changes, { layer: l, index, upTo: trainer.step })
  return {
    ...{ layer: one.name, channels, index, scaleTrail },
    channel: Math.min(channel, channels - 1),
    greatestCode: one.greatestCode,
    reach: one.greatestCode + beyond(one),
    scale: scale[(index[0] ?? 0) % scale.length],
    place: Float32Array.from(index, (i) => folded.values[i] / scale[i % scale.length]),
    code: Int8Array.from(index, (i) => codes.now[l][i]),
    changed: Uint8Array.from(index, (i) => (codes.now[l][i] === codes.before[l][i] ? 0 : 1)),
    trail: { step, place },
  }
}

function weightStep(racer: Racer, l: number, settings: QatSettings, live: QatSettings): WeightStep {
  const { weights, codes, before, trainer } = racer
  const one = weights[l]
  const own = channelIndex(one, settings.channel)
  const index = own[Math.min(settings.weight, own.length - 1)]
  const c = index % one.scale.length
  const at = (latent: number, folded: number, scale: number, code: number): GridPlace => ({
    ...{ latent, folded, scale, code },
    place: folded / scale,
    used: Math.fround(code * scale),
  })
  const start = at(before[l].latent[index], before[l].folded[index], before[l].scale[c], codes.before[l][index])
  return {
    ...{ layer: one.name, index, greatestCode: one.greatestCode, loss: racer.loss },
    before: start,
    after: at(one.latent.values[index], one.folded.values[index], one.scale[c], codes.now[l][index]),
    gradientByUsed: one.simulated.gradient[index],
    gradient: one.latent.gradient[index],
    held: Math.abs(Math.fround(start.place)) >= one.greatestCode + beyond(one),
    optimizer: optimizerStep(racer, one.latent.name, index, live, trainer.step),
    learned: one.learned && { gradient: one.learned.parameter.gradient[c], factor: one.learned.factor },
  }
}

function optimizerStep(racer: Racer, name: string, index: number, live: QatSettings, step: number): OptimizerStep {
  const rate = live.learningRate * racer.rateShape(step)
  const value = (kind: string) =>
    racer.trainer.optimizer.memory.find((one) => one.name === `${kind}.${name}`)?.values[index] ?? 0
  if (live.optimizer === 'sgd')
    return { kind: 'sgd', rate, momentum: OPTIMIZERS.sgd.momentum, velocity: value('velocity') }
  return {
    ...{ kind: 'adam', rate, mean: value('mean'), square: value('square') },
    meanShare: 1 - power(BETA1, step),
    squareShare: 1 - power(BETA2, step),
  }
}

function power(base: number, times: number): number {
  let product = 1
  for (let i = 0; i < times; i++) product *= base
  return product
}

function activationStep(racer: Racer, tensors: readonly TensorQuantizer[], settings: QatSettings): ActivationStep {
  const one = tensors[Math.min(settings.tensor, tensors.length - 1)]
  const { values, shape, gradient } = given(racer, one)
  const seen = racer.trainer.bound.seenOf.get(one.name) as Activation
  const size = shape.reduce((product, length) => product * length, 1)
  const image = Math.min(settings.image, values.length / size - 1)
  const index = Math.min(settings.value, size - 1)
  const at = image * size + index
  const params = one.params()
  const real = values[at]
  const share = Math.fround(real / one.scale[0])
  const [least, most] = unclipped(one)
  // A learned scale excludes the ends themselves: a value that is 0 where the codes begin gets no gradient, though nothing is cut off it.
  const held = one.learned ? share <= least || share >= most : share < least || share > most
  return {
    ...{ tensor: one.name, shape, image, index, real, params },
    code: quantize([real], params)[0],
    used: fakeQuantize([real], params)[0],
    clipped: share < least || share > most,
    held,
    gradientByUsed: seen.gradient?.[at] ?? 0,
    gradient: gradient?.[at] ?? 0,
  }
}
