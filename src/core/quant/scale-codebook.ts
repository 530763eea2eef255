import { bestScale } from './best-scale.ts'
import { ascendStrictly, type Quantizer } from './quantizer.ts'
import type { Source } from './source.ts'

/**
 * A codebook stretched to a source: levels and thresholds times a scale above 0. 'absmax': the largest |level| goes to the largest |x|;
 * 'mse': the scale with the least mean squared error (see `bestScale` for how it is searched and how sure it is); a number is the scale
 * itself. A source that is 0 everywhere leaves the codebook as it is. RangeError for 'absmax' on a density without ends, a scale that is
 * not a finite number above 0, or a codebook whose only level is 0; TypeError for another word.
 */
export function scaleCodebook(codebook: Quantizer, source: Source, scale: 'absmax' | 'mse' | number): Quantizer {
  const factor = typeof scale === 'number' ? scale : chosenScale(codebook, source, scale)
  if (!(factor > 0 && Number.isFinite(factor)))
    throw new RangeError(`scale must be a finite number above 0, got ${factor}`)
  return {
    // Levels that coincide for a scale near the smallest double are moved apart.
    levels: ascendStrictly(codebook.levels.map((level) => level * factor)),
    thresholds: codebook.thresholds.map((threshold) => threshold * factor),
  }
}

function chosenScale(codebook: Quantizer, source: Source, scale: 'absmax' | 'mse'): number {
  if (scale !== 'absmax' && scale !== 'mse')
    throw new TypeError(`scale must be 'absmax', 'mse' or a number, got ${String(scale)}`)
  const largest = Math.max(...codebook.levels.map(Math.abs))
  if (largest === 0) throw new RangeError('codebook must have a level other than 0')
  if (source.min === 0 && source.max === 0) return 1
  // A quotient of two of the smallest doubles may vanish.
  if (scale === 'mse') return Math.max(Number.MIN_VALUE, bestScale(codebook, source))
  const absmax = Math.max(-source.min, source.max)
  if (!Number.isFinite(absmax))
    throw new RangeError(`source must have finite ends for scale 'absmax', got ${source.min} … ${source.max}`)
  return Math.max(Number.MIN_VALUE, absmax / largest)
}
