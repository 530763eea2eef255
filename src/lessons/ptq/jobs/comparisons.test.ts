import { describe, expect, it } from 'vitest'
import { runJob } from '../../../engine/testing/run-job.ts'
import { amount } from './amount.ts'
import { curve } from './curve.ts'
import { kinds } from './kinds.ts'
import { bytesFor, converted, inferred, settingsWith } from './testing/run-ptq.ts'
import { worthOf } from './worth.ts'

const last = <T>(list: readonly T[]): T => list[list.length - 1]
const { opened, seen } = converted({ images: 4 })

describe('a comparison', () => {
  it('computes nothing where another view is open', () => {
    const settings = settingsWith({ step: 'infer', dataView: 'kinds', convertView: 'curve' })
    for (const frames of [
      runJob(kinds(settings, opened.result), bytesFor).frames,
      runJob(amount(settings, opened.result), bytesFor).frames,
      runJob(curve(settings, seen.result), bytesFor).frames,
    ])
      expect(frames).toEqual([{ images: 1000, points: 0, floatAccuracy: null, measured: [] }])
  })

  it('of kinds of images says of each what the lesson says', { timeout: 60_000 }, () => {
    const settings = settingsWith({ images: 4, step: 'data', dataView: 'kinds', activationBits: 4 })
    const { frames } = runJob(kinds(settings, opened.result), bytesFor)
    const { measured, points } = last(frames)
    expect(points).toBe(10)
    expect(measured.map(({ feed }) => feed)).toContain('black')
    expect(measured).toHaveLength(points)
    const [, , dim] = measured
    const { told } = inferred({ images: 4, activationBits: 4, feed: 'dim' })
    expect(dim).toEqual({ feed: 'dim', ...worthOf(last(told.frames)) })
  })

  it('of bits says of each what the lesson says', { timeout: 60_000 }, () => {
    const { frames } = runJob(
      curve(settingsWith({ images: 4, step: 'convert', convertView: 'curve' }), seen.result),
      bytesFor,
    )
    const { measured, points, floatAccuracy } = last(frames)
    expect([points, measured.length]).toEqual([21, 21])
    const { told } = inferred({ images: 4, activationBits: 3, weightBits: 9 })
    const at = measured.find(({ parts, bits }) => parts === 'activations' && bits === 3)
    expect(at).toEqual({ parts: 'activations', bits: 3, ...worthOf(last(told.frames)) })
    expect(floatAccuracy).toBe(last(told.frames).floatAccuracy)
  })

  it('of amounts begins with the order that is set, and says of each what the lesson says', { timeout: 60_000 }, () => {
    const run = amount(settingsWith({ step: 'data', dataView: 'amount', seed: 7 }), opened.result)
    // the whole takes long: three sizes are enough
    const found: { calibrated: number; seed: number }[] = []
    let next = run.next()
    while (!next.done && found.length < 3) {
      const { value } = next
      if ('checkpoint' in value) {
        const { measured, points } = value.checkpoint()
        expect(points).toBe(31)
        found.splice(0, found.length, ...measured)
        next = run.next(new Uint8Array())
      } else next = run.next('need' in value ? bytesFor(value.need) : new Uint8Array())
    }
    expect(found.map(({ calibrated, seed }) => [calibrated, seed])).toEqual([
      [1, 7],
      [2, 7],
      [4, 7],
    ])
    const { told } = inferred({ images: 4, seed: 7 })
    expect(found[2]).toEqual({ calibrated: 4, seed: 7, ...worthOf(last(told.frames)) })
  })
})
