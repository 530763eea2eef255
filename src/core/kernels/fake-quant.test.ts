import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { affineParams } from '../quant/affine/affine-params.ts'
import { createRandom } from '../random.ts'
import { fakeQuantize, fakeQuantizeBackward, learnedScaleBackward } from '../train/fake-quant.ts'
import { referenceKernels } from './reference.ts'

/** Values, a gradient, and an affine grid with the codes less the zero-point that the kernels take. */
function drawn(seed: number, bits: number, symmetric: boolean) {
  const random = createRandom(seed)
  const values = Float32Array.from({ length: 101 }, () => random.gaussian())
  const gradient = Float32Array.from(values, () => random.gaussian())
  const range = { min: -0.2 - random.uniform(), max: 0.5 + random.uniform() }
  const params = affineParams(range, { bits, signed: symmetric, symmetric })
  const { scale, zeroPoint, qmin, qmax } = params
  const grid = [[scale], [qmin - zeroPoint], [qmax - zeroPoint]].map((one) => Float32Array.from(one))
  return { values, gradient, params, grid: grid as [Float32Array, Float32Array, Float32Array] }
}
const each = fc.record({ seed: fc.nat(9999), bits: fc.integer({ min: 2, max: 8 }), symmetric: fc.boolean() })

describe('the kernels of fake quantization', () => {
  it('quantize and dequantize to the bits of fakeQuantize', () => {
    fc.assert(
      fc.property(each, ({ seed, bits, symmetric }) => {
        const { values, params, grid } = drawn(seed, bits, symmetric)
        const to = new Float32Array(values.length)
        referenceKernels.fakeQuantize(to, values, ...grid)
        expect(to).toEqual(fakeQuantize(values, params))
      }),
      { seed: 3 },
    )
  })

  it('pass the gradient as fakeQuantizeBackward does', () => {
    fc.assert(
      fc.property(each, ({ seed, bits, symmetric }) => {
        const { values, gradient, params, grid } = drawn(seed, bits, symmetric)
        const sum = new Float32Array(values.length)
        referenceKernels.straightThrough(sum, gradient, values, ...grid)
        expect(sum).toEqual(fakeQuantizeBackward(values, gradient, params))
      }),
      { seed: 4 },
    )
  })

  it('give the gradient by the scale of the LSQ paper', () => {
    fc.assert(
      fc.property(each, ({ seed, bits, symmetric }) => {
        const { values, gradient, params, grid } = drawn(seed, bits, symmetric)
        const sum = new Float32Array(values.length)
        const byScale = Float64Array.of(10)
        referenceKernels.learnedScale(sum, byScale, gradient, values, ...grid)
        const wanted = learnedScaleBackward(values, gradient, params, 'lsq')
        expect(sum).toEqual(wanted.values)
        expect(Math.abs(byScale[0] - wanted.scale)).toBeLessThan(1e-3)
      }),
      { seed: 5 },
    )
  })

  it('take a scale for each channel', () => {
    const values = Float32Array.of(0.6, 0.6, 1.4, 1.4, 9, -9)
    const to = new Float32Array(6)
    const grid = [Float32Array.of(1, 0.5), Float32Array.of(-2, -4), Float32Array.of(2, 3)] as const
    referenceKernels.fakeQuantize(to, values, ...grid)
    expect([...to]).toEqual([1, 0.5, 1, 1.5, 2, -2])
    const sum = new Float32Array(6)
    const byScale = new Float64Array(2)
    referenceKernels.learnedScale(sum, byScale, new Float32Array(6).fill(1), values, ...grid)
    expect([...sum]).toEqual([1, 1, 1, 1, 0, 0])
    expect(byScale[0]).toBeCloseTo(0.4 - 0.4 + 2, 6)
    expect(byScale[1]).toBeCloseTo(-0.2 + 0.2 - 4, 6)
  })

  it('let a NaN through, so that it is found', () => {
    const to = new Float32Array(1)
    const grid = [Float32Array.of(1), Float32Array.of(-2), Float32Array.of(2)] as const
    referenceKernels.fakeQuantize(to, Float32Array.of(Number.NaN), ...grid)
    expect(to[0]).toBeNaN()
  })
})
