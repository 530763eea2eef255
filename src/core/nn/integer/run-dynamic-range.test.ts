import { describe, expect, it } from 'vitest'
import { simdForTests } from '../../../engine/testing/kernel-bytes.ts'
import { quantize } from '../../quant/affine/quantize.ts'
import { createRandom } from '../../random.ts'
import { reference } from '../../testing/reference.ts'
import { smallMobileNet, smallResNet } from '../architectures.ts'
import { foldBatchNorm } from '../fold.ts'
import { heInitialize } from '../initialize.ts'
import { createNetwork } from '../network.ts'
import { runFloat } from '../run-float.ts'
import { dynamicParams, runDynamicRange } from './run-dynamic-range.ts'

const weights = { bits: 8, granularity: 'channel' } as const
const sqnr = (wanted: Float32Array, found: Float32Array) =>
  10 *
  Math.log10(
    wanted.reduce((sum, x) => sum + x * x, 0) / wanted.reduce((sum, x, i) => sum + (x - found[i]) * (x - found[i]), 0),
  )

describe.each([
  ['ResNet', smallResNet],
  ['MobileNet', smallMobileNet],
])('the %s with dynamic ranges', (_, spec) => {
  const random = createRandom(41)
  const made = createNetwork(spec)
  heInitialize(made.parameters, random, made.buffers)
  const network = foldBatchNorm(made)
  // images of very unlike brightness: each has a range of its own
  const images = Float32Array.from(
    { length: 4 * 784 },
    (_, i) => random.uniform() * [1, 0.05, 4, 0.3][Math.floor(i / 784)],
  )
  const wanted = runFloat(network, images)

  it('is near the float network for every image, whatever its range', () => {
    const logits = runDynamicRange(network, images, { weights })
    for (let n = 0; n < 4; n++)
      expect(sqnr(wanted.slice(10 * n, 10 * n + 10), logits.slice(10 * n, 10 * n + 10))).toBeGreaterThan(25)
    expect(logits).not.toEqual(wanted)
    expect(sqnr(wanted, runDynamicRange(network, images, { weights, activationBits: 4 }))).toBeLessThan(
      sqnr(wanted, logits) - 8,
    )
  })

  it('takes images one by one as together', () => {
    const together = runDynamicRange(network, images, { weights })
    expect(runDynamicRange(network, images.slice(784, 2 * 784), { weights })).toEqual(together.slice(10, 20))
  })

  it('gives the same bits with SIMD', () => {
    const simd = runDynamicRange(network, images, { weights }, simdForTests(400_000))
    expect(simd).toEqual(runDynamicRange(network, images, { weights }))
  })

  it('refuses what it cannot take', () => {
    expect(() => runDynamicRange(made, images, { weights })).toThrow('must have its batch normalization folded')
    expect(() => runDynamicRange(network, images.slice(1), { weights })).toThrow('images must hold whole examples')
    expect(() => runDynamicRange(network, images, { weights, activationBits: 9 })).toThrow('activationBits must be')
  })
})

interface DynamicCase {
  readonly id: string
  readonly kind: string
  readonly x: readonly number[]
  readonly q: readonly number[]
  readonly scale: number
  readonly zero_point: number
}
it.each(
  reference<{ cases: DynamicCase[] }>('03_affine').cases.filter(({ kind }) => kind === 'onnx_dynamic_quantize_linear'),
)('$id is what ONNX’s DynamicQuantizeLinear makes of it', ({ x, q, scale, zero_point }) => {
  const params = dynamicParams(Float32Array.from(x), 8)
  expect([Math.fround(params.scale), params.zeroPoint]).toEqual([Math.fround(scale), zero_point])
  expect([...quantize(x, params)]).toEqual(q)
})
