import { log2 } from '../real.ts'
import type { Source } from './source.ts'

export interface InfiniteUniform {
  /** −Σ p log₂ p over all cells, in bits */
  readonly entropyBits: number
  /** MSE with the level in the middle of each cell */
  readonly mseMidpoint: number
  /** MSE with the level at the mean of each cell */
  readonly mseCentroid: number
}

/** of the mass, may stay uncounted at each end */
const TAIL_MASS = 1e-17
const MOST_CELLS = 5_000_000

/**
 * A uniform quantizer without ends, as it is used before an entropy coder. 'mid-tread': cells [(k − ½)Δ, (k + ½)Δ), zero is a
 * level; 'mid-rise': [kΔ, (k + 1)Δ), zero is a threshold. Cells are counted from the middle of the source outward until all but 1e−17
 * of the mass is in them. RangeError for a step that is not above 0, or so fine that there would be more than 5 million cells.
 */
export function infiniteUniform(
  source: Source,
  { step, offset }: { step: number; offset: 'mid-tread' | 'mid-rise' },
): InfiniteUniform {
  if (!(step > 0 && Number.isFinite(step))) throw new RangeError(`step must be a finite number above 0, got ${step}`)
  if (offset !== 'mid-tread' && offset !== 'mid-rise')
    throw new TypeError(`offset must be 'mid-tread' or 'mid-rise', got ${offset}`)
  const shift = offset === 'mid-tread' ? 0.5 : 0
  const total = { entropyBits: 0, mseMidpoint: 0, mseCentroid: 0 }
  let cells = 0
  const count = (k: number) => {
    if (++cells > MOST_CELLS) throw new RangeError(`step must leave fewer than ${MOST_CELLS} cells, got ${step}`)
    addCell(total, source, (k - shift) * step, (k + 1 - shift) * step)
  }
  const middle = Math.floor(source.mean / step + shift)
  for (let k = middle; (k - shift) * step <= source.max; k++) {
    if (source.mass((k - shift) * step, Number.POSITIVE_INFINITY) <= TAIL_MASS) break
    count(k)
  }
  for (let k = middle - 1; (k + 1 - shift) * step > source.min; k--) {
    if (source.mass(Number.NEGATIVE_INFINITY, (k + 1 - shift) * step) <= TAIL_MASS) break
    count(k)
  }
  return total
}

function addCell(
  total: { entropyBits: number; mseMidpoint: number; mseCentroid: number },
  source: Source,
  a: number,
  b: number,
): void {
  const p = source.mass(a, b)
  if (!(p > 0)) return
  total.entropyBits -= p * log2(p)
  total.mseMidpoint += source.squaredError(a, b, 0.5 * (a + b))
  total.mseCentroid += source.squaredError(a, b, source.origin + source.firstMoment(a, b) / p)
}
