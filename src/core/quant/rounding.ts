/** To a whole number: ties to the even neighbour (IEEE 754, PyTorch, ONNX), or away from zero (C's `round`, TFLite). */
export type Rounding = 'half-even' | 'half-away'

/** 1.5·2⁵²: next to it doubles lie 1 apart, so the hardware's own rounding, half to even, does the work. */
const WHOLE = 6755399441055744

/** The nearest whole number; of two, the even one. Exact; infinities and NaN stay. */
export function roundHalfEven(x: number): number {
  return Math.abs(x) < 2251799813685248 ? x + WHOLE - WHOLE : x
}

/** The nearest whole number; of two, the one further from zero. Exact; infinities and NaN stay. */
export function roundHalfAway(x: number): number {
  const size = Math.abs(x)
  const below = Math.floor(size)
  const rounded = size - below >= 0.5 ? below + 1 : below
  return x < 0 ? -rounded : rounded
}

/** The function of that name; TypeError for another. */
export function roundingBy(rounding: Rounding): (x: number) => number {
  if (rounding === 'half-even') return roundHalfEven
  if (rounding === 'half-away') return roundHalfAway
  throw new TypeError(`rounding must be 'half-even' or 'half-away', got ${rounding}`)
}
