import { describe, expect, it } from 'vitest'
import {
  codebook,
  compander,
  densitySource,
  distortion,
  lloydMax,
  optimalQuantizer,
  optimalUniformQuantizer,
  type Quantizer,
  type Source,
  sampleSource,
  scaleCodebook,
} from '../../../core/index.ts'
import { reference } from '../../../core/testing/reference.ts'
import { defaultsOf } from '../../../engine/params.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import {
  type BinningSettings,
  binningContract,
  CODEBOOKS,
  type CurveFrame,
  FAMILIES,
  type RatePoint,
} from '../contract.ts'
import { curve } from './curve.ts'
import { numbersOf } from './numbers.ts'
import { offeredDensity } from './offered-density.ts'
import { optimum } from './optimum.ts'
import { uniform } from './uniform.ts'

const defaults = defaultsOf(binningContract.settings)
const BITS = [1, 2, 3, 4, 5, 6, 7, 8]
const DB_PER_BIT = 20 * Math.log10(2)

function framesOf(source: Source, settings: Partial<BinningSettings> = {}): CurveFrame[] {
  return runJob(curve({ ...defaults, ...settings }, numbersOf(source, source.integrate ? 'density' : 'sample'))).frames
}
const endOf = (source: Source, settings?: Partial<BinningSettings>) => framesOf(source, settings).at(-1) as CurveFrame
const everyPoint = ({ families, codebooks }: CurveFrame): RatePoint[] => [
  ...FAMILIES.flatMap((family) => families[family]),
  ...codebooks,
]

const gaussian = densitySource('gaussian', { mean: 0, std: 1 })
const ofGaussian = endOf(gaussian)
const laplaceSample = sampleSource(offeredDensity('laplace', { mean: 0, variance: 1, n: 2000, seed: 1 }).sample())
const sources: [string, Source, CurveFrame][] = [
  ['a Gaussian', gaussian, ofGaussian],
  ['a flat density', densitySource('uniform', { min: -1, max: 3 })],
  ['two bells', densitySource('gaussian-mixture', { weights: [1, 3], means: [-2, 2], stds: [0.6, 0.6] })],
  ['a sample', laplaceSample],
  ['whole numbers', sampleSource(Array.from({ length: 500 }, (_, i) => (i * i) % 97))],
].map(([name, source, end]) => [name, source, end ?? endOf(source as Source)] as [string, Source, CurveFrame])

describe.each(sources)('the curve of %s', (_, source, end) => {
  const { families } = end

  it('has a point at every bit for every family, and one for every codebook', () => {
    for (const family of FAMILIES) expect(families[family].map(({ bits }) => bits)).toEqual(BITS)
    expect(end.codebooks.map(({ name }) => name)).toEqual(CODEBOOKS)
    expect(end.codebooks.map(({ bits }) => Math.round(2 ** bits))).toEqual([16, 15, 16, 253])
  })

  it('keeps the laws: the optimum is best and grows with every bit, no code is longer than its index', () => {
    for (let i = 0; i < 8; i++) {
      const best = families.optimum[i].sqnrDb
      for (const family of FAMILIES) expect(best).toBeGreaterThanOrEqual(families[family][i].sqnrDb - 1e-9)
      if (i > 0) expect(best).toBeGreaterThanOrEqual(families.optimum[i - 1].sqnrDb)
    }
    for (const { bits, entropyBits, sqnrDb } of everyPoint(end)) {
      expect(entropyBits).toBeLessThanOrEqual(bits + 1e-12)
      expect(entropyBits).toBeGreaterThanOrEqual(0)
      expect(sqnrDb).not.toBeNaN()
    }
  })

  it('lies under the bound at its entropy rate, where the bound is known', () => {
    expect([end.bound === null, end.panterDite === null]).toEqual([!source.integrate, !source.integrate])
    if (!end.bound) return
    const [atOneBit] = end.bound
    for (const { entropyBits, sqnrDb } of everyPoint(end))
      expect(sqnrDb).toBeLessThan(atOneBit + DB_PER_BIT * (entropyBits - 1) + 1e-9)
  })

  it('says what the core says', () => {
    const { range, percentile, reconstruction, mu } = defaults
    expect([range, percentile, reconstruction, mu]).toEqual(['min-max', 99.9, 'midpoint', 255])
    const fourSigma = 4 * Math.sqrt(source.variance)
    const min = Number.isFinite(source.min) ? source.min : source.mean - fourSigma
    const max = Number.isFinite(source.max) ? source.max : source.mean + fourSigma
    const pointOf = (quantizer: Quantizer, bits: number) => {
      const { entropyBits, sqnrDb } = distortion(quantizer, source)
      return { bits, entropyBits, sqnrDb }
    }
    for (const bits of [1, 3, 8]) {
      const levels = 2 ** bits
      expect(families.muLaw[bits - 1]).toEqual(pointOf(compander(mu, { min, max, levels }), bits))
      expect(families.bestUniform[bits - 1]).toEqual(pointOf(optimalUniformQuantizer(source, levels), bits))
      expect(families.optimum[bits - 1]).toEqual(pointOf(optimalQuantizer(source, levels), bits))
    }
    for (const [i, name] of CODEBOOKS.entries()) {
      const quantizer = scaleCodebook(codebook(name), source, 'mse')
      expect(end.codebooks[i]).toEqual({ name, ...pointOf(quantizer, Math.log2(quantizer.levels.length)) })
    }
  })

  it('says of Lloyd–Max where it stands still', () => {
    const init = source.integrate ? 'cube-root-density' : 'quantile'
    for (const bits of [1, 3, 5]) {
      const steps = [...lloydMax(source, { levels: 2 ** bits, init })]
      expect(steps.at(-1)?.converged).toBe(true)
      const { sqnrDb } = distortion((steps.at(-1) as (typeof steps)[0]).quantizer, source)
      expect(Math.abs(families.lloyd[bits - 1].sqnrDb - sqnrDb)).toBeLessThan(1e-4)
    }
  })
})

describe('the curve', () => {
  it('grows by a point at a time, the uniform quantizer and the optimum first, and leaves the frames before as they were', () => {
    const frames = framesOf(laplaceSample)
    const counts = frames.map((frame) => everyPoint(frame).length)
    expect(counts[0]).toBe(1)
    for (let i = 1; i < counts.length; i++) expect([0, 1]).toContain(counts[i] - counts[i - 1])
    expect(counts.at(-1)).toBe(44)
    // a checkpoint that is made late tells what it would have told at once
    const late: (() => CurveFrame)[] = []
    const run = curve(defaults, numbersOf(laplaceSample, 'sample'))
    for (let next = run.next(); !next.done; next = run.next(new Uint8Array(0)))
      if ('checkpoint' in next.value) late.push(next.value.checkpoint)
    expect(late.map((make) => make())).toEqual(frames)
    const { families } = frames[5]
    expect(FAMILIES.map((family) => families[family].length)).toEqual([3, 0, 0, 0, 3])
    const last = frames.at(-1) as CurveFrame
    for (const frame of frames) {
      expect(frame.codebooks).toEqual(last.codebooks.slice(0, frame.codebooks.length))
      for (const family of FAMILIES)
        expect(frame.families[family]).toEqual(last.families[family].slice(0, frame.families[family].length))
    }
  })

  it('has the known values of a Gaussian', () => {
    interface Known {
      readonly id: string
      readonly sqnr_db: number
      readonly entropy_bits: number
    }
    const known = new Map(reference<{ cases: Known[] }>('01_lloyd_max_pdf').cases.map((one) => [one.id, one]))
    const { lloyd, optimum, bestUniform } = ofGaussian.families
    for (const bits of [1, 2, 3, 4, 5, 6, 8]) {
      const best = known.get(`gauss-L${2 ** bits}`) as Known
      expect(Math.abs(optimum[bits - 1].sqnrDb - best.sqnr_db)).toBeLessThan(1e-6)
      expect(Math.abs(optimum[bits - 1].entropyBits - best.entropy_bits)).toBeLessThan(1e-6)
      // Lloyd's method is still under way by a little when it is stopped
      expect(Math.abs(lloyd[bits - 1].sqnrDb - best.sqnr_db)).toBeLessThan(1e-3)
      if (bits > 5) continue
      const uniform = known.get(`gauss-uniform-L${2 ** bits}`) as Known
      expect(Math.abs(bestUniform[bits - 1].sqnrDb - uniform.sqnr_db)).toBeLessThan(1e-6)
      expect(Math.abs(bestUniform[bits - 1].entropyBits - uniform.entropy_bits)).toBeLessThan(1e-6)
    }
    expect(lloyd[1].sqnrDb.toFixed(2)).toBe('9.30')
    expect(lloyd[3].sqnrDb.toFixed(2)).toBe('20.22')
  })

  it('has the theory of a Gaussian: the bound is 6.02 dB a bit, Panter and Dite come 4.35 dB under it', () => {
    interface Theory {
      readonly id: string
      readonly gap_to_gaussian_rd_db: number
    }
    const { cases } = reference<{ cases: Theory[] }>('08_theory')
    const gap = cases.find(({ id }) => id === 'panter-dite-gaussian')?.gap_to_gaussian_rd_db as number
    for (const [i, bits] of BITS.entries()) {
      expect(ofGaussian.bound?.[i]).toBeCloseTo(DB_PER_BIT * bits, 6)
      expect(ofGaussian.panterDite?.[i]).toBeCloseTo(DB_PER_BIT * bits - gap, 6)
    }
    expect(ofGaussian.families.optimum[7].sqnrDb).toBeCloseTo(ofGaussian.panterDite?.[7] as number, 1)
  })

  it('comes to 1.53 dB under the bound when fine equal steps are entropy-coded', () => {
    // Gish and Pierce 1968: 10·log₁₀(πe/6) at high rate
    const known = reference<{ cases: { id: string; ecsq_gap_db: number }[] }>('08_theory').cases
    const gap = known.find(({ id }) => id === 'db-per-bit')?.ecsq_gap_db as number
    const gapsOf = ({ families, bound }: CurveFrame) =>
      families.uniform.map(
        ({ entropyBits, sqnrDb }) => (bound?.[0] as number) + DB_PER_BIT * (entropyBits - 1) - sqnrDb,
      )
    // a flat density has no tails: there it holds at every rate
    for (const here of gapsOf(sources[1][2])) expect(here).toBeCloseTo(gap, 6)
    // what lies beyond four standard deviations is a thirtieth of a decibel at 5 bits; it is what remains when steps get finer
    const gaps = gapsOf(ofGaussian)
    for (const i of [1, 2, 3, 4]) expect(gaps[i]).toBeLessThan(gaps[i - 1])
    expect(Math.abs(gaps[4] - gap)).toBeLessThan(0.04)
  })

  it('says what the other jobs say of the same levels', () => {
    const numbers = numbersOf(laplaceSample, 'sample')
    for (const settings of [
      defaults,
      { ...defaults, range: 'percentile', percentile: 98 } as const,
      { ...defaults, range: 'mse' } as const,
      { ...defaults, reconstruction: 'left-edge' } as const,
    ]) {
      const { families } = endOf(laplaceSample, settings)
      for (const bits of [1, 4, 8]) {
        const one = { ...settings, levels: 2 ** bits }
        const { frames } = runJob(uniform(one, numbers))
        expect(families.uniform[bits - 1].sqnrDb).toBe(frames[0].sqnrDb)
        expect(families.uniform[bits - 1].entropyBits).toBe(frames[0].entropyBits)
        const { min, max } = frames[0]
        const { sqnrDb } = distortion(compander(defaults.mu, { min, max, levels: 2 ** bits }), laplaceSample)
        expect(families.muLaw[bits - 1].sqnrDb).toBe(sqnrDb)
        expect(families.optimum[bits - 1].sqnrDb).toBe(runJob(optimum(one, numbers)).frames[0].sqnrDb)
      }
    }
    const [strong, weak] = [255, 10].map((mu) => endOf(laplaceSample, { mu }).families.muLaw[2].sqnrDb)
    expect(strong).not.toBe(weak)
  })

  it.each([
    ['one value', [5]],
    ['values all equal', [0, 0, 0]],
    ['values far from zero, as good as equal', [1e16, 1e16 + 2]],
    ['two values close to nothing', [0, 1e-300]],
    ['two huge values', [-1e150, 1e150]],
    ['three values', [1, 2, 2, 5]],
  ])('says something of %s', (_, values) => {
    const source = sampleSource(values)
    for (const range of ['min-max', 'percentile', 'mse'] as const) {
      const end = endOf(source, { range })
      for (const { entropyBits, sqnrDb } of everyPoint(end)) {
        expect(sqnrDb).not.toBeNaN()
        expect(entropyBits).toBeGreaterThanOrEqual(0)
      }
      // at 1e16 no double lies between neighbours: a threshold falls on one of them
      if (values[0] === 1e16) continue
      const enough = end.families.optimum.filter(({ bits }) => 2 ** bits >= new Set(values).size)
      for (const { sqnrDb } of enough) expect(sqnrDb).toBe(Number.POSITIVE_INFINITY)
    }
  })
})

describe('the optimum', () => {
  it('is a whole frame of its own arrays, and loses nothing where levels suffice', () => {
    const numbers = numbersOf(sampleSource([1, 5, 5, 2]), 'sample')
    const { frames } = runJob(optimum({ ...defaults, levels: 4 }, numbers))
    expect(frames).toHaveLength(1)
    expect(frames[0]).toMatchObject({
      levels: Float64Array.of(1, 2, 5),
      thresholds: Float64Array.of(1.5, 3.5),
      mse: 0,
      sqnrDb: Number.POSITIVE_INFINITY,
      proved: true,
    })
  })
})
