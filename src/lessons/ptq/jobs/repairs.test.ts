import { describe, expect, it } from 'vitest'
import { runJob } from '../../../engine/testing/run-job.ts'
import type { Repair } from '../comparison-frames.ts'
import type { PtqSettings } from '../contract.ts'
import { repairs } from './repairs.ts'
import { bytesFor, converted, inferred, onNetwork } from './testing/run-ptq.ts'

const last = <T>(list: readonly T[]): T => list[list.length - 1]
const set = {
  ...onNetwork('mobilenet-fashion'),
  images: 16,
  weightBits: 4,
  granularity: 'tensor',
  step: 'convert',
  convertView: 'repairs',
} as const
const flags = (list: readonly Repair[]) =>
  list.map(({ equalize, correct, round }) => [equalize, correct, round].map(Number).join(''))

function run(changed: Partial<PtqSettings>) {
  const { settings, fed } = converted({ ...set, ...changed })
  return { settings, fed, ...runJob(repairs(settings, fed.result), bytesFor) }
}

describe('repairs beside each other', () => {
  const { settings, fed, frames } = run({})
  const end = last(frames)

  it('are what the lesson is worth with each of them', () => {
    expect(flags(end.repairs)).toEqual(['000', '100', '010', '110', '001'])
    expect(end.measured).toHaveLength(5)
    for (const i of [0, 1, 3]) {
      const { accuracy, agreement, sqnrDb, floatAccuracy } = last(inferred({ ...set, ...end.repairs[i] }).told.frames)
      expect([i, end.measured[i]]).toEqual([i, { accuracy, agreement, sqnrDb }])
      if (i === 0) expect(end.floatAccuracy).toBe(floatAccuracy)
    }
    const [none, , , both] = end.measured
    expect(both.accuracy).toBeGreaterThan(none.accuracy + 0.1)
  })

  it('learn roundings last, and say how many layers are done', () => {
    const learning = frames.filter(({ rounding }) => rounding)
    expect(learning.map(({ rounding }) => rounding?.done)).toEqual([...Array(11).keys()])
    expect(learning.every(({ measured }) => measured.length === 4)).toBe(true)
    expect(end.measured[4].accuracy).toBeGreaterThan(end.measured[0].accuracy)
  })

  it('are not measured again, and not at all where another view is open', () => {
    expect(runJob(repairs(settings, fed.result), bytesFor).frames).toEqual([end])
    const closed = runJob(repairs({ ...settings, convertView: 'codes' }, fed.result), bytesFor)
    expect(closed.needs).toEqual([])
    expect(closed.frames).toHaveLength(1)
    expect([closed.frames[0].repairs, closed.frames[0].measured]).toEqual([[], []])
  })
})

describe('what there is to repair', () => {
  // The first frame says it; nothing is measured.
  const wanted = (changed: Partial<PtqSettings>) => {
    const { settings, fed } = converted({ ...set, images: 4, ...changed })
    const first = repairs(settings, fed.result).next().value
    if (!first || !('checkpoint' in first)) throw new Error('it begins with a frame')
    const frame = first.checkpoint()
    return [frame.equalized, ...flags(frame.repairs)]
  }

  it('depends on how the network computes', () => {
    expect(wanted({ equalize: true })).toEqual([true, '100', '110', '101'])
    expect(wanted({ mode: 'dynamic' })).toEqual([false, '000', '100', '010', '110'])
    expect(wanted({ mode: 'weight-only' })).toEqual([false, '000', '100'])
    expect(wanted({ codes: 'nf4' })).toEqual([false, '000', '100'])
    expect(wanted({ weightBits: 9 })).toEqual([false, '000', '100'])
  })
})
