import {
  accuracy,
  type BindOptions,
  bindNetwork,
  copyNetwork,
  fakeQuantized,
  floatClassifier,
  type Kernels,
  logitsInTurn,
  type Network,
  type NetworkScheme,
  quantizeNetwork,
  type Range,
} from '../../../core/index.ts'
import { breathe, type JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import { remembered } from '../../../engine/remembered.ts'
import type { AccuracyFrame } from '../frames.ts'
import type { Decoder } from './decoders.ts'
import type { Kept } from './kept.ts'
import { openedNetwork, testImages } from './network.ts'

/** images that pass at a time, and after how many of these something is shown */
const AT_ONCE = 25
const SHOWN_EVERY = 4

/** A network to be measured. What has the same key has the same accuracy, and is measured once. */
export interface Measured {
  readonly name: string
  readonly key: string
  /** null: in float */
  readonly scheme: { readonly ranges: Readonly<Record<string, Range>>; readonly scheme: NetworkScheme } | null
  /** tensors that are read back otherwise than the core does */
  readonly decoders?: ReadonlyMap<string, Decoder>
  /** what is added to what a layer gives, for one image */
  readonly added?: ReadonlyMap<string, Float32Array>
}

/** Weights of 8 bits, a scale for each output channel; activations of so many bits. */
export const schemeOf = (bits: number, layers: NetworkScheme['layers'] = {}): NetworkScheme => ({
  weights: { bits: 8, granularity: 'channel' },
  activations: { bits },
  layers,
})

/** The float network, which all are compared with. */
export const FLOAT: Measured = { name: 'float', key: 'float', scheme: null }

/** The accuracy of each, one after another, on all test images; a frame now and then. */
export function* accuracies(kept: Kept, wanted: readonly Measured[]): JobRun<AccuracyFrame> {
  const network = yield* openedNetwork(kept)
  const { pixels, labels } = yield* testImages(kept)
  const total = labels.length
  const runs: Record<string, { images: number; accuracy: number }> = {}
  const frame = () => {
    const now = { total, runs: { ...runs } }
    return { checkpoint: () => now }
  }
  for (const one of wanted) {
    const whole = yield* remembered(kept.known, `accuracy ${one.key}`, function* (): JobRun<AccuracyFrame, number> {
      const classifier = yield* onKernels((kernels) => floatClassifier(bound(network, one, kernels)))
      let found = 0
      for (const logits of logitsInTurn(classifier, pixels)) {
        const images = logits.length / classifier.classes
        found = accuracy(logits, labels.subarray(0, images), classifier.classes)
        runs[one.name] = { images, accuracy: found }
        if ((images / AT_ONCE) % SHOWN_EVERY === 0 && images < total) yield frame()
        else yield* breathe()
      }
      return found
    })
    runs[one.name] = { images: total, accuracy: whole }
    yield frame()
  }
}

function bound(network: Network, { scheme, decoders, added }: Measured, kernels: Kernels) {
  const copy = copyNetwork(network, kernels)
  if (!scheme) return bindNetwork(copy, AT_ONCE, { training: false }, kernels)
  const right = fakeQuantized(copy, quantizeNetwork(network, scheme.ranges, scheme.scheme), kernels)
  const between: BindOptions['between'] = (name, given) => {
    const decode = decoders?.get(name)
    const more = added?.get(name)
    if (!decode && !more) return right.between(name, given)
    return {
      seen: given,
      forward() {
        const { values } = given
        if (decode) for (let i = 0; i < values.length; i++) values[i] = decode(values[i])
        if (more) for (let i = 0; i < values.length; i++) values[i] += more[i % more.length]
      },
      backward() {
        throw new TypeError('what is only measured has no way back')
      },
    }
  }
  return bindNetwork(right.network, AT_ONCE, { training: false, between }, kernels)
}
