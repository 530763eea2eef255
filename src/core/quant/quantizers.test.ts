import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reference } from '../testing/reference.ts'
import { gaussianRateDistortion, panterDiteMse, shannonLowerBound } from './bounds.ts'
import { compander } from './compander.ts'
import { type DensityName, densitySource } from './density/density-source.ts'
import { piecewiseLinearSource } from './density/piecewise-linear.ts'
import { distortion } from './distortion.ts'
import { infiniteUniform } from './infinite-uniform.ts'
import { decode, encode, nearestLevelQuantizer } from './quantizer.ts'
import { sampleSource } from './sample-source.ts'
import { sortFloats } from './sort-floats.ts'
import { uniformQuantizer } from './uniform.ts'

const relative = (value: number, wanted: number) => Math.abs(value - wanted) / Math.abs(wanted)
const UNIT: Partial<Record<DensityName, object>> = {
  gaussian: { mean: 0, std: 1 },
  laplace: { mean: 0, variance: 1 },
  uniform: { min: -Math.sqrt(3), max: Math.sqrt(3) },
}
const unit = (name: DensityName) => densitySource(name, UNIT[name] as never)
const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
const quantizers = fc
  .uniqueArray(finite, { minLength: 1, maxLength: 20 })
  .map((levels) => nearestLevelQuantizer(Float64Array.from(levels).sort()))

describe('encode and decode', () => {
  it('are monotone, whole or in parts, with half-open cells', () => {
    fc.assert(
      fc.property(quantizers, fc.array(finite, { maxLength: 40 }), fc.nat(40), (quantizer, values, cut) => {
        const sorted = [...values].sort((a, b) => a - b)
        const codes = encode(quantizer, sorted)
        for (let i = 1; i < codes.length; i++) expect(codes[i]).toBeGreaterThanOrEqual(codes[i - 1])
        const parts = [...encode(quantizer, sorted.slice(0, cut)), ...encode(quantizer, sorted.slice(cut))]
        expect(parts).toEqual([...codes])
        quantizer.thresholds.forEach((threshold, k) => {
          expect(encode(quantizer, [threshold])[0]).toBeGreaterThan(k)
        })
        decode(quantizer, codes).forEach((level, i) => {
          for (const other of quantizer.levels)
            expect(Math.abs(sorted[i] - level)).toBeLessThanOrEqual(Math.abs(sorted[i] - other) * (1 + 1e-12) + 1e-300)
        })
      }),
      { seed: 10, numRuns: 300 },
    )
  })

  it('send the infinities to the outer cells and refuse NaN and strange codes', () => {
    const quantizer = uniformQuantizer({ min: 0, max: 4, levels: 4 })
    expect([...encode(quantizer, [-Infinity, 0, 1, 3.999, 4, Infinity])]).toEqual([0, 0, 1, 3, 3, 3])
    expect(() => encode(quantizer, [Number.NaN])).toThrow('NaN')
    expect(() => decode(quantizer, [4])).toThrow('codes must be in 0 … 3, got 4')
  })
})

describe('uniformQuantizer', () => {
  it('has equal cells, levels in the middle or at the left edge', () => {
    const middle = uniformQuantizer({ min: -1, max: 1, levels: 4 })
    expect([...middle.levels]).toEqual([-0.75, -0.25, 0.25, 0.75])
    expect([...middle.thresholds]).toEqual([-0.5, 0, 0.5])
    expect([...uniformQuantizer({ min: -1, max: 1, levels: 4, reconstruction: 'left-edge' }).levels]).toEqual([
      -1, -0.5, 0, 0.5,
    ])
  })

  it('loses exactly one bit by the left edge on a uniform density: 10·log₁₀ 4 dB', () => {
    const source = densitySource('uniform', { min: 0, max: 1 })
    const db = (reconstruction: 'midpoint' | 'left-edge') =>
      distortion(uniformQuantizer({ min: 0, max: 1, levels: 8, reconstruction }), source).sqnrDb
    expect(db('midpoint') - db('left-edge')).toBeCloseTo(6.020599913, 8)
  })

  it('refuses an empty range', () => {
    expect(() => uniformQuantizer({ min: 1, max: 1, levels: 2 })).toThrow(
      'max must be a finite number above min (1), got 1',
    )
    expect(() => uniformQuantizer({ min: 0, max: Infinity, levels: 2 })).toThrow(RangeError)
    expect(() => uniformQuantizer({ min: 0, max: 1, levels: 2, reconstruction: 'right' as never })).toThrow(TypeError)
  })
})

describe('compander', () => {
  it('is symmetric, fine near the middle, and uniform for µ = 0', () => {
    const { levels, thresholds } = compander(255, { min: -1, max: 1, levels: 16 })
    for (let k = 0; k < 8; k++) expect(levels[k]).toBeCloseTo(-levels[15 - k], 14)
    expect(thresholds[7]).toBe(0)
    expect(thresholds[8] - thresholds[7]).toBeLessThan((thresholds[14] - thresholds[13]) / 20)
    const flat = compander(0, { min: 2, max: 6, levels: 4 })
    expect([...flat.levels]).toEqual([2.5, 3.5, 4.5, 5.5])
  })

  it('puts its thresholds where the compressed scale is cut evenly', () => {
    const { thresholds } = compander(255, { min: -1, max: 1, levels: 8 })
    expect(thresholds[4]).toBeCloseTo((256 ** 0.25 - 1) / 255, 14)
  })
})

describe('distortion', () => {
  it('is the mean of the squared errors also where levels lie outside their own cells', () => {
    const levels = fc.uniqueArray(finite, { minLength: 1, maxLength: 9 }).map((list) => Float64Array.from(list).sort())
    fc.assert(
      fc.property(
        levels,
        fc.array(finite, { minLength: 8, maxLength: 8 }),
        fc.array(finite, { minLength: 1 }),
        (...all) => {
          const [ascending, cuts, values] = all
          const thresholds = Float64Array.from(cuts.slice(0, ascending.length - 1)).sort()
          const quantizer = { levels: ascending, thresholds }
          const decoded = decode(quantizer, encode(quantizer, values))
          const plain = values.reduce((sum, x, i) => sum + (x - decoded[i]) ** 2, 0) / values.length
          const { mse, granularMse, overloadMse } = distortion(quantizer, sampleSource(values))
          expect(Math.abs(mse - plain)).toBeLessThanOrEqual(1e-3 + 1e-9 * plain)
          expect(granularMse).toBeGreaterThanOrEqual(-1e-3)
          expect(overloadMse).toBeGreaterThanOrEqual(-1e-3)
        },
      ),
    )
  })

  it('splits into granular and overload, which sum to the MSE', () => {
    const source = densitySource('gaussian', { mean: 0, std: 1 })
    const { mse, granularMse, overloadMse, entropyBits, cellProbabilities } = distortion(
      uniformQuantizer({ min: -2, max: 2, levels: 4 }),
      source,
    )
    expect(granularMse + overloadMse).toBe(mse)
    expect(overloadMse).toBeCloseTo(2 * source.squaredError(2, Infinity, 1.5), 14)
    expect(cellProbabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 14)
    expect(entropyBits).toBeLessThan(2)
  })

  it('calls nothing overload where there is one level, and no loss infinite SQNR', () => {
    const one = distortion(nearestLevelQuantizer(Float64Array.of(0)), sampleSource([-1, 1]))
    expect(one).toMatchObject({ mse: 1, granularMse: 1, overloadMse: 0, entropyBits: 0, sqnrDb: 0 })
    expect(distortion(nearestLevelQuantizer(Float64Array.of(-1, 1)), sampleSource([-1, 1])).sqnrDb).toBe(Infinity)
  })

  it('on a sample is the plain sum over its values', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 50 }), quantizers, (values, quantizer) => {
        const decoded = decode(quantizer, encode(quantizer, values))
        const plain = values.reduce((sum, x, i) => sum + (x - decoded[i]) ** 2, 0) / values.length
        expect(Math.abs(distortion(quantizer, sampleSource(values)).mse - plain)).toBeLessThanOrEqual(
          1e-10 * plain + 1e-3,
        )
      }),
      { seed: 11, numRuns: 200 },
    )
  })
})

interface TheoryCase {
  id: string
  kind: string
  pdf: DensityName
  variance: number
  rates_bits: number[]
  D: number[]
  asymptotic_D: Record<string, number>
  step: number
  type: string
  entropy_bits: number
  mse_midpoint: number
  mse_centroid: number
  'coefficient_c_in_D_ge_c_2^(-2R)': number
}
describe.each(reference<{ cases: TheoryCase[] }>('08_theory').cases)('theory: $id', (wanted) => {
  it('is the reference’s', () => {
    expect.hasAssertions()
    switch (wanted.kind) {
      case 'gaussian_rate_distortion':
        for (const [i, bits] of wanted.rates_bits.entries())
          expect(relative(gaussianRateDistortion(wanted.variance, bits), wanted.D[i])).toBeLessThan(1e-12)
        break
      case 'panter_dite':
        for (const [levels, mse] of Object.entries(wanted.asymptotic_D))
          expect(relative(panterDiteMse(unit(wanted.pdf), Number(levels)), mse)).toBeLessThan(1e-9)
        break
      case 'uniform_infinite_quantizer': {
        const offset = wanted.type === 'midtread' ? 'mid-tread' : 'mid-rise'
        const found = infiniteUniform(unit(wanted.pdf), { step: wanted.step, offset })
        expect(found.entropyBits).toBeCloseTo(wanted.entropy_bits, 10)
        expect(relative(found.mseMidpoint, wanted.mse_midpoint)).toBeLessThan(1e-10)
        expect(relative(found.mseCentroid, wanted.mse_centroid)).toBeLessThan(1e-10)
        break
      }
      case 'shannon_lower_bound':
        expect(
          relative(shannonLowerBound(unit(wanted.pdf), 0), wanted['coefficient_c_in_D_ge_c_2^(-2R)']),
        ).toBeLessThan(1e-9)
        break
      case 'constants':
        expect(relative(shannonLowerBound(unit('gaussian'), 3), gaussianRateDistortion(1, 3))).toBeLessThan(1e-10)
    }
  })
})

describe('bounds', () => {
  it('need a density', () => {
    expect(() => panterDiteMse(sampleSource([1, 2]), 4)).toThrow(TypeError)
    expect(() => shannonLowerBound(sampleSource([1, 2]), 4)).toThrow(TypeError)
  })

  it('know singular densities: closed forms of gamma ½, Rayleigh and a triangle', () => {
    // ∫ (e^(−x)/√(πx))^(1/3) dx = π^(−1/6)·3^(5/6)·Γ(5/6)
    const norm = Math.PI ** (-1 / 6) * 3 ** (5 / 6) * 1.1287870299081257
    expect(
      relative(panterDiteMse(densitySource('gamma', { shape: 0.5, scale: 1 }), 10), norm ** 3 / 1200),
    ).toBeLessThan(1e-9)
    // ∫ ∛(x e^(−x²/2)) dx = ½·6^(2/3)·Γ(2/3)
    const rayleigh = 0.5 * 6 ** (2 / 3) * 1.3541179394264005
    expect(relative(panterDiteMse(densitySource('rayleigh', { sigma: 1 }), 10), rayleigh ** 3 / 1200)).toBeLessThan(
      1e-9,
    )
    // a triangle on [0, 2]: 2·∫₀¹ ∛x dx = 3/2
    expect(relative(panterDiteMse(piecewiseLinearSource([0, 1, 2], [0, 1, 0]), 10), 1.5 ** 3 / 1200)).toBeLessThan(1e-9)
  })
})

describe('sortFloats', () => {
  it('sorts as the engine does, negative zero and subnormals included', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true }), { minLength: 2100, maxLength: 2300 }), (values) => {
        const sorted = sortFloats(Float32Array.from(values))
        const wanted = Float32Array.from(values).sort()
        expect(new Uint32Array(sorted.buffer)).toEqual(new Uint32Array(wanted.buffer))
      }),
      { seed: 12, numRuns: 20 },
    )
  })
})

describe('sampleSource', () => {
  it('counts half-open intervals and gives quantiles that are values', () => {
    const source = sampleSource([3, 1, 2, 2])
    expect(source.mass(1, 2)).toBe(0.25)
    expect(source.mass(2, 3)).toBe(0.5)
    expect(source.mass(-Infinity, Infinity)).toBe(1)
    expect([0, 0.25, 0.26, 0.75, 1].map((p) => source.quantile(p))).toEqual([1, 1, 2, 2, 3])
    expect([source.mean, source.variance]).toEqual([2, 0.5])
  })

  it('refuses what is no number', () => {
    expect(() => sampleSource([])).toThrow('values must hold at least one number, got none')
    expect(() => sampleSource([1, Number.NaN])).toThrow('values must be finite numbers, got NaN at 1')
  })
})
