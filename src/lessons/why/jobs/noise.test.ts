import { describe, expect, it } from 'vitest'
import {
  accuracy,
  bindNetwork,
  copyNetwork,
  type Network,
  predictedClasses,
  quantizeWeights,
  quantizeWeightsOnly,
  readImageSet,
  runFloat,
  sqnrDb,
  weightScale,
} from '../../../core/index.ts'
import { simdForTests } from '../../../engine/testing/kernel-bytes.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { BITS } from '../contract.ts'
import { answers } from './answers.ts'
import { layerProducts, sumStatistics } from './layer-sums.ts'
import { layerOf } from './network.ts'
import { noise } from './noise.ts'
import { bytesFor, opened, settingsWith } from './testing/run-why.ts'

const last = <T>(list: ArrayLike<T>): T => list[list.length - 1]
const { result } = opened()
const set = readImageSet(bytesFor({ kind: 'asset', name: 'fashion-mnist-test-1000.safetensors.zz' }))
const pixels = (count: number) => Float32Array.from(set.images.subarray(0, count * 784), (pixel) => pixel / 255)

/** [N · 10] by the compiled kernels, whose digits are the reference's */
function logitsOf(network: Network) {
  const kernels = simdForTests(4_000_000)
  return runFloat(copyNetwork(network, kernels), pixels(1000), kernels)
}

describe('sums of a layer', () => {
  it.each(['stem', 'dw1', 'pw2', 'fc'])('of %s are the layer’s outputs less their bias', (name) => {
    const layer = layerOf(result.network, name)
    const bound = bindNetwork(result.network, 2, { training: false })
    bound.input.values.set(pixels(2))
    bound.forward()
    const input = bound.activationOf.get(layer.inputs[0])!
    const [{ values }, bias] = layer.parameters
    const products = layerProducts(layer, input.shape, input.values)
    // Rounded to nothing the error is the sum itself.
    const found = sumStatistics(products, values, new Float32Array(values.length))
    const output = bound.activationOf.get(name)!.values
    const channels = bias.values.length
    const mean = output.reduce((sum, one, i) => sum + (one - bias.values[i % channels]) ** 2, 0) / output.length
    expect(found.sums).toBe(output.length)
    expect(last(found.signal) / Math.sqrt(mean)).toBeCloseTo(1, 5)
    expect(last(found.measured)).toBeCloseTo(last(found.signal), 12)
  })
  it('have the worst error first, and none where nothing is rounded', () => {
    const products = {
      length: 3,
      patches: Float32Array.of(1, 2, -3),
      sharedBy: 1,
      weightAt: Uint32Array.of(0, 1, 2),
      channels: 1,
    }
    const found = sumStatistics(products, Float32Array.of(1, 1, 1), Float32Array.of(2, 0, 2))
    expect([...found.signal]).toEqual([1, 3, 0])
    expect([...found.measured]).toEqual([1, 1, 4])
    expect([...found.worst]).toEqual([1, 3, 6])
    expect([...found.predicted]).toEqual([1, Math.sqrt(5), Math.sqrt(14)])
    const same = sumStatistics(products, Float32Array.of(1, 1, 1), Float32Array.of(1, 1, 1))
    expect([...same.worst]).toEqual([0, 0, 0])
  })
})

describe('noise', () => {
  it('of weights is the core’s SQNR; the worst error is above the measured one', () => {
    const { frames } = runJob(noise(settingsWith({ figure: 'noise', layer: 'fc' }), result), bytesFor)
    const found = last(frames).found!
    expect(found.atBits.map(({ bits }) => bits)).toEqual([...BITS])
    const [{ values, shape }] = layerOf(result.network, 'fc').parameters
    for (const { bits, weightsDb, worst, measured } of found.atBits) {
      const quantized = quantizeWeights('dense', { values, shape }, { bits, granularity: 'channel' })
      const rounded = Float32Array.from(quantized.codes, (code, i) => code * weightScale(quantized, i))
      expect(weightsDb).toBe(sqnrDb(values, rounded))
      for (let n = 0; n < worst.length; n++) expect(worst[n]).toBeGreaterThanOrEqual(measured[n])
    }
    expect(runJob(noise(settingsWith({ layer: 'fc' }), result), bytesFor).frames).toEqual([{ found: null }])
  })
  it('leaves so many answers as the core counts', () => {
    const { frames } = runJob(answers(settingsWith({ figure: 'noise' }), result), bytesFor)
    expect(frames).toHaveLength(BITS.length)
    const { points, floatAccuracy, images } = last(frames).found!
    expect(images).toBe(1000)
    const labels = set.labels.subarray(0, 1000)
    const float = logitsOf(result.network)
    expect(floatAccuracy).toBe(accuracy(float, labels, 10))
    const { network } = quantizeWeightsOnly(result.network, { kind: 'integer', bits: 3, granularity: 'channel' })
    const logits = logitsOf(network)
    const [before, after] = [float, logits].map((one) => predictedClasses(one, 10))
    const three = points.find(({ bits }) => bits === 3)!
    expect(three.accuracy).toBe(accuracy(logits, labels, 10))
    expect(three.agreement).toBe(after.filter((answer, n) => answer === before[n]).length / 1000)
  }, 60_000)
})
