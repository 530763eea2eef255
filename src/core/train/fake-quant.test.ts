import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AffineParams, affineParams } from '../quant/affine/affine-params.ts'
import { dequantize, quantize } from '../quant/affine/quantize.ts'
import { reference } from '../testing/reference.ts'
import { fakeQuantize, fakeQuantizeBackward, learnedScaleBackward } from './fake-quant.ts'

interface OneCase {
  id: string
  kind: string
  x: number[]
  scale: number
  zero_point: number
  zero_point_used: number
  qmin: number
  qmax: number
  grad_factor: number
  grad_out: number[]
  y: number[]
  grad_x: number[]
  grad_scale: number
  grad_zero_point: number
  lsq_paper_dy_dscale: number[]
  lsq_paper_grad_scale_no_factor: number
}
interface ChannelsCase {
  shape: [number, number]
  scale: number[]
  zero_point: number[]
  grad_scale: number[]
  grad_zero_point: number[]
}
const { cases } = reference<{ cases: (OneCase | (OneCase & ChannelsCase))[] }>('06_fakequant_grad')
const ofKind = (kind: string) => cases.filter((one) => one.kind === kind) as OneCase[]
function near(value: number, wanted: number, share: number): void {
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(share * Math.abs(wanted))
}
function allNear(values: Float32Array, wanted: readonly number[]): void {
  expect(values.length).toBe(wanted.length)
  for (let i = 0; i < values.length; i++) near(values[i], wanted[i], 1e-6)
}

it.each(ofKind('ste'))('straight through: $id', (one) => {
  const params = { scale: one.scale, zeroPoint: one.zero_point, qmin: one.qmin, qmax: one.qmax }
  allNear(fakeQuantize(Float32Array.from(one.x), params), one.y)
  const back = fakeQuantizeBackward(Float32Array.from(one.x), Float32Array.from(one.grad_out), params)
  expect([...back]).toEqual(one.grad_x)
})

describe.each(ofKind('learnable'))('learned scale: $id', (one) => {
  const params = { scale: one.scale, zeroPoint: one.zero_point_used, qmin: one.qmin, qmax: one.qmax }
  it('is torch’s', () => {
    allNear(fakeQuantize(one.x, params), one.y)
    const back = learnedScaleBackward(one.x, one.grad_out, params)
    expect([...back.values]).toEqual(one.grad_x)
    near(back.scale * one.grad_factor, one.grad_scale, 2e-5)
    near(back.zeroPoint * one.grad_factor, one.grad_zero_point, 2e-5)
    expect(learnedScaleBackward(one.x, one.grad_out, params, 'torch')).toEqual(back)
  })

  it('is the paper’s', () => {
    near(learnedScaleBackward(one.x, one.grad_out, params, 'lsq').scale, one.lsq_paper_grad_scale_no_factor, 1e-6)
    one.x.forEach((x, i) => {
      const { scale } = learnedScaleBackward([x], [1], params, 'lsq')
      expect(Math.abs(scale - one.lsq_paper_dy_dscale[i])).toBeLessThan(2e-5)
    })
  })
})

it.each(ofKind('per_channel') as (OneCase & ChannelsCase)[])('one call a channel: $id', (one) => {
  const [channels, size] = one.shape
  for (let c = 0; c < channels; c++) {
    const part = (list: number[]) => Float32Array.from(list.slice(c * size, (c + 1) * size))
    const params = { scale: one.scale[c], zeroPoint: one.zero_point[c], qmin: one.qmin, qmax: one.qmax }
    allNear(fakeQuantize(part(one.x), params), one.y.slice(c * size, (c + 1) * size))
    const back = learnedScaleBackward(part(one.x), part(one.grad_out), params)
    expect([...back.values]).toEqual(one.grad_x.slice(c * size, (c + 1) * size))
    near(back.scale, one.grad_scale[c], 2e-5)
    near(back.zeroPoint, one.grad_zero_point[c], 2e-5)
  }
})

const params: fc.Arbitrary<AffineParams> = fc
  .record({
    min: fc.float({ min: -20, max: 0, noNaN: true }),
    max: fc.float({ min: 0, max: 20, noNaN: true }),
    bits: fc.integer({ min: 2, max: 10 }),
    signed: fc.boolean(),
    symmetric: fc.boolean(),
  })
  .map(({ min, max, ...scheme }) => affineParams({ min, max }, scheme))

describe('fake quantization', () => {
  it('is dequantize after quantize, to the bit, and changes nothing twice', () => {
    fc.assert(
      fc.property(fc.array(fc.float(), { maxLength: 30 }), params, (values, chosen) => {
        const faked = fakeQuantize(values, chosen)
        expect(faked).toEqual(dequantize(quantize(values, chosen), chosen))
        expect(fakeQuantize(faked, chosen)).toEqual(faked)
      }),
      { seed: 30, numRuns: 500 },
    )
  })

  it('passes the gradient exactly where the clamp does not act', () => {
    const pair = fc.tuple(fc.float({ noNaN: true, min: -30, max: 30 }), fc.float({ noNaN: true, min: -5, max: 5 }))
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 30 }), params, (pairs, chosen) => {
        const values = pairs.map(([x]) => x)
        const gradient = pairs.map(([, g]) => g)
        const wide = { ...chosen, qmin: -(2 ** 31), qmax: 2 ** 31 - 1 }
        const unclamped = quantize(values, wide)
        const codes = quantize(values, chosen)
        const wanted = gradient.map((g, i) => (codes[i] === unclamped[i] ? g : 0))
        expect([...fakeQuantizeBackward(values, gradient, chosen)]).toEqual(wanted)
        expect([...learnedScaleBackward(values, gradient, chosen).values]).toEqual(wanted)
      }),
      { seed: 31, numRuns: 500 },
    )
  })

  it('has two masks: torch’s on the rounded code with its ends, the paper’s before rounding without', () => {
    const chosen = { scale: 1, zeroPoint: 0, qmin: -2, qmax: 2 }
    const values = [-2.4, -2, -1.9, 0.25, 2, 2.4, 2.6]
    const ones = values.map(() => 1)
    const torch = learnedScaleBackward(values, ones, chosen, 'torch')
    expect([...torch.values]).toEqual([1, 1, 1, 1, 1, 1, 0])
    const paper = learnedScaleBackward(values, ones, chosen, 'lsq')
    expect([...paper.values]).toEqual([0, 0, 1, 1, 0, 0, 0])
    // torch: 0.4 + 0 − 0.1 − 0.25 + 0 − 0.4 + 2; the paper: −2 − 2 − 0.1 − 0.25 + 2 + 2 + 2
    expect(torch.scale).toBeCloseTo(1.65, 6)
    expect(paper.scale).toBeCloseTo(1.65, 6)
    expect([torch.zeroPoint, paper.zeroPoint]).toEqual([-1, -5])
  })

  it('has a gradient of zero without a sign where nothing is clamped', () => {
    const back = learnedScaleBackward([0.5], [-1], { scale: 0.25, zeroPoint: 0, qmin: -8, qmax: 7 })
    expect(back).toEqual({ values: Float32Array.of(-1), scale: 0, zeroPoint: 0 })
  })

  it('says what is wrong with its arguments', () => {
    const chosen = { scale: 1, zeroPoint: 0, qmin: -8, qmax: 7 }
    expect(() => fakeQuantizeBackward([1, 2], [1], chosen)).toThrow('gradient must be as long as values (2), got 1')
    expect(() => learnedScaleBackward([1], [1, 2], chosen)).toThrow(RangeError)
    expect(() => learnedScaleBackward([1], [1], chosen, 'pact' as never)).toThrow("variant must be 'torch' or 'lsq'")
    expect(() => fakeQuantize([1], { ...chosen, scale: 0 })).toThrow('scale')
    expect(() => fakeQuantizeBackward([1], [1], { ...chosen, qmin: 9 })).toThrow('qmax')
  })
})
