import { describe, expect, it } from 'vitest'
import type { Need } from '../../../engine/protocol.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { bytesFor, opened, settingsWith } from './testing/run-why.ts'
import { time } from './time.ts'

/** A clock that moves by so much at each look. */
function ticking(lookMs: number) {
  let now = 0
  return (need: Need) => {
    if (need.kind !== 'clock') return bytesFor(need)
    now += lookMs
    return new Uint8Array(Float64Array.of(now).buffer)
  }
}
const looks = (needs: readonly Need[]) => needs.filter(({ kind }) => kind === 'clock').length
const last = <T>(list: readonly T[]): T => list[list.length - 1]

describe('the time of a product', () => {
  const { result } = opened()
  const settings = settingsWith({ figure: 'time', layer: 'pw1' })

  it('is measured only while it is looked at and not stopped', () => {
    for (const changed of [{ figure: 'bytes' }, { measuring: false }] as const) {
      const { frames, needs } = runJob(time({ ...settings, ...changed }, result), bytesFor)
      expect(frames).toEqual([{ measured: null }])
      expect(looks(needs)).toBe(0)
    }
  })

  it('is told round by round, of the layer’s own size, and kept', () => {
    const { frames } = runJob(time(settings, result), ticking(20))
    const { measured } = last(frames)
    expect(measured).toMatchObject({ rows: 32 * 49, inner: 32, columns: 64, rounds: 21, done: true, kernels: 'simd' })
    expect(measured?.float).toHaveLength(21)
    // One call a sample, for every look takes 20 ms.
    expect([measured?.floatMs.median, measured?.integerMs.median, measured?.ratio.median]).toEqual([20, 20, 1])
    const again = runJob(time(settings, result), ticking(20))
    expect(again.frames).toEqual([last(frames)])
    expect(looks(again.needs)).toBe(0)
    expect(looks(runJob(time({ ...settings, timeRun: 1 }, result), ticking(20)).needs)).toBeGreaterThan(0)
  })

  it('of a slow device is measured in fewer rounds; what was stopped is shown', () => {
    const slow = { ...settings, timeRun: 2 }
    const run = time(slow, result)
    const { measured } = last(runJob(run, ticking(800)).frames)
    expect(measured).toMatchObject({ rounds: 5, done: true })
    expect(runJob(time({ ...slow, measuring: false }, result), bytesFor).frames).toEqual([{ measured }])
  })

  it.each(['stem', 'dw2', 'fc'] as const)('can be that of %s', (layer) => {
    const { measured } = last(runJob(time({ ...settings, layer }, result), ticking(900)).frames)
    expect(measured?.done).toBe(true)
  })
})
