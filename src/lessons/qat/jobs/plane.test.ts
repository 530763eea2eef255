import { describe, expect, it } from 'vitest'
import { runJob } from '../../../engine/testing/run-job.ts'
import { plane } from './plane.ts'
import { bytesFor, settingsWith } from './testing/run-qat.ts'

describe('the plane', () => {
  it('learns in float and with rounding, and shows what rounding afterwards breaks', () => {
    const run = plane(settingsWith({ ground: 'plane' }))
    const { frames } = runJob(limited(run, 800), bytesFor)
    const [float, ptq, qat] = frames[frames.length - 1].nets
    expect(float.accuracy).toBeGreaterThan(0.97)
    expect(ptq.accuracy).toBeLessThan(float.accuracy - 0.2)
    expect(qat.accuracy).toBeGreaterThan(0.95)
    const [first] = frames[frames.length - 1].layers
    for (const [i, used] of first.used.entries()) {
      const code = used / first.scale
      expect(Math.abs(code - Math.round(code))).toBeLessThan(1e-4)
      expect(Math.abs(Math.round(code))).toBeLessThanOrEqual(first.greatestCode)
      const isHeld = Math.abs(Math.round(code)) === first.greatestCode
      if (!isHeld) expect(Math.abs(used - first.latent[i])).toBeLessThan(0.5001 * first.scale)
    }
  })

  it('has no difference between its networks where nothing is rounded', () => {
    const run = plane(settingsWith({ ground: 'plane', planeWeightBits: 9, planeActivationBits: 9 }))
    const { frames } = runJob(limited(run, 50), bytesFor)
    const [float, ptq, qat] = frames[frames.length - 1].nets
    expect(ptq.probability).toEqual(float.probability)
    expect(qat.probability).toEqual(float.probability)
  })

  it.each([2, 3])(
    'learns with learned scales of 8 bits, which are smaller than a step of Adam (seed %i)',
    (planeSeed) => {
      const eight = { planeWeightBits: 8, planeActivationBits: 8, hidden: 4, planeEstimator: 'lsq' } as const
      const { frames } = runJob(limited(plane(settingsWith({ ground: 'plane', ...eight, planeSeed })), 1000), bytesFor)
      const { nets, layers } = frames[frames.length - 1]
      expect(nets[2].accuracy).toBeGreaterThan(0.95)
      for (const [l, { scale }] of layers.entries()) expect(scale).toBeGreaterThan(frames[0].layers[l].scale / 50)
    },
  )

  it('takes points that a hand has drawn, and none', () => {
    const drawn = [500500, 1500500, 250250, 1750750]
    const { frames } = runJob(limited(plane(settingsWith({ ground: 'plane', points: 'drawn', drawn })), 3), bytesFor)
    expect([...frames[0].points.label]).toEqual([0, 1, 0, 1])
    expect(frames[0].points.x[0]).toBeCloseTo(0, 2)
    expect(frames[0].points.y[2]).toBeCloseTo(-0.75, 2)
    const { frames: empty } = runJob(plane(settingsWith({ ground: 'plane', points: 'drawn' })), bytesFor)
    expect(empty).toMatchObject([{ step: 0, nets: [] }])
  })

  it('does nothing on another ground', () => {
    expect(runJob(plane(settingsWith({})), bytesFor).frames).toEqual([])
  })
})

/** A job up to so many checkpoints. */
function* limited(run: ReturnType<typeof plane>, count: number): ReturnType<typeof plane> {
  let left = count
  for (let next = run.next(); !next.done && left > 0; ) {
    if ('checkpoint' in next.value) left--
    next = run.next(yield next.value)
  }
}
