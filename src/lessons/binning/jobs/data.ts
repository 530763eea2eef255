import { type Source, sampleSource } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { BinningSettings, DataFrame } from '../contract.ts'
import type { Found } from './found.ts'
import type { FoundNumbers } from './found-numbers.ts'
import { type Numbers, numbersOf } from './numbers.ts'

/** A source that the other jobs can ask, and the histogram of it. */
export function* data({ outlier }: BinningSettings, found: Found): JobRun<DataFrame, Numbers> {
  const { range, fullHeight = null } = found.drawn ?? {}
  if (found.kind === 'density') {
    const numbers = numbersOf(found.source, 'density', range)
    yield { checkpoint: () => frameOf(numbers, null, fullHeight) }
    return numbers
  }
  const all = withOutlier(found.numbers, outlier)
  const { kept, nan, infinite } = finite(all)
  const numbers = { ...numbersOf(sampleSource(kept), 'sample', range), pictures: all.pictures }
  yield { checkpoint: () => frameOf(numbers, { ...all, used: kept.length, nan, infinite }, fullHeight) }
  return numbers
}

/** A sample with one value more, where the reader has set it. */
function withOutlier(found: FoundNumbers, outlier: readonly number[]): FoundNumbers {
  if (outlier.length === 0) return found
  const values = new Float64Array(found.values.length + outlier.length)
  values.set(found.values)
  values.set(outlier, found.values.length)
  return { ...found, values, found: found.found + outlier.length }
}

/** beyond it a squared error is no number any more */
const LARGEST = 1e150

/** Values that are not numbers, not finite or as good as that are counted and left out: no quantizer has a level for them. */
function finite({ values, name }: FoundNumbers): { kept: ArrayLike<number>; nan: number; infinite: number } {
  let nan = 0
  let infinite = 0
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) nan++
    else if (!isUsable(values[i])) infinite++
  }
  if (nan + infinite === values.length)
    throw Object.assign(new RangeError('data must hold a finite number'), { code: 'no-values', detail: { name } })
  if (nan + infinite === 0) return { kept: values, nan, infinite }
  return { kept: (values as Float64Array).filter(isUsable), nan, infinite }
}
const isUsable = (value: number) => Math.abs(value) <= LARGEST

function frameOf(
  { source, kind, edges }: Numbers,
  found: (FoundNumbers & { used: number; nan: number; infinite: number }) | null,
  fullHeight: number | null,
): DataFrame {
  return {
    kind,
    count: found?.used ?? 0,
    found: found?.found ?? 0,
    dropped: { nan: found?.nan ?? 0, infinite: found?.infinite ?? 0, text: found?.text ?? 0 },
    mean: source.mean,
    variance: source.variance,
    min: source.min,
    max: source.max,
    edges: edges.slice(),
    density: densityOfBin(source, edges),
    fullHeight,
    tensors: found?.tensors ?? [],
    tensor: found?.tensor ?? null,
  }
}

function densityOfBin(source: Source, edges: Float64Array): Float64Array {
  return Float64Array.from(
    { length: edges.length - 1 },
    (_, i) => source.mass(edges[i], edges[i + 1]) / (edges[i + 1] - edges[i]),
  )
}
