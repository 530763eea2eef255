import { describe, expect, it } from 'vitest'
import { runJob } from '../../../engine/testing/run-job.ts'
import type { ChooseSettings } from '../contract.ts'
import type { NamesFrame } from '../frames.ts'
import { names } from './names.ts'
import { bytesFor, opened, settingsWith } from './testing/run-choose.ts'

describe('a tensor in three frameworks', () => {
  const { result } = opened()
  const frameOf = (changed: Partial<ChooseSettings>) =>
    runJob(names(settingsWith({ figure: 'names', ...changed }), result), bytesFor).frames.at(-1) as NamesFrame
  const by = (changed: Partial<ChooseSettings>) => {
    const [tflite, torch, onnx] = frameOf(changed).by
    return { tflite, torch, onnx }
  }

  it('is not computed while another figure is open', () => {
    const { frames, needs } = runJob(names(settingsWith({ figure: 'bits' }), result), bytesFor)
    expect([frames[0].open, frames[0].by, needs]).toEqual([false, [], []])
  })

  it('has by default one scale a channel, but in ONNX Runtime, and other codes there', () => {
    const { tflite, torch, onnx } = by({ kind: 'weight', layer: 1 })
    expect([tflite.perChannel, torch.perChannel, onnx.perChannel]).toEqual([true, true, false])
    expect([tflite.params.qmin, torch.params.qmin, onnx.params.qmin]).toEqual([-127, -128, -127])
    // 254 steps over twice the reach, or 255.
    expect(torch.params.scale / tflite.params.scale).toBeCloseTo(254 / 255, 6)
    expect(onnx.differs).toBeGreaterThan(0.5)
    expect(onnx.rmse).toBeGreaterThan(2 * tflite.rmse)
  })

  it('is nearly the same where the same is asked of all', () => {
    for (const kind of ['weight', 'activation'] as const) {
      const { tflite, onnx } = by({ kind, alike: 'same' })
      expect(onnx.differs).toBeLessThan(0.001)
      expect(onnx.params.scale / tflite.params.scale).toBeCloseTo(1, 6)
    }
    const { tflite, torch } = by({ kind: 'activation', alike: 'same' })
    expect(torch.params).toMatchObject({ qmin: 0, qmax: 255, zeroPoint: tflite.params.zeroPoint })
  })

  it('leaves a bit unused in PyTorch’s default for x86, and shifts the codes of signed integers', () => {
    const { tflite, torch, onnx } = by({ kind: 'activation' })
    expect(torch.params).toMatchObject({ qmin: 0, qmax: 127 })
    expect(tflite.params).toMatchObject({ qmin: -128, qmax: 127 })
    expect(onnx.params.zeroPoint).toBe(tflite.params.zeroPoint)
    expect(torch.rmse).toBeGreaterThan(tflite.rmse)
  })

  it('gives real 0 the zero-point, and every value a real within half a step', () => {
    for (const kind of ['weight', 'activation'] as const) {
      const { examples, by: all } = frameOf({ kind, alike: 'same' })
      const zero = examples.indexOf(0)
      expect(zero).toBeGreaterThanOrEqual(0)
      for (const { params, codes, reals } of all) {
        expect([codes[zero], reals[zero]]).toEqual([params.zeroPoint, 0])
        for (const [i, real] of reals.entries()) expect(Math.abs(real - examples[i])).toBeLessThan(0.51 * params.scale)
      }
    }
  })
})
