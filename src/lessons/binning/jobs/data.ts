import { densitySource, type Source, sampleSource } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { BinningSettings, DataFrame } from '../contract.ts'
import { densityParams } from './density-params.ts'
import { drawSample } from './draw-sample.ts'
import { type FoundNumbers, noText } from './found-numbers.ts'
import { type Numbers, numbersOf } from './numbers.ts'
import { readOwnFile } from './own-file.ts'
import { readPixels } from './pixels.ts'

/** From what the page names to a source that the other jobs can ask; and the histogram of it. */
export function* data({ data: ref, outlier }: BinningSettings): JobRun<DataFrame, Numbers> {
  if (ref.from === 'recipe' && ref.numbers.n === 0) {
    const source = densitySource(ref.name as never, densityParams(ref.name, ref.numbers) as never)
    const numbers = numbersOf(source, 'density')
    yield { checkpoint: () => frameOf(numbers, null) }
    return numbers
  }
  const found = withOutlier(yield* find(ref), outlier)
  const { kept, nan, infinite } = finite(found)
  const numbers = { ...numbersOf(sampleSource(kept), 'sample'), pictures: found.pictures }
  yield { checkpoint: () => frameOf(numbers, { ...found, used: kept.length, nan, infinite }) }
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

function* find(ref: BinningSettings['data']): JobRun<DataFrame, FoundNumbers> {
  switch (ref.from) {
    case 'recipe':
      return noText(drawSample(ref.name, ref.numbers))
    case 'numbers':
      return noText(Float64Array.from(ref.values))
    case 'built-in':
      return yield* readPixels()
    default:
      return yield* readOwnFile(ref)
  }
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
