import type { Source } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { DataRef } from '../../../engine/params.ts'
import type { BinningSettings } from '../contract.ts'
import { type FoundNumbers, noText } from './found-numbers.ts'
import { type OfferedDensity, offeredDensity } from './offered-density.ts'
import { readOwnFile } from './own-file.ts'
import { readPixels } from './pixels.ts'

/** What the page names: a density itself, or numbers, drawn from one or found elsewhere. */
export type Found = { readonly drawn?: OfferedDensity['drawn'] } & (
  | { readonly kind: 'density'; readonly source: Source }
  | { readonly kind: 'sample'; readonly numbers: FoundNumbers }
)

/** Draws or reads what the page names. It shows nothing: a step of its own, so that an outlier is moved without drawing anew. */
export function* found({ data: ref, drawn: heights }: BinningSettings): JobRun<never, Found> {
  if (ref.from !== 'recipe') return { kind: 'sample', numbers: yield* numbersFrom(ref) }
  const { source, sample, drawn } = offeredDensity(ref.name, ref.numbers, heights)
  if (ref.numbers.n === 0) return { kind: 'density', source: source(), drawn }
  return { kind: 'sample', numbers: noText(sample()), drawn }
}

function* numbersFrom(ref: Exclude<DataRef, { from: 'recipe' }>): JobRun<never, FoundNumbers> {
  switch (ref.from) {
    case 'numbers':
      return noText(Float64Array.from(ref.values))
    case 'built-in':
      return yield* readPixels()
    default:
      return yield* readOwnFile(ref)
  }
}
