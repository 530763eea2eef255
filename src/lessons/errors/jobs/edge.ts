import {
  decibels,
  densitySource,
  distortion,
  largestError,
  type Quantizer,
  type Source,
  sampleSource,
  uniformQuantizer,
} from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import { remembered } from '../../../engine/remembered.ts'
import type { ErrorsSettings } from '../contract.ts'
import type { EdgeFrame, EdgeQuantizer } from '../frames.ts'
import type { Kept } from './kept.ts'
import { openedNetwork } from './network.ts'

/** the layer whose weights are taken: 64 × 64 × 9 of them */
const LAYER = 'b2.c2'
/** bins of the figure over the range, about: whole ones in each cell, so that none is cut by a threshold */
const BINS = 240
/** where a density without ends is cut: the classical four standard deviations */
const SIGMAS = 4
const PLACES = 51

interface Values {
  readonly source: Source
  readonly count: number
  readonly min: number
  readonly max: number
}

/** The same cells with their levels in the middle, at the left edge, and where the reader has put them. */
export function* edge(settings: ErrorsSettings, kept: Kept): JobRun<EdgeFrame> {
  if (settings.figure !== 'left-edge') return
  const values = yield* valuesOf(settings.spread, kept)
  const frame = frameOf(values, 2 ** settings.bits, settings.place)
  yield { checkpoint: () => frame }
}

function* valuesOf(spread: ErrorsSettings['spread'], kept: Kept): JobRun<never, Values> {
  if (spread === 'flat') return { source: densitySource('uniform', { min: -1, max: 1 }), count: 0, min: -1, max: 1 }
  if (spread === 'gaussian')
    return { source: densitySource('gaussian', { mean: 0, std: 1 }), count: 0, min: -SIGMAS, max: SIGMAS }
  return yield* remembered(kept.known, 'weights', function* () {
    const network = yield* openedNetwork(kept)
    const weights = network.layers.find(({ name }) => name === LAYER)?.parameters[0].values ?? new Float32Array(1)
    const source = sampleSource(weights)
    return { source, count: weights.length, min: source.min, max: source.max }
  })
}

function frameOf({ source, count, min, max }: Values, levels: number, place: number): EdgeFrame {
  const step = (max - min) / levels
  const each = Math.max(1, Math.round(BINS / levels))
  const beyond = Math.ceil(0.02 * levels * each)
  const bins = levels * each + 2 * beyond
  const edges = Float64Array.from({ length: bins + 1 }, (_, i) => min + ((i - beyond) * step) / each)
  const own = (at: number): EdgeQuantizer => measured(at, { source, min, max, levels, edges })
  const places = Float64Array.from({ length: PLACES }, (_, i) => i / (PLACES - 1))
  return {
    edges,
    density: Float64Array.from({ length: bins }, (_, i) => source.mass(edges[i], edges[i + 1]) / (edges[1] - edges[0])),
    count,
    step,
    cells: Float64Array.from({ length: levels + 1 }, (_, k) => min + k * step),
    right: own(0.5),
    left: own(0),
    set: own(place),
    place,
    curve: { place: places, mse: places.map((at) => distortion(placed(at, min, max, levels), source).mse) },
  }
}

/** Equal cells, each with its level at this share of its width. */
function placed(place: number, min: number, max: number, levels: number): Quantizer {
  const left = uniformQuantizer({ min, max, levels, reconstruction: 'left-edge' })
  const step = (max - min) / levels
  return { thresholds: left.thresholds, levels: left.levels.map((level) => level + place * step) }
}

function measured(
  place: number,
  { source, min, max, levels, edges }: Omit<Values, 'count'> & { levels: number; edges: Float64Array },
): EdgeQuantizer {
  const quantizer = placed(place, min, max, levels)
  const { mse } = distortion(quantizer, source)
  return {
    ...quantizer,
    mse,
    sqnrDb: decibels(source.variance, mse),
    bias: biasOf(quantizer, source),
    largest: Number.isFinite(source.max) ? largestError(quantizer, source) : Number.POSITIVE_INFINITY,
    error: errorOfBin(quantizer, source, edges),
  }
}

/** Mean of x̂ − x: the mass of each cell times its level, less its first moment. */
function biasOf({ levels, thresholds }: Quantizer, source: Source): number {
  return levels.reduce((sum, level, k) => {
    const a = k === 0 ? Number.NEGATIVE_INFINITY : thresholds[k - 1]
    const b = k === thresholds.length ? Number.POSITIVE_INFINITY : thresholds[k]
    return sum + source.mass(a, b) * (level - source.origin) - source.firstMoment(a, b)
  }, 0)
}

/** [n] squared error per unit of x in each bin: what falls into a bin is split where thresholds cut it. */
export function errorOfBin({ levels, thresholds }: Quantizer, source: Source, edges: Float64Array): Float64Array {
  const error = new Float64Array(edges.length - 1)
  let cell = 0
  for (let bin = 0; bin < error.length; bin++) {
    const end = edges[bin + 1]
    let from = edges[bin]
    while (cell < thresholds.length && thresholds[cell] <= from) cell++
    for (let k = cell; from < end; k++) {
      const to = k < thresholds.length ? Math.min(end, thresholds[k]) : end
      error[bin] += source.squaredError(from, to, levels[k]) / (end - edges[bin])
      from = to
    }
  }
  return error
}
