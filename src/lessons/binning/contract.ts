import { defineContract, type SettingsOfContract } from '../../engine/job.ts'
import type { NumberRow, Text } from '../../engine/params.ts'

/** What the page asks for, and what comes back. Arrays are columns: [n] values of one quantity. */

const n: NumberRow = {
  kind: 'number',
  label: { en: 'Values', ko: '값의 수' },
  default: 10_000,
  min: 0,
  max: 1_000_000,
  step: 1,
  offered: [
    { value: 0, name: { en: 'the density itself', ko: '밀도 함수 그대로' } },
    { value: 100, name: { en: '100 drawn', ko: '표본 100개' } },
    { value: 1_000, name: { en: '1,000 drawn', ko: '표본 1,000개' } },
    { value: 10_000, name: { en: '10,000 drawn', ko: '표본 10,000개' } },
    { value: 100_000, name: { en: '100,000 drawn', ko: '표본 100,000개' } },
    { value: 1_000_000, name: { en: '1,000,000 drawn', ko: '표본 1,000,000개' } },
  ],
}
const seed: NumberRow = { kind: 'number', label: { en: 'Seed', ko: '시드' }, default: 1, min: 0, max: 999, step: 1 }

function parameter(label: Text, value: number, min: number, max: number, step = 0.05): NumberRow {
  return { kind: 'number', label, default: value, min, max, step }
}
const density = (label: Text, numbers: Record<string, NumberRow> = {}) => ({ label, numbers: { ...numbers, n, seed } })

export const binningContract = defineContract({
  lesson: 'binning',
  settings: {
    data: {
      kind: 'data',
      label: { en: 'Data', ko: '데이터' },
      default: { from: 'recipe', name: 'laplace', numbers: { n: 10_000, seed: 1 } },
      builtIns: { 'fashion-mnist': { en: 'Fashion-MNIST', ko: 'Fashion-MNIST' } },
      recipes: {
        gaussian: density({ en: 'Gaussian', ko: '가우스' }),
        laplace: density({ en: 'Laplace', ko: '라플라스' }),
        uniform: density({ en: 'Uniform', ko: '균등' }),
        exponential: density({ en: 'Exponential', ko: '지수' }),
        rayleigh: density({ en: 'Rayleigh', ko: '레일리' }),
        'half-gaussian': density({ en: 'Half-Gaussian', ko: '반가우스' }),
        gamma: density({ en: 'Gamma', ko: '감마' }, { shape: parameter({ en: 'Shape', ko: '형상' }, 2, 0.5, 8) }),
        logistic: density({ en: 'Logistic', ko: '로지스틱' }),
        'student-t': density(
          { en: 'Student’s t', ko: '스튜던트 t' },
          { degrees: parameter({ en: 'Degrees of freedom', ko: '자유도' }, 4, 2.5, 30, 0.5) },
        ),
        'gaussian-mixture': density(
          { en: 'Two bells', ko: '봉우리 둘' },
          {
            distance: parameter({ en: 'Distance', ko: '거리' }, 4, 0, 8),
            share: parameter({ en: 'Share of the left', ko: '왼쪽의 비율' }, 0.5, 0.05, 0.95),
          },
        ),
      },
      maxNumbers: 100,
    },
    bits: {
      kind: 'number',
      label: { en: 'Bits', ko: '비트' },
      default: 3,
      min: 1,
      max: 8,
      step: 1,
      ticks: [1, 2, 3, 4, 5, 6, 7, 8],
    },
    range: {
      kind: 'choice',
      label: { en: 'Uniform range', ko: '균등 양자화의 범위' },
      default: 'min-max',
      options: { 'min-max': { en: 'min to max', ko: '최솟값~최댓값' }, mse: { en: 'least MSE', ko: 'MSE 최소' } },
    },
    start: {
      kind: 'choice',
      label: { en: 'Start', ko: '초기값' },
      default: 'uniform',
      options: {
        uniform: { en: 'uniform', ko: '균등' },
        quantile: { en: 'quantiles', ko: '분위수' },
        random: { en: 'random', ko: '무작위' },
      },
    },
    startSeed: { ...seed, label: { en: 'Seed of the start', ko: '초기값의 시드' } },
  },
  jobs: {
    data: { reads: ['data'], pace: { mode: 'run' } },
    uniform: { after: 'data', reads: ['bits', 'range'], pace: { mode: 'run' } },
    lloyd: {
      after: 'data',
      reads: ['bits', 'range', 'start', 'startSeed'],
      pace: { mode: 'play', checkpointsPerSecond: 3, doublesAfter: 8 },
    },
    optimum: { after: 'data', reads: ['bits'], pace: { mode: 'run' } },
    curve: { after: 'data', reads: ['range'], pace: { mode: 'run' } },
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
  /** share of the values in each cell, and of the total error */
  readonly cellProbabilities: Float64Array
  readonly edges: Float64Array
  readonly error: Float64Array
}
export interface UniformFrame extends QuantizerFrame {
  readonly min: number
  readonly max: number
  readonly step: number
  /** where the range comes from */
  readonly rangeFrom: 'min-max' | 'four-sigma' | 'mse'
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
export interface OptimumFrame {
  readonly levels: Float64Array
  readonly thresholds: Float64Array
  readonly mse: number
  readonly sqnrDb: number
  readonly proved: boolean
}
/** SQNR in dB at 1 … 8 bits; shorter while it is being computed. */
export interface CurveFrame {
  readonly bits: readonly number[]
  readonly uniform: readonly number[]
  readonly optimum: readonly number[]
}
export interface BinningFrames {
  readonly data: DataFrame
  readonly uniform: UniformFrame
  readonly lloyd: LloydFrame
  readonly optimum: OptimumFrame
  readonly curve: CurveFrame
}
