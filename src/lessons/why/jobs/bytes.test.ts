import { describe, expect, it } from 'vitest'
import { foldBatchNorm, loadNetwork, saveNetwork } from '../../../core/index.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { BITS } from '../contract.ts'
import { bytes } from './bytes.ts'
import { bytesFor, opened, settingsWith } from './testing/run-why.ts'

describe('bytes of the file', () => {
  const { frames, result } = opened()
  const at = (changed: Parameters<typeof settingsWith>[0]) =>
    runJob(bytes(settingsWith({ figure: 'bytes', ...changed }), result), bytesFor).frames[0].found!

  it('are not counted while nobody looks', () => {
    const ran = runJob(bytes(settingsWith({}), result), bytesFor)
    expect(ran.frames).toEqual([{ found: null }])
    expect(ran.needs).toEqual([])
  })

  it('are those of the files, without remainder', () => {
    const { float, integer, layers } = at({ bits: 5 })
    const folded = foldBatchNorm(loadNetwork(bytesFor({ kind: 'shelf', name: 'mobilenet-fashion' })))
    expect(float.total).toBe(saveNetwork(folded).length)
    for (const file of [float, integer]) expect(file.weights + file.scales + file.biases + file.header).toBe(file.total)
    const sum = (of: (layer: (typeof layers)[number]) => number) => layers.reduce((total, one) => total + of(one), 0)
    expect(sum(({ floatWeights }) => floatWeights)).toBe(float.weights)
    expect(sum(({ codes }) => codes)).toBe(integer.weights)
    expect(sum(({ scales }) => scales)).toBe(integer.scales)
    expect(sum(({ biases }) => biases)).toBe(integer.biases)
  })

  it('hold each weight in so many bits, a scale a channel or a layer, and a bias of 4 bytes a channel', () => {
    const weights = frames[0].layers.map((layer) => layer.weights.length)
    for (const bits of BITS) {
      const { integer } = at({ bits })
      expect(integer.weights).toBe(weights.reduce((sum, count) => sum + Math.ceil((count * bits) / 8), 0))
      expect([integer.scales, integer.biases]).toEqual([4 * frames[0].biases, 4 * frames[0].biases])
    }
    expect(at({ bits: 8, granularity: 'tensor' }).integer.scales).toBe(4 * frames[0].layers.length)
    expect(at({ bits: 8 }).byBits.map(({ total }) => total)).toEqual(BITS.map((bits) => at({ bits }).integer.total))
  })
})
