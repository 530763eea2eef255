import type { Random } from '../random.ts'
import { cubeRootMeasure } from './cube-root-measure.ts'
import { ascendStrictly, nearestLevelQuantizer, type Quantizer } from './quantizer.ts'
import type { Source } from './source.ts'
import { uniformQuantizer } from './uniform.ts'

/** Where Lloyd's method starts: by name, or from a quantizer that is given. */
export type InitialLevels = 'uniform' | 'quantile' | 'cube-root-density' | 'random' | Quantizer

/**
 * The start of Lloyd's method. 'uniform': equal cells from min to max (an end at infinity is cut at mean ± 4σ). 'quantile':
 * levels at the (k + ½)/K quantiles. 'cube-root-density': levels spaced as p^(1/3), which is best for many levels (Panter and
 * Dite 1951); densities only, else a TypeError. 'random': K values drawn from the source. Levels that coincide are moved
 * apart, so that K of them ascend strictly.
 */
export function initialQuantizer(source: Source, count: number, init: InitialLevels, random?: Random): Quantizer {
  if (typeof init === 'object') return checkedQuantizer(init, count)
  const sigma = Math.sqrt(source.variance)
  switch (init) {
    case 'uniform': {
      const min = Number.isFinite(source.min) ? source.min : source.mean - 4 * sigma
      const max = Number.isFinite(source.max) ? source.max : source.mean + 4 * sigma
      return apart(
        max > min ? uniformQuantizer({ min, max, levels: count }).levels : new Float64Array(count).fill(min),
        source,
      )
    }
    case 'quantile':
      return apart(
        Float64Array.from({ length: count }, (_, k) => source.quantile((k + 0.5) / count)),
        source,
      )
    case 'cube-root-density':
      return apart(cubeRootMeasure(source).spread(count), source)
    case 'random':
      if (!random) throw new TypeError("random must be given for init 'random'")
      return apart(Float64Array.from({ length: count }, () => source.quantile(random.uniform())).sort(), source)
    default:
      throw new TypeError(
        `init must be 'uniform', 'quantile', 'cube-root-density', 'random' or a quantizer, got ${init}`,
      )
  }
}

function checkedQuantizer({ levels, thresholds }: Quantizer, count: number): Quantizer {
  if (levels.length !== count || thresholds.length !== count - 1)
    throw new RangeError(
      `init must have ${count} levels and ${count - 1} thresholds, got ${levels.length} and ${thresholds.length}`,
    )
  for (let k = 1; k < count; k++) {
    if (!(levels[k] > levels[k - 1]))
      throw new RangeError(`init must have strictly ascending levels, got ${levels[k]} after ${levels[k - 1]}`)
    if (k > 1 && !(thresholds[k - 1] >= thresholds[k - 2]))
      throw new RangeError(`init must have ascending thresholds, got ${thresholds[k - 1]} after ${thresholds[k - 2]}`)
  }
  return { levels, thresholds }
}

/** Spreads levels that coincide evenly to half way towards the next level above, so that all ascend strictly. */
function apart(levels: Float64Array, source: Source): Quantizer {
  const size = Math.max(Math.sqrt(source.variance), 1e-6 * Math.abs(levels[levels.length - 1]), 1e-300)
  let run = 0
  for (let k = 1; k <= levels.length; k++) {
    if (k < levels.length && levels[k] <= levels[run]) continue
    const next = k < levels.length ? levels[k] : levels[run] + size
    const step = (0.5 * (next - levels[run])) / (k - run)
    for (let i = run + 1; i < k; i++) levels[i] = levels[run] + (i - run) * step
    run = k
  }
  return nearestLevelQuantizer(ascendStrictly(levels))
}
