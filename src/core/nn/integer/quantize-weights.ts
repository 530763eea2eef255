import { type AffineParams, type AffineScheme, affineParams } from '../../quant/affine/affine-params.ts'
import { checkedScale, clampCode, quotient } from '../../quant/affine/quantize.ts'
import { roundHalfEven } from '../../quant/rounding.ts'
import { fromFileOrder, toFileOrder } from '../weight-order.ts'
import { type Granularity, sharedBy } from './granularity.ts'

/** How weights become integers. */
export interface WeightScheme {
  /** 2 … 8 */
  readonly bits: number
  /** one scale for the whole tensor, for each output channel, or for each group of an output channel: then symmetric */
  readonly granularity: Granularity
  /** default true: codes −(2^(b−1) − 1) … 2^(b−1) − 1 about a zero-point of 0 */
  readonly symmetric?: boolean
  readonly convention?: AffineScheme['convention']
}

/**
 * The scale of a group is that of its output channel times a whole factor, so that sums stay integers: Σ (code · factor) · x (two-level
 * scales; VS-Quant, Dai et al. 2021).
 */
export interface WeightGroups {
  /** weights that share a factor, neighbours of an output channel in the file's order */
  readonly size: number
  /** 1 … 63, of each weight in memory's order */
  readonly factors: Uint8Array
}

export interface QuantizedWeights {
  /** in memory's order */
  readonly codes: Int8Array
  /** of each output channel; the same where there is one scale for all */
  readonly params: readonly AffineParams[]
  readonly groups: WeightGroups | null
}

/** 6 bits: VS-Quant finds that enough, and sums of 8-bit codes still fit in int32 */
const GREATEST_FACTOR = 63

/**
 * Weights by their range, from the least to the greatest of those that share a scale; the output channel is the last size of every kind of
 * weight (`shape` is memory's). RangeError for bits outside 2 … 8, a group that is no whole number from 1 or not symmetric, or weights
 * that are not finite.
 */
export function quantizeWeights(
  kind: string,
  { values, shape }: { readonly values: Float32Array; readonly shape: readonly number[] },
  scheme: WeightScheme,
): QuantizedWeights {
  const { bits, granularity, symmetric = true, convention } = scheme
  if (!(Number.isInteger(bits) && bits >= 2 && bits <= 8))
    throw new RangeError(`bits must be a whole number from 2 to 8, got ${bits}`)
  for (const [i, weight] of values.entries())
    if (!Number.isFinite(weight)) throw new RangeError(`weights must be finite, got ${weight} at ${i}`)
  const channels = shape[shape.length - 1]
  const inFile = toFileOrder(kind, shape, values)
  const parts = sharedBy(granularity, values.length, channels)
  const found = parts.map(([from, to]) =>
    affineParams(rangeOf(inFile.subarray(from, to)), { bits, signed: true, symmetric, convention }),
  )
  if (typeof granularity === 'string') {
    const params = Array.from({ length: channels }, (_, c) => found[granularity === 'channel' ? c : 0])
    return { codes: codesOf(values, params, null), params, groups: null }
  }
  if (!symmetric) throw new RangeError('weights in groups must be symmetric')
  const { params, factors } = twoLevels(parts, found, channels, values.length)
  const groups = { size: granularity.group, factors: Uint8Array.from(fromFileOrder(kind, shape, factors)) }
  return { codes: codesOf(values, params, groups), params, groups }
}

/** A scale for each output channel, and for each weight, in the file's order, the least whole factor that makes it no smaller than its group's. */
function twoLevels(
  parts: readonly (readonly [from: number, to: number])[],
  found: readonly AffineParams[],
  channels: number,
  count: number,
) {
  const perChannel = count / channels
  const channelOf = (part: number) => Math.floor(parts[part][0] / perChannel)
  const greatest = new Float64Array(channels)
  for (const [g, { scale }] of found.entries()) greatest[channelOf(g)] = Math.max(greatest[channelOf(g)], scale)
  const params = Array.from(greatest, (scale) => ({ ...found[0], scale: Math.fround(scale / GREATEST_FACTOR) }))
  const factors = new Uint8Array(count)
  for (const [g, [from, to]] of parts.entries()) {
    const factor = Math.ceil(found[g].scale / params[channelOf(g)].scale - 1e-6)
    factors.fill(Math.min(GREATEST_FACTOR, Math.max(1, factor)), from, to)
  }
  return { params, factors }
}

function codesOf(values: Float32Array, params: readonly AffineParams[], groups: WeightGroups | null): Int8Array {
  const scales = params.map(checkedScale)
  const codes = new Int8Array(values.length)
  for (let i = 0; i < values.length; i++) {
    const c = i % params.length
    const scale = Math.fround(scales[c] * (groups?.factors[i] ?? 1))
    codes[i] = clampCode(roundHalfEven(quotient(values[i], scale)) + params[c].zeroPoint, params[c])
  }
  return codes
}

/** The scale of the i-th weight in memory's order, float32. */
export function weightScale({ params, groups }: Pick<QuantizedWeights, 'params' | 'groups'>, i: number): number {
  return Math.fround(Math.fround(params[i % params.length].scale) * (groups?.factors[i] ?? 1))
}

function rangeOf(weights: Float32Array) {
  return {
    min: weights.reduce((least, w) => Math.min(least, w), 0),
    max: weights.reduce((most, w) => Math.max(most, w), 0),
  }
}
