/**
 * Double-double arithmetic (Dekker 1971; Knuth, TAOCP 2, §4.2.2): a value as the unevaluated sum of two doubles, about
 * 106 bits. The second part of each result is left in `low`, so that no object is made in inner loops: read it at once.
 */
export let low = 0

/** a + b exactly. */
export function twoSum(a: number, b: number): number {
  const sum = a + b
  const shadow = sum - a
  low = a - (sum - shadow) + (b - shadow)
  return sum
}

/** a + b exactly, where |a| ≥ |b| or a is 0. */
export function quickTwoSum(a: number, b: number): number {
  const sum = a + b
  low = b - (sum - a)
  return sum
}

const SPLITTER = 134217729 // 2²⁷ + 1

/** a · b exactly, where neither part overflows (|a|, |b| < 2⁹⁹⁶). */
export function twoProduct(a: number, b: number): number {
  const product = a * b
  let t = SPLITTER * a
  const aHigh = t - (t - a)
  const aLow = a - aHigh
  t = SPLITTER * b
  const bHigh = t - (t - b)
  const bLow = b - bHigh
  low = aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow
  return product
}

/** (aHigh + aLow) + (bHigh + bLow) */
export function add(aHigh: number, aLow: number, bHigh: number, bLow: number): number {
  const sum = twoSum(aHigh, bHigh)
  return quickTwoSum(sum, low + aLow + bLow)
}

/** (aHigh + aLow) · (bHigh + bLow) */
export function multiply(aHigh: number, aLow: number, bHigh: number, bLow: number): number {
  const product = twoProduct(aHigh, bHigh)
  return quickTwoSum(product, low + (aHigh * bLow + aLow * bHigh))
}

/** (aHigh + aLow) / (bHigh + bLow) */
export function divide(aHigh: number, aLow: number, bHigh: number, bLow: number): number {
  const quotient = aHigh / bHigh
  const product = twoProduct(quotient, bHigh)
  const rest = aHigh - product - low + aLow - quotient * bLow
  return quickTwoSum(quotient, rest / bHigh)
}
