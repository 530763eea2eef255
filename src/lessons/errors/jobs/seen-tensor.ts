import { histogramOf } from '../../../core/index.ts'
import type { SeenTensor } from '../frames.ts'
import type { Observed } from './observed.ts'

const BINS = 90

/** The values of a tensor, with what a figure shows of them. */
export function seenTensor(
  { images, values, ranges }: Observed,
  tensor: string,
): { values: Float32Array; seen: SeenTensor } {
  const own = values.get(tensor) as Float32Array
  const { min, max } = ranges[tensor]
  return { values: own, seen: { tensor, images, count: own.length, min, max, histogram: histogramOf(own, BINS) } }
}
