import type { CodebookOfCurve, CurveFrame, Family, QuantizerFrame, RatePoint } from '../../contract.ts'
import type { BinningView } from '../view.ts'

/** one bit more halves the step: 20·log₁₀2 dB */
export const DB_PER_BIT = 20 * Math.LOG10E * Math.LN2
/** how far fine equal steps with an entropy coder stay under the bound, 10·log₁₀(πe/6) dB (Gish and Pierce 1968) */
const SPACE_FILLING_DB = 10 * Math.LOG10E * (Math.log(Math.PI / 6) + 1)
/** in bits: formulas for high rates hold well from here on */
const HIGH_RATE = 3
/** in dB: the bound of a Gaussian is 6.02 dB a bit and no other density’s is, for of all with a variance it has the most entropy */
const EXACT_WITHIN = 1e-6

const SMALL: readonly Family[] = ['uniform', 'bestUniform', 'optimum']
const LARGE: readonly Family[] = ['uniform', 'bestUniform', 'muLaw', 'lloyd', 'optimum']

export type SeriesId = Family | CodebookOfCurve | 'now' | 'own'
/** A quantizer on the plane of rate and SQNR. */
export interface DrawnPoint {
  readonly of: SeriesId
  /** in bits: of an index, or of its entropy */
  readonly rate: number
  readonly db: number
  /** K */
  readonly levels: number
}
/** What theory says: a line that rises by 6.02 dB a bit. */
export interface TheoryLine {
  readonly of: 'slope' | 'bound' | 'exactBound' | 'panterDite' | 'gishPierce'
  /** dB at a rate of 0 bits */
  readonly atZero: number
  /** rate from which on it holds */
  readonly from: number
}
export interface RateDrawing {
  readonly rates: readonly [low: number, high: number]
  readonly curves: readonly { readonly of: Family; readonly points: readonly DrawnPoint[] }[]
  readonly codebooks: readonly DrawnPoint[]
  /** Lloyd–Max and the reader's quantizer as they stand on the page */
  readonly now: readonly DrawnPoint[]
  readonly theory: readonly TheoryLine[]
}

/** Everything the figure draws, at the rate that the reader counts in; the small figure has less. */
export function rateDrawing(view: BinningView, minor: boolean): RateDrawing {
  const { curve, rate } = view
  const pointOf = (of: SeriesId, { bits, entropyBits, sqnrDb }: RatePoint): DrawnPoint => ({
    of,
    rate: rate === 'entropy' ? entropyBits : bits,
    db: sqnrDb,
    levels: Math.round(2 ** bits),
  })
  const here = (of: SeriesId, frame: QuantizerFrame | null | undefined) =>
    frame ? [pointOf(of, { bits: Math.log2(frame.levels.length), ...frame })] : []
  return {
    rates: rate === 'entropy' ? [0, 8] : [1, 8],
    curves: (minor ? SMALL : LARGE).map((of) => ({
      of,
      points: curve?.families[of].map((point) => pointOf(of, point)) ?? [],
    })),
    codebooks: minor ? [] : (curve?.codebooks.map((point) => pointOf(point.name, point)) ?? []),
    // where its curve is not drawn, Lloyd–Max is what stands on the page
    now: [...(view.stale.lloyd ? [] : here(minor ? 'lloyd' : 'now', view.lloyd)), ...here('own', view.own?.quantizer)],
    theory: theoryOf(curve, rate).filter(({ from }) => !minor || from === 0),
  }
}

/** Panter and Dite's is for words of one length; with an entropy coder equal steps come to Gish and Pierce's. */
function theoryOf(curve: CurveFrame | null, rate: BinningView['rate']): TheoryLine[] {
  const lines: TheoryLine[] = [{ of: 'slope', atZero: 0, from: 0 }]
  if (!curve?.bound || !curve.panterDite) return lines
  const bound = curve.bound[0] - DB_PER_BIT
  lines.push({ of: Math.abs(bound) < EXACT_WITHIN ? 'exactBound' : 'bound', atZero: bound, from: 0 })
  if (rate === 'entropy') lines.push({ of: 'gishPierce', atZero: bound - SPACE_FILLING_DB, from: HIGH_RATE })
  else lines.push({ of: 'panterDite', atZero: curve.panterDite[0] - DB_PER_BIT, from: HIGH_RATE })
  return lines
}
