import { describe, expect, it } from 'vitest'
import type { JobRun } from '../../../engine/job.ts'
import type { Need } from '../../../engine/protocol.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { callsASample, quartilesOf, timeInTurn } from '../../../engine/timing.ts'
import { speed } from './speed.ts'
import { bytesFor, converted, settingsWith } from './testing/run-ptq.ts'

/** A clock that stands still but for what is told to take time, and for each look at it. */
function fakeClock(lookMs = 0) {
  let now = 1000
  return {
    pass: (ms: number) => {
      now += ms
    },
    bytesFor(need: Need): Uint8Array {
      if (need.kind !== 'clock') return bytesFor(need)
      now += lookMs
      return new Uint8Array(Float64Array.of(now).buffer)
    },
  }
}
const looks = (needs: readonly Need[]) => needs.filter(({ kind }) => kind === 'clock').length
const last = <T>(list: readonly T[]): T => list[list.length - 1]

describe('what is timed', () => {
  it('is called so often that a sample is long enough', () => {
    const clock = fakeClock()
    const calls = (ms: number) =>
      runJob(
        callsASample(() => clock.pass(ms)),
        clock.bytesFor,
      ).result
    expect([calls(50), calls(20), calls(11), calls(4), calls(0.5), calls(0)]).toEqual([1, 1, 2, 5, 40, 512])
  })

  it('is timed in turn, and who goes first changes with the round', () => {
    const clock = fakeClock()
    const order: string[] = []
    const taking = (name: string, ms: number) => () => {
      order.push(name)
      clock.pass(ms)
    }
    function* rounds(): JobRun<never, number[][]> {
      const found: number[][] = []
      for (let round = 0; round < 3; round++)
        found.push(yield* timeInTurn([taking('a', 3), taking('b', 2)], [2, 1], round))
      return found
    }
    expect(runJob(rounds(), clock.bytesFor).result).toEqual([
      [3, 2],
      [3, 2],
      [3, 2],
    ])
    expect(order.join('')).toBe('aab' + 'baa' + 'aab')
  })

  it('has a median and quartiles that one slow sample does not move', () => {
    expect(quartilesOf([3, 1, 2, 90, 4])).toEqual({ low: 2, median: 3, high: 4 })
    expect(quartilesOf([1, 2])).toEqual({ low: 1.25, median: 1.5, high: 1.75 })
    expect(quartilesOf([7])).toEqual({ low: 7, median: 7, high: 7 })
  })
})

describe('the speed of a device', () => {
  const settings = settingsWith({ images: 8, step: 'infer', inferView: 'speed' })
  const { result: parent } = converted(settings).made

  it('is measured only while it is looked at', () => {
    const { frames, needs } = runJob(speed({ ...settings, inferView: 'draw' }, parent), bytesFor)
    expect(frames).toEqual([{ kind: 'integer', measured: null }])
    expect(looks(needs)).toBe(0)
  })

  it('is told round by round, of one image at a time and of 32, and kept', () => {
    const clock = fakeClock(20)
    const { frames, needs } = runJob(speed(settings, parent), clock.bytesFor)
    expect(frames[0].measured).toBeNull()
    const { measured } = last(frames)
    expect(frames.map(({ measured }) => measured?.rounds ?? 0)).toEqual(frames.map((_, i) => i))
    expect(measured?.done).toBe(true)
    expect(measured?.rounds).toBeGreaterThanOrEqual(15)
    expect(measured?.kernels).toBe('simd')
    // One call a sample, for every look takes 20 ms: 20 ms a batch.
    expect(measured?.batches.map(({ images, floatMs }) => floatMs.median * images)).toEqual([20, 20])
    expect(measured?.batches.map(({ ratio }) => ratio.median)).toEqual([1, 1])
    expect(measured?.batches[1].quantized).toHaveLength(measured?.rounds ?? 0)
    expect(looks(needs)).toBeGreaterThan(0)

    const again = runJob(speed(settings, parent), clock.bytesFor)
    expect(again.frames).toEqual([last(frames)])
    expect(looks(again.needs)).toBe(0)
    expect(looks(runJob(speed({ ...settings, speedRun: 1 }, parent), clock.bytesFor).needs)).toBeGreaterThan(0)
  })

  it('of a slow device is measured in fewer rounds', () => {
    const { frames } = runJob(speed({ ...settings, speedRun: 2 }, parent), fakeClock(800).bytesFor)
    expect(last(frames).measured).toMatchObject({ rounds: 5, done: true })
  })

  it.each([{ mode: 'dynamic' }, { mode: 'weight-only' }, { activationBits: 9 }] as const)(
    'is not measured where nothing is computed in integers: %o',
    (changed) => {
      const other = settingsWith({ ...settings, ...changed })
      const { frames, needs } = runJob(speed(other, converted(other).made.result), bytesFor)
      expect(frames).toHaveLength(1)
      expect(frames[0].measured).toBeNull()
      expect(frames[0].kind).not.toBe('integer')
      expect(looks(needs)).toBe(0)
    },
  )
})
