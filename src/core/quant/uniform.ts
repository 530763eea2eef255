import { mustBeLevelCount, type Quantizer } from './quantizer.ts'

/**
 * K equal cells from min to max: step Δ = (max − min)/K, thresholds min + kΔ. Levels in the middle of their cells, or at
 * the left edge, which is what the floor formula ⌊(x − min)/Δ⌋·Δ + min gives. The outer cells are open, so the maximum is in
 * the last one. RangeError for a range that is empty or not finite.
 */
export function uniformQuantizer({
  min,
  max,
  levels,
  reconstruction = 'midpoint',
}: {
  min: number
  max: number
  levels: number
  reconstruction?: 'midpoint' | 'left-edge'
}): Quantizer {
  mustBeLevelCount(levels)
  if (!Number.isFinite(min) || !Number.isFinite(max) || !(min < max))
    throw new RangeError(`max must be a finite number above min (${min}), got ${max}`)
  if (reconstruction !== 'midpoint' && reconstruction !== 'left-edge')
    throw new TypeError(`reconstruction must be 'midpoint' or 'left-edge', got ${reconstruction}`)
  const step = (max - min) / levels
  const offset = reconstruction === 'midpoint' ? 0.5 : 0
  return {
    levels: Float64Array.from({ length: levels }, (_, k) => min + (k + offset) * step),
    thresholds: Float64Array.from({ length: levels - 1 }, (_, k) => min + (k + 1) * step),
  }
}
