import type { AffineParams, Range } from '../../../core/index.ts'

/** How many codes there are between the least and the greatest of some numbers, both included; halves go to the even code. */
export function codesWithin({ min, max }: Range, { scale, zeroPoint, qmin, qmax }: AffineParams): number {
  const code = (value: number) => Math.min(qmax, Math.max(qmin, roundHalfToEven(value / scale) + zeroPoint))
  return code(max) - code(min) + 1
}

function roundHalfToEven(x: number): number {
  const below = Math.floor(x)
  if (x - below === 0.5) return below % 2 === 0 ? below : below + 1
  return Math.round(x)
}
