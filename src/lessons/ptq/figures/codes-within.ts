import type { AffineParams, Range } from '../../../core/index.ts'
import { inspectAffine } from '../../../core/inspect.ts'

/** How many codes there are between those of the least and the greatest of some numbers, both included. */
export const codesWithin = ({ min, max }: Range, params: AffineParams): number =>
  inspectAffine(params, max).code - inspectAffine(params, min).code + 1
