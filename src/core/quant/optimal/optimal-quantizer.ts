import { cubeRootMeasure } from '../cube-root-measure.ts'
import { lloydMax } from '../lloyd-max.ts'
import { ascendStrictly, mustBeLevelCount, nearestLevelQuantizer, type Quantizer } from '../quantizer.ts'
import type { Source } from '../source.ts'
import { groupSample } from './group-sample.ts'
import { stationaryQuantizer } from './newton.ts'
import { bestPartition, meansOfRuns, type PrefixSums } from './partition.ts'

export interface OptimalQuantizer extends Quantizer {
  /** the global optimum for certain; else the best that was found */
  readonly proved: boolean
}

/** distinct values up to which the optimum of a sample is exact, and the table of cuts that may be held for it */
const MOST_EXACT_VALUES = 20_000
const MOST_CUTS = 3e7
/** cells of a larger sample */
const SAMPLE_CELLS = 8192
/** cells of a density that is not log-concave, at least */
const DENSITY_CELLS = 4096

/**
 * The quantizer with the least MSE of all with K levels; thresholds half way between levels.
 *
 * Samples of up to 20,000 distinct values: exact, by dynamic programming; one level a value where there are no more than K.
 * Larger samples: the same on 8,192 cells of neighbours with exact sums, then Lloyd's method to its fixed point: within 1e−4
 * of the optimum, proved false. (Past some 2,700 levels the table of that would not fit: Lloyd's starts from K cells of equal
 * parts of the cube root of the histogram.) Log-concave densities have one stationary quantizer (Fleischer 1964; Trushkin 1982), found by
 * Newton's method: levels to 1e−9 σ. Other densities: dynamic programming on a fine grid, then Newton's method from its best and
 * from the companding start; proved false. Of a mirror pair, either.
 */
export function optimalQuantizer(source: Source, levels: number): OptimalQuantizer {
  mustBeLevelCount(levels)
  if (source.sorted) return ofSample(source, levels)
  const { density } = source
  if (!density) throw new TypeError('source must be a density or a sample')
  return ofDensity(source, levels)
}

function ofSample(source: Source, levels: number): OptimalQuantizer {
  const groups = groupSample(source, MOST_EXACT_VALUES)
  if (groups.values) {
    const { values } = groups
    if (values.length <= levels) return { ...nearestLevelQuantizer(values), proved: true }
    if (values.length * levels <= MOST_CUTS) {
      const ends = bestPartition(groups.sums, levels)
      return { ...nearestLevelQuantizer(meansOfRuns(groups.sums, ends, source.origin)), proved: true }
    }
  }
  let quantizer: Quantizer = nearestLevelQuantizer(filledUp(startOnCells(source, levels), source, levels))
  for (const step of lloydMax(source, { levels, init: quantizer })) quantizer = step.quantizer
  return { levels: quantizer.levels, thresholds: quantizer.thresholds, proved: false }
}

/** Cells without values gave no level: quantiles fill up their number. */
function filledUp(start: Float64Array, source: Source, levels: number): Float64Array {
  const lacking = levels - start.length
  const more = Float64Array.from({ length: lacking }, (_, i) => source.quantile((i + 0.5) / lacking))
  const all = new Float64Array(levels)
  all.set(start)
  all.set(more, start.length)
  return ascendStrictly(all.sort())
}

/** The best partition of cells of neighbours; where its table of cuts would be too large, K cells as they are. */
function startOnCells(source: Source, levels: number): Float64Array {
  const count = Math.max(SAMPLE_CELLS, 4 * levels)
  const partitioned = count * levels <= MOST_CUTS
  const cells = groupSample(source, 0, partitioned ? count : levels).sums
  const ends = partitioned
    ? bestPartition(cells, levels)
    : Int32Array.from({ length: cells.weight.length - 1 }, (_, i) => i + 1)
  return meansOfRuns(cells, ends, source.origin)
}

function ofDensity(source: Source, levels: number): OptimalQuantizer {
  const measure = cubeRootMeasure(source)
  const start = measure.spread(levels)
  if (source.logConcave && source.symmetric && levels % 2 === 0) return ofMirrored(source, start)
  const companded = stationaryQuantizer(source, start)
  if (source.logConcave) return { levels: companded.levels, thresholds: companded.thresholds, proved: true }
  const cells = Math.max(DENSITY_CELLS, 8 * levels)
  if (cells * levels > MOST_CUTS) return { levels: companded.levels, thresholds: companded.thresholds, proved: false }
  const edges = measure.edges(cells)
  const sums = sumsOfCells(source, edges)
  const fromGrid = stationaryQuantizer(source, meansOfRuns(sums, bestPartition(sums, levels), source.origin))
  const best = fromGrid.levels.length === levels && fromGrid.mse <= companded.mse ? fromGrid : companded
  return { levels: best.levels, thresholds: best.thresholds, proved: false }
}

/**
 * The only stationary quantizer of a symmetric density is symmetric; with an even number of levels one threshold is the mean, and
 * each side can be solved alone. On Laplace's density it must be: there the matrix of the whole is singular.
 */
function ofMirrored(source: Source, start: Float64Array): OptimalQuantizer {
  const { mean } = source
  const upper: Source = {
    ...source,
    min: mean,
    mass: (a, b) => source.mass(Math.max(a, mean), b),
    firstMoment: (a, b) => source.firstMoment(Math.max(a, mean), b),
    squaredError: (a, b, level) => source.squaredError(Math.max(a, mean), b, level),
  }
  const half = stationaryQuantizer(upper, start.slice(start.length / 2)).levels
  const levels = new Float64Array(start.length)
  half.forEach((level, k) => {
    levels[half.length + k] = level
    levels[half.length - 1 - k] = 2 * mean - level
  })
  const { thresholds } = nearestLevelQuantizer(levels)
  thresholds[half.length - 1] = mean
  return { levels, thresholds, proved: true }
}

/** Prefix sums over the cells between edges; the outer cells reach to the ends of the source. */
function sumsOfCells(source: Source, edges: Float64Array): PrefixSums {
  const n = edges.length - 1
  const sums = { weight: new Float64Array(n + 1), first: new Float64Array(n + 1), second: new Float64Array(n + 1) }
  for (let i = 0; i < n; i++) {
    const a = i === 0 ? Number.NEGATIVE_INFINITY : edges[i]
    const b = i === n - 1 ? Number.POSITIVE_INFINITY : edges[i + 1]
    sums.weight[i + 1] = sums.weight[i] + source.mass(a, b)
    sums.first[i + 1] = sums.first[i] + source.firstMoment(a, b)
    sums.second[i + 1] = sums.second[i] + source.secondMoment(a, b)
  }
  return sums
}
