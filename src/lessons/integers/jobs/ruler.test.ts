import { describe, expect, it } from 'vitest'
import { reference } from '../../../core/testing/reference.ts'
import { defaultsOf } from '../../../engine/params.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { type IntegersSettings, integersContract } from '../contract.ts'
import { ruler } from './ruler.ts'

const frameWith = (changed: Partial<IntegersSettings>) =>
  runJob(ruler({ ...defaultsOf(integersContract.settings), ...changed })).frames[0]

interface ParamsCase {
  readonly id: string
  readonly kind: string
  readonly rmin: number
  readonly rmax: number
  readonly bits: number
  readonly signed: boolean
  readonly scheme: string
  readonly torch: { readonly scale: number; readonly zero_point: number }
  /** null: not known of this one */
  readonly tflite: { readonly scale: number; readonly zero_point: number } | null
}
const cases = reference<{ cases: readonly ParamsCase[] }>('03_affine').cases.filter(
  ({ kind, rmin, rmax, bits, tflite }) =>
    kind === 'params' && tflite && rmax > rmin && Math.abs(rmin) <= 4 && Math.abs(rmax) <= 4 && bits <= 8,
)

describe('the ruler', () => {
  it('has cases to compare with', () => expect(cases.length).toBeGreaterThan(8))

  it.each(cases)('has the scale and zero-point of PyTorch and TensorFlow Lite: $id', (one) => {
    const { rmin, rmax, bits, signed, scheme } = one
    const shared: Partial<IntegersSettings> = {
      ...{ min: rmin, max: rmax, bits, codes: signed ? 'signed' : 'unsigned' },
      scheme: scheme === 'symmetric' ? 'symmetric' : 'affine',
    }
    const torch = frameWith({ ...shared, convention: 'torch' })
    expect(torch.zeroPoint).toBe(one.torch.zero_point)
    expect(torch.scale / one.torch.scale).toBeCloseTo(1, 6)
    const narrow = signed && scheme === 'symmetric'
    const tflite = frameWith({ ...shared, narrow, convention: 'tflite' })
    expect(tflite.zeroPoint).toBe(one.tflite?.zero_point)
    expect(tflite.scale / (one.tflite?.scale ?? 0)).toBeCloseTo(1, 6)
  })

  it('gives real 0 back exactly, wherever the range lies and whichever the codes', () => {
    for (const [min, max] of [
      [-1, 3],
      [0.7, 3.5],
      [-3.9, -1.2],
      [-0.01, 4],
    ])
      for (const bits of [2, 3, 5, 8])
        for (const codes of ['signed', 'unsigned'] as const)
          for (const scheme of ['affine', 'symmetric'] as const)
            for (const convention of ['onnx', 'torch', 'tflite', 'floor'] as const) {
              const { zero, zeroPoint, reals, qmin } = frameWith({ min, max, bits, codes, scheme, convention })
              expect(zero.real).toBe(0)
              expect(zero.code).toBe(zeroPoint)
              expect(reals[(zeroPoint as number) - qmin]).toBe(0)
            }
  })

  it('takes a value to its code by division, rounding, the zero-point and the clamp', () => {
    const { value, zeroPoint, qmax } = frameWith({ x: 1.3 })
    expect(value).toMatchObject({ rounded: 5, unclamped: 9, code: 9 })
    expect(zeroPoint).toBe(4)
    expect(qmax).toBe(15)
    expect(value.real).toBeCloseTo((5 * 4) / 15, 6)
    expect(value.error).toBeCloseTo(1.3 - value.real, 12)
    expect(value.wrapped).toEqual({ code: 9, real: value.real })
  })

  it('clamps what lies beyond, and tells what b bits would keep of it', () => {
    const { value } = frameWith({ x: 3.8 })
    expect(value).toMatchObject({ unclamped: 18, code: 15 })
    expect(value.wrapped.code).toBe(2)
    expect(value.wrapped.real).toBeCloseTo((-2 * 4) / 15, 6)
    const low = frameWith({ x: -3.8, codes: 'signed' })
    expect(low.value.code).toBe(-8)
    expect(low.value.wrapped.code).toBe(low.value.unclamped + 16)
  })

  it('loses 0 where the grid begins at the minimum', () => {
    const { zero, zeroPoint, realZeroPoint, scale } = frameWith({ zero: 'free', min: -1.1, max: 2.7, x: 0 })
    expect(zeroPoint).toBeNull()
    expect(scale).toBeCloseTo(3.8 / 15, 12)
    expect(realZeroPoint).toBeCloseTo(1.1 / (3.8 / 15), 9)
    expect(zero.real).toBeCloseTo(-1.1 + 4 * (3.8 / 15), 9)
    const beyond = frameWith({ zero: 'free', min: 0.7, max: 3.5 })
    expect(beyond.zero.real).toBeCloseTo(0.7, 9)
  })

  it('gives up the lowest code for the narrow range', () => {
    const narrow = frameWith({ scheme: 'symmetric', codes: 'signed', narrow: true, min: -1.6, max: 2.4 })
    expect([narrow.qmin, narrow.qmax, narrow.lostCode, narrow.zeroPoint]).toEqual([-7, 7, -8, 0])
    expect(narrow.scale).toBeCloseTo(2.4 / 7, 6)
    expect(narrow.narrowScale / narrow.fullScale - 1).toBeCloseTo(1 / 14, 6)
    expect(narrow.reals[0]).toBe(-narrow.reals[narrow.reals.length - 1])
  })

  it('takes the ends of a range in any order, and a range of nothing', () => {
    expect(frameWith({ min: 3, max: -1 })).toEqual(frameWith({}))
    for (const zero of ['exact', 'free'] as const) {
      const { scale, value } = frameWith({ min: 0, max: 0, zero })
      expect(scale).toBeGreaterThan(0)
      expect(value.real).not.toBeNaN()
    }
  })
})
