import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AffineScheme } from '../quant/affine/affine-params.ts'
import { createRandom } from '../random.ts'
import type { Histogram } from '../stats/dyadic-histogram.ts'
import { reference } from '../testing/reference.ts'
import { createObserver, type ObserverKind, OWN_KINDS } from './create-observer.ts'

interface Calibration {
  readonly id: string
  readonly kind: string
  readonly scale_of_data: number
  readonly batches_times_scale: readonly (readonly number[])[]
  readonly results: {
    readonly torch_minmax: { readonly min: number; readonly max: number }
    readonly torch_moving_average_minmax: readonly { averaging_constant: number; min: number; max: number }[]
    readonly torch_histogram: readonly {
      readonly bins: number
      readonly batches: string
      readonly torch: { readonly range_seen: readonly number[]; readonly new_min: number; readonly new_max: number }
    }[]
    readonly ort_percentile: readonly {
      symmetric: boolean
      percentile: number
      num_bins: number
      low: number
      high: number
    }[]
    readonly ort_entropy: readonly { num_bins: number; num_quantized_bins: number; low: number; high: number }[]
    readonly nvidia_entropy_amax: readonly {
      bits: number
      bins: number
      start_bin: number
      amax: number
      bin: number
    }[]
    readonly exact_percentile_abs: Readonly<Record<string, number>>
    readonly mse_clip_symmetric: readonly { bits: number; best_i: number; clip: number; mse: number }[]
  }
}
const cases = reference<{ cases: Calibration[] }>('04_observers').cases.filter(({ kind }) => kind === 'calibration')
const SYMMETRIC: AffineScheme = { bits: 8, signed: true, symmetric: true }
const AFFINE: AffineScheme = { bits: 8, signed: false, symmetric: false }

function shown<K extends ObserverKind>(kind: K, batches: readonly Float32Array[], options = {}) {
  const observer = createObserver(kind, options)
  for (const batch of batches) observer.observe(batch)
  return observer
}

describe.each(cases)('$id', ({ scale_of_data, batches_times_scale, results }) => {
  const batches = batches_times_scale.map((batch) => Float32Array.from(batch, (x) => x / scale_of_data))
  const absmax = Math.max(-results.torch_minmax.min, results.torch_minmax.max)
  const near = (value: number, wanted: number, tolerance: number) =>
    expect(Math.abs(value - wanted), `${value} and ${wanted}`).toBeLessThanOrEqual(tolerance)

  it('min–max and the moving average are PyTorch’s', () => {
    const { min, max } = results.torch_minmax
    expect(shown('min-max', batches).range(AFFINE)).toEqual({ min, max })
    for (const { averaging_constant: averagingConstant, ...wanted } of results.torch_moving_average_minmax) {
      const range = shown('moving-average', batches, { averagingConstant }).range(AFFINE)
      near(range.min, wanted.min, 2e-6)
      near(range.max, wanted.max, 2e-6)
    }
  })

  it('the percentile of |x| is that of the values themselves, to a bin', () => {
    for (const [percentile, wanted] of Object.entries(results.exact_percentile_abs)) {
      const { max } = shown('percentile', batches, { percentile: Number(percentile) }).range(SYMMETRIC)
      near(max, wanted, absmax / 4000)
    }
  })

  it('the range of least MSE loses what the best clip loses', () => {
    const all = batches.flatMap((batch) => [...batch])
    for (const { bits, mse } of results.mse_clip_symmetric) {
      const { max } = shown('mse', batches).range({ bits, signed: true, symmetric: true })
      const levels = 2 ** (bits - 1) - 1
      const error = all.reduce((sum, x) => {
        const code = Math.max(-levels, Math.min(levels, Math.round((x * levels) / max)))
        return sum + (x - (code * max) / levels) ** 2
      }, 0)
      expect(error / all.length / mse, `${bits} bits`).toBeLessThan(1.002)
    }
  })

  it('the histogram observer is PyTorch’s, to two bins', () => {
    for (const { bins, batches: which, torch } of results.torch_histogram) {
      const given = which === 'first_batch' ? batches.slice(0, 1) : batches
      const range = shown('torch-histogram', given, { bins }).range(AFFINE)
      const width = (torch.range_seen[1] - torch.range_seen[0]) / bins
      near(range.min, torch.new_min, 2 * width)
      near(range.max, torch.new_max, 2 * width)
    }
  })

  it('percentile and entropy are ONNX Runtime’s, to a bin', () => {
    for (const { symmetric, percentile, num_bins: bins, low, high } of results.ort_percentile) {
      const { min, max } = shown('onnx-percentile', batches, { percentile, bins }).range({ ...AFFINE, symmetric })
      // bins of |x| are half as wide as those of x
      const width = (symmetric ? absmax : results.torch_minmax.max - results.torch_minmax.min) / bins
      near(min, low, width)
      near(max, high, width)
    }
    for (const { num_bins: bins, num_quantized_bins: quantizedBins, low, high } of results.ort_entropy) {
      const { min, max } = shown('onnx-entropy', batches, { bins, quantizedBins }).range(SYMMETRIC)
      near(min, low, (2 * absmax) / bins)
      near(max, high, (2 * absmax) / bins)
    }
  })

  it('the entropy calibration is NVIDIA’s, to the bin', () => {
    const all = Float32Array.from(batches.flatMap((batch) => [...batch]))
    for (const { bits, bins, start_bin: startBin, amax } of results.nvidia_entropy_amax) {
      const { max } = shown('tensorrt-entropy', [all], { bins, startBin }).range({ ...SYMMETRIC, bits })
      near(max, amax, 1e-6 * amax)
    }
  })
})

const sameBytes = (a: Histogram, b: Histogram) =>
  ['edges', 'counts'].every((part) =>
    Buffer.from(a[part as keyof Histogram].buffer).equals(Buffer.from(b[part as keyof Histogram].buffer)),
  )

describe('the core’s own observers', () => {
  const value = fc.oneof(
    fc.float({ noNaN: true, min: -100, max: 100 }),
    fc.constantFrom(0, -0, 1e-30, 3e4, Number.NaN, Number.POSITIVE_INFINITY),
  )
  it.each(OWN_KINDS)('%s depends neither on the cut into batches nor on the order, bit for bit', (kind) => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 60 }),
        fc.array(fc.nat(60)),
        fc.nat(99),
        (values, cuts, seed) => {
          if (!values.some(Number.isFinite)) return
          const whole = Float32Array.from(values)
          const random = createRandom(seed)
          const mixed = [...values]
            .map((x) => [random.uint32(), x])
            .sort(([a], [b]) => a - b)
            .map(([, x]) => x)
          const places = [0, ...cuts.map((at) => at % values.length).sort((a, b) => a - b), values.length]
          const parts = places.slice(1).map((to, i) => Float32Array.from(mixed.slice(places[i], to)))
          for (const scheme of [SYMMETRIC, AFFINE, { ...SYMMETRIC, bits: 3 }]) {
            const [one, other] = [shown(kind, [whole]), shown(kind, parts)]
            expect(other.range(scheme)).toEqual(one.range(scheme))
            expect(sameBytes(other.histogram(), one.histogram())).toBe(true)
          }
        },
      ),
      { seed: 2, numRuns: 60 },
    )
  })

  it.each(OWN_KINDS)('%s stays within what it has seen, mirrored where the scheme is', (kind) => {
    const random = createRandom(8)
    const values = Float32Array.from({ length: 5000 }, () => random.gaussian() ** 3 + 0.2)
    const { min, max } = shown('min-max', [values]).range(AFFINE)
    const affine = shown(kind, [values]).range(AFFINE)
    expect(affine.min).toBeGreaterThanOrEqual(min)
    expect(affine.max).toBeLessThanOrEqual(max)
    if (kind === 'min-max') return
    const symmetric = shown(kind, [values]).range(SYMMETRIC)
    expect(symmetric.min).toBe(-symmetric.max)
    expect(symmetric.max).toBeLessThanOrEqual(Math.max(-min, max))
  })

  it('says what it cannot do', () => {
    for (const kind of [
      'min-max',
      'mse',
      'moving-average',
      'torch-histogram',
      'onnx-entropy',
      'tensorrt-entropy',
    ] as const) {
      expect(() => createObserver(kind).range(SYMMETRIC)).toThrow(
        'observe must have been given a finite value before range',
      )
      expect(() => shown(kind, [Float32Array.of(Number.NaN)]).range(SYMMETRIC)).toThrow(RangeError)
    }
    expect(() => createObserver('best' as never)).toThrow('kind must be one of min-max, percentile')
    expect(() => createObserver('percentile', { percentile: 0 })).toThrow('percentile must be in (0, 100], got 0')
    expect(() => createObserver('moving-average', { averagingConstant: 2 })).toThrow('averagingConstant must be')
  })

  it('takes a tensor of one value', () => {
    for (const kind of [
      'min-max',
      'percentile',
      'mse',
      'entropy',
      'torch-histogram',
      'onnx-percentile',
      'onnx-entropy',
      'tensorrt-entropy',
    ] as const)
      for (const one of [0, 2.5, -3]) {
        const range = shown(kind, [Float32Array.of(one, one)]).range(AFFINE)
        expect(
          [Number.isFinite(range.min), Number.isFinite(range.max), range.min <= range.max],
          `${kind} ${one}`,
        ).toEqual([true, true, true])
      }
  })
})
