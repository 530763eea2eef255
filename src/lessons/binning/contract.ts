import { defineContract, type SettingsOfContract } from '../../engine/job.ts'
import type { ListRow, Text } from '../../engine/params.ts'
import { binningData, drawnHeights, seed } from './data-setting.ts'

/** What the page asks for, and what comes back. Arrays are columns: [n] values of one quantity. */

/** the figures that can be the large one */
export const FIGURES = ['axis', 'staircase', 'iteration', 'bits', 'picture', 'numbers'] as const
export type FigureId = (typeof FIGURES)[number]

/** pictures of garments that the page offers */
export const GARMENTS = 1000

/** how far out an outlier can be put */
export const FARTHEST_OUTLIER = 1000

/** most levels that a hand can place, and a link carry */
export const MOST_OWN_LEVELS = 32

const range = {
  'min-max': { en: 'min to max', ko: '최솟값–최댓값' },
  percentile: { en: 'percentile', ko: '백분위수' },
  mse: { en: 'least MSE', ko: 'MSE 최소' },
}
const own = (label: Text): ListRow => ({
  kind: 'list',
  label,
  default: [],
  min: -1e6,
  max: 1e6,
  maxLength: MOST_OWN_LEVELS,
})

export const binningContract = defineContract({
  lesson: 'binning',
  settings: {
    data: binningData,
    drawn: drawnHeights,
    outlier: {
      kind: 'list',
      label: { en: 'Outlier', ko: '이상값' },
      default: [],
      min: -FARTHEST_OUTLIER,
      max: FARTHEST_OUTLIER,
      maxLength: 1,
    },
    levels: {
      kind: 'number',
      label: { en: 'Levels', ko: '대푯값 수' },
      default: 8,
      min: 2,
      max: 256,
      step: 1,
      scale: 'log',
      ticks: [2, 4, 8, 16, 32, 64, 128, 256],
    },
    reconstruction: {
      kind: 'choice',
      label: { en: 'Uniform level', ko: '균등 대푯값의 위치' },
      default: 'midpoint',
      options: {
        midpoint: { en: 'middle of the cell', ko: '구간의 가운데' },
        'left-edge': { en: 'left edge (floor)', ko: '구간의 왼쪽 끝(내림)' },
      },
    },
    range: {
      kind: 'choice',
      label: { en: 'Uniform range', ko: '균등 양자화의 범위' },
      default: 'min-max',
      options: range,
    },
    percentile: {
      when: ({ range }) => range === 'percentile',
      kind: 'number',
      label: { en: 'Percentile', ko: '백분위수' },
      default: 99.9,
      min: 90,
      max: 100,
      step: 0.1,
      unit: { en: '%', ko: '%' },
    },
    start: {
      kind: 'choice',
      label: { en: 'Start', ko: '초기값' },
      default: 'uniform',
      options: {
        uniform: { en: 'uniform', ko: '균등' },
        quantile: { en: 'quantiles', ko: '분위수' },
        'cube-root-density': { en: 'cube root', ko: '세제곱근 밀도' },
        random: { en: 'random', ko: '무작위' },
        own: { en: 'yours', ko: '내 양자화기' },
      },
    },
    startSeed: {
      ...seed,
      when: ({ start }) => start === 'random',
      label: { en: 'Seed of the start', ko: '초기값의 시드' },
    },
    startLevels: own({ en: 'Levels of the start', ko: '초기 대푯값' }),
    startThresholds: own({ en: 'Thresholds of the start', ko: '초기 경곗값' }),
    ownLevels: own({ en: 'Your levels', ko: '내 대푯값' }),
    ownThresholds: own({ en: 'Your thresholds', ko: '내 경곗값' }),
    mu: {
      kind: 'number',
      label: { en: 'µ of the compander', ko: '압신기의 µ' },
      default: 255,
      min: 1,
      max: 1000,
      step: 1,
      scale: 'log',
      ticks: [10, 100, 255],
    },
    rate: {
      kind: 'choice',
      label: { en: 'Rate', ko: '비트율' },
      default: 'fixed',
      options: {
        fixed: { en: 'fixed length', ko: '고정 길이' },
        entropy: { en: 'entropy-coded', ko: '엔트로피 부호' },
      },
    },
    garment: {
      kind: 'number',
      label: { en: 'Garment', ko: '옷' },
      default: 0,
      min: 0,
      max: GARMENTS - 1,
      step: 1,
    },
    figure: {
      kind: 'choice',
      label: { en: 'Large figure', ko: '큰 그림' },
      default: 'axis',
      options: {
        axis: { en: 'One axis', ko: '한 축' },
        staircase: { en: 'Staircase', ko: '계단' },
        iteration: { en: 'Iterations', ko: '반복' },
        bits: { en: 'Bits', ko: '비트' },
        picture: { en: 'Picture', ko: '사진' },
        numbers: { en: 'Numbers', ko: '수치' },
      } satisfies Record<FigureId, Text>,
    },
  },
  jobs: {
    found: { reads: ['data', 'drawn'], pace: { mode: 'run' } },
    data: { after: 'found', reads: ['outlier'], pace: { mode: 'run' } },
    uniform: { after: 'data', reads: ['levels', 'range', 'percentile', 'reconstruction'], pace: { mode: 'run' } },
    lloyd: {
      after: 'data',
      reads: [
        'levels',
        'range',
        'percentile',
        'reconstruction',
        'start',
        'startSeed',
        'startLevels',
        'startThresholds',
      ],
      pace: { mode: 'play', checkpointsPerSecond: 3, doublesAfter: 8 },
    },
    optimum: { after: 'data', reads: ['levels'], pace: { mode: 'run', patient: true } },
    own: { after: 'data', reads: ['ownLevels', 'ownThresholds'], pace: { mode: 'run' } },
    curve: {
      after: 'data',
      reads: ['range', 'percentile', 'reconstruction', 'mu'],
      pace: { mode: 'run', patient: true },
    },
    garment: { after: 'data', reads: ['garment'], pace: { mode: 'run' } },
  },
})
export type BinningSettings = SettingsOfContract<typeof binningContract>

/** What the numbers are. */
export interface DataFrame {
  readonly kind: 'density' | 'sample'
  /** values that are used; 0 for a density */
  readonly count: number
  /** values that the source held before any were left out */
  readonly found: number
  readonly dropped: { readonly nan: number; readonly infinite: number; readonly text: number }
  readonly mean: number
  readonly variance: number
  readonly min: number
  readonly max: number
  /** bins of the figure: [n+1] edges, and [n] probabilities divided by the bin's width */
  readonly edges: Float64Array
  readonly density: Float64Array
  /** the density that a stroke of full height stands for, where it is drawn by hand; else null */
  readonly fullHeight: number | null
  /** the tensors of the reader's file, and the one that is used */
  readonly tensors: readonly string[]
  readonly tensor: string | null
}

/** A quantizer on this data. `error` is the mean squared error per unit of x in each bin between `edges`: its area is the MSE. */
export interface QuantizerFrame {
  readonly levels: Float64Array
  readonly thresholds: Float64Array
  readonly mse: number
  readonly sqnrDb: number
  readonly entropyBits: number
  /** largest |x − Q(x)| over the data; Infinity for a density without ends */
  readonly largestError: number
  /** share of the values in each cell, and of the total error: [K] each */
  readonly cellProbabilities: Float64Array
  readonly cellErrors: Float64Array
  readonly edges: Float64Array
  readonly error: Float64Array
}
export interface UniformFrame extends QuantizerFrame {
  readonly min: number
  readonly max: number
  readonly step: number
  /** where the range comes from */
  readonly rangeFrom: 'min-max' | 'four-sigma' | 'percentile' | 'mse'
  readonly reconstruction: 'midpoint' | 'left-edge'
  /** SQNR of the same cells with their levels in the middle */
  readonly midpointSqnrDb: number
  /** SQNR with one level fewer, all else as it is; null of two levels */
  readonly fewerSqnrDb: number | null
}
export interface LloydFrame extends QuantizerFrame {
  readonly iteration: number
  readonly half: 'start' | 'centroids' | 'thresholds'
  readonly movement: number
  readonly converged: boolean
  readonly emptyCells: number
  /** MSE after each half-step so far, thinned: [m] steps and [m] MSEs */
  readonly trace: { readonly step: Float64Array; readonly mse: Float64Array }
}
export interface OptimumFrame extends QuantizerFrame {
  readonly proved: boolean
  /** Shannon's lower bound on the MSE of any code with log₂ K bits a value; NaN for a sample, of which it is not known */
  readonly bound: number
}
/** The reader's own quantizer; null while there is none. */
export interface OwnFrame {
  readonly quantizer: QuantizerFrame | null
}

/** One quantizer of a family: its rate and what it keeps. */
export interface RatePoint {
  /** log₂ of the number of levels */
  readonly bits: number
  /** entropy of the codes, in bits: the rate after an ideal entropy coder */
  readonly entropyBits: number
  readonly sqnrDb: number
}
export const FAMILIES = ['uniform', 'bestUniform', 'muLaw', 'lloyd', 'optimum'] as const
export type Family = (typeof FAMILIES)[number]
export const CODEBOOKS = ['int4', 'fp4-e2m1', 'nf4', 'fp8-e4m3'] as const
export type CodebookOfCurve = (typeof CODEBOOKS)[number]
/** SQNR against rate; families have a point at 1 … 8 bits, fewer while it is being computed. */
export interface CurveFrame {
  readonly families: Readonly<Record<Family, readonly RatePoint[]>>
  /** fixed codebooks, scaled to the least MSE */
  readonly codebooks: readonly (RatePoint & { readonly name: CodebookOfCurve })[]
  /** dB at 1 … 8 bits; null for a sample, of which they are not known */
  readonly panterDite: readonly number[] | null
  readonly bound: readonly number[] | null
}
/** One picture of the data; null where the data are not pictures. */
export interface GarmentFrame {
  readonly picture: {
    /** [height × width] pixels from 0 to 1, rows from the top */
    readonly pixels: Float32Array
    readonly width: number
    readonly height: number
    /** class of Fashion-MNIST, 0 … 9 */
    readonly label: number
  } | null
}
export interface BinningFrames {
  readonly data: DataFrame
  readonly uniform: UniformFrame
  readonly lloyd: LloydFrame
  readonly optimum: OptimumFrame
  readonly own: OwnFrame
  readonly curve: CurveFrame
  readonly garment: GarmentFrame
}
