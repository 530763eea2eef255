import { log2, pow } from '../real.ts'
import { meanSquaredError } from './mean-squared-error.ts'
import type { Quantizer } from './quantizer.ts'
import { bestScaleOfSample, crossingCount } from './sample-scale.ts'
import type { Source } from './source.ts'

/** a power of two, so that the grid meets the like scales of every octave */
const PER_OCTAVE = 16
/** of an open end, may stay beyond the reach of the search */
const TAIL = 1e-12
/** local minima of the grid that are refined: the best so many, none worse than the best by more than this factor */
const MOST_VALLEYS = 8
const WORTH_REFINING = 1.25
/** a valley is tried at so many points: on a density with an edge it has a ripple, one for each level */
const PER_VALLEY = 32
/** crossings up to which a sample is solved exactly */
const MOST_CROSSINGS = 250_000
const GOLDEN = 0.6180339887498949
const GOLDEN_STEPS = 32

type Window = [low: number, high: number]

/**
 * The scale s > 0 at which the codebook {s·levels, s·thresholds} has the least mean squared error on the source. There can be many
 * local minima: one an octave for floating-point codebooks, thousands for a small sample.
 *
 * A stationary scale is a mean of x/level weighted by level², so none lies above largest |x|/(least |level| but 0); and for a
 * codebook that reaches about as far to both sides the error falls with s as long as s·largest |level| < E|x|/2: the search goes
 * from half of that. A sample with up to 250,000 crossings there (a value passes a threshold as s grows) is solved exactly, up to
 * rounding. Else 16 scales an octave are tried and the best valleys refined: by crossings where they are few enough, else by finer
 * steps and golden section, which finds the scale to about 1e−7 on a density. On a sample of many thousand values the error is
 * rough by a share of about 1/√n, so there the best may be missed by a fraction of that. Never worse than absmax.
 * Cost: some 200 to 1500 K questions to the source.
 */
export function bestScale(codebook: Quantizer, source: Source): number {
  const sizes = codebook.levels.map(Math.abs).filter((size) => size > 0)
  const largest = Math.max(...sizes)
  const reach = Math.max(reachOf(source, 1), reachOf(source, -1))
  const from = meanMagnitude(source) / (4 * largest)
  const to = (1.001 * reach) / Math.min(...sizes)
  // Numbers at the ends of what a double holds leave no range to search.
  if (!(from > 0 && to < Number.POSITIVE_INFINITY)) return reach / largest
  const errorAt = (scale: number) => meanSquaredError(scaled(codebook, scale), source)

  const isSmall = (low: number, high: number) =>
    source.sorted !== undefined && crossingCount(codebook, source, low, high) <= MOST_CROSSINGS
  const windows = isSmall(from, to) ? octaves(from, to) : valleys(errorAt, from, to)
  const refined = windows.map(([low, high]) =>
    isSmall(low, high) ? bestScaleOfSample(codebook, source, low, high) : bottomOf(errorAt, low, high),
  )
  return leastBy([reach / largest, ...refined], errorAt)
}

function scaled({ levels, thresholds }: Quantizer, scale: number): Quantizer {
  return { levels: levels.map((level) => level * scale), thresholds: thresholds.map((t) => t * scale) }
}

/** How far the source reaches from 0 to one side, but for the last 10⁻¹² of an open end. */
function reachOf(source: Source, side: 1 | -1): number {
  const end = side > 0 ? source.max : source.min
  return Math.abs(Number.isFinite(end) ? end : source.quantile(side > 0 ? 1 - TAIL : TAIL))
}

/** E|x| */
function meanMagnitude(source: Source): number {
  const meanOn = (a: number, b: number) => source.firstMoment(a, b) + source.origin * source.mass(a, b)
  return meanOn(0, Number.POSITIVE_INFINITY) - meanOn(Number.NEGATIVE_INFINITY, 0)
}

/** The whole in parts of one octave: over many, running sums would fall so far that they lost their digits. */
function octaves(from: number, to: number): Window[] {
  const count = Math.ceil(log2(to / from))
  return Array.from({ length: count }, (_, i) => [from * pow(2, i), from * pow(2, i + 1)])
}

/** The brackets of the deepest local minima on a grid with equal ratios, the deepest first. */
function valleys(errorAt: (scale: number) => number, from: number, to: number): Window[] {
  const count = Math.ceil(PER_OCTAVE * log2(to / from))
  const scaleAt = (i: number) => from * pow(2, i / PER_OCTAVE)
  const errors = Float64Array.from({ length: count + 1 }, (_, i) => errorAt(scaleAt(i)))
  const least = errors.reduce((a, b) => Math.min(a, b))
  const found: number[] = []
  for (let i = 0; i <= count; i++) {
    const isValley = !(errors[i - 1] < errors[i]) && !(errors[i + 1] < errors[i])
    if (isValley && errors[i] <= WORTH_REFINING * least) found.push(i)
  }
  return found
    .sort((i, j) => errors[i] - errors[j])
    .slice(0, MOST_VALLEYS)
    .map((i) => [scaleAt(i - 1), scaleAt(i + 1)])
}

function bottomOf(errorAt: (scale: number) => number, low: number, high: number): number {
  const step = (high - low) / PER_VALLEY
  const best = leastBy(
    Array.from({ length: PER_VALLEY + 1 }, (_, i) => low + i * step),
    errorAt,
  )
  return goldenSection(errorAt, best - step, best + step)
}

function goldenSection(errorAt: (scale: number) => number, from: number, to: number): number {
  let low = from
  let high = to
  let left = high - GOLDEN * (high - low)
  let right = low + GOLDEN * (high - low)
  let leftError = errorAt(left)
  let rightError = errorAt(right)
  for (let step = 0; step < GOLDEN_STEPS; step++) {
    if (leftError <= rightError) {
      high = right
      right = left
      rightError = leftError
      left = high - GOLDEN * (high - low)
      leftError = errorAt(left)
    } else {
      low = left
      left = right
      leftError = rightError
      right = low + GOLDEN * (high - low)
      rightError = errorAt(right)
    }
  }
  return 0.5 * (low + high)
}

function leastBy(scales: number[], errorAt: (scale: number) => number): number {
  let best = scales[0]
  let least = Number.POSITIVE_INFINITY
  for (const scale of scales) {
    const error = errorAt(scale)
    if (error < least) {
      least = error
      best = scale
    }
  }
  return best
}
