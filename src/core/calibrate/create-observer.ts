import { onnxEntropyObserver, onnxPercentileObserver } from './frameworks/onnx-collector.ts'
import { tensorrtEntropyObserver } from './frameworks/tensorrt-entropy.ts'
import { torchHistogramObserver } from './frameworks/torch-histogram.ts'
import { movingAverageObserver } from './moving-average.ts'
import type { Observer } from './observer.ts'
import { type OwnObserverKind, ownObserver } from './own-observers.ts'
import { createSeenHistogram } from './seen-histogram.ts'

/** What each kind of observer can be told besides. */
export interface ObserverOptions {
  'min-max': object
  percentile: { readonly percentile?: number }
  mse: object
  entropy: object
  'moving-average': { readonly averagingConstant?: number }
  'torch-histogram': { readonly bins?: number }
  'onnx-percentile': { readonly percentile?: number; readonly bins?: number }
  'onnx-entropy': { readonly bins?: number; readonly quantizedBins?: number }
  'tensorrt-entropy': { readonly bins?: number; readonly startBin?: number }
}
export type ObserverKind = keyof ObserverOptions

/** the four that read the one histogram */
export const OWN_KINDS: readonly OwnObserverKind[] = ['min-max', 'percentile', 'mse', 'entropy']
const isOwn = (kind: ObserverKind): kind is OwnObserverKind => (OWN_KINDS as readonly string[]).includes(kind)

const FRAMEWORKS: {
  readonly [K in Exclude<ObserverKind, OwnObserverKind>]: (options: ObserverOptions[K]) => Observer
} = {
  'moving-average': movingAverageObserver,
  'torch-histogram': torchHistogramObserver,
  'onnx-percentile': onnxPercentileObserver,
  'onnx-entropy': onnxEntropyObserver,
  'tensorrt-entropy': tensorrtEntropyObserver,
}

/**
 * An observer by name. The core's own ('min-max', 'percentile', 'mse', 'entropy') read a dyadic histogram and depend neither on how the
 * data are cut into batches nor on their order; `seen` lets several of them share one. 'moving-average' depends on the order by
 * definition, and the others are faithful to the framework they are named after. TypeError for another name, RangeError for options
 * out of their range.
 */
export function createObserver<K extends ObserverKind>(
  kind: K,
  options: ObserverOptions[K] = {} as ObserverOptions[K],
  seen = createSeenHistogram(),
): Observer {
  if (isOwn(kind)) return ownObserver(kind, seen, options)
  const make = FRAMEWORKS[kind as keyof typeof FRAMEWORKS] as ((options: object) => Observer) | undefined
  if (!make)
    throw new TypeError(`kind must be one of ${[...OWN_KINDS, ...Object.keys(FRAMEWORKS)].join(', ')}, got ${kind}`)
  return make(options)
}
