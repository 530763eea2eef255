import { describe, expect, it } from 'vitest'
import {
  accuracy,
  activationScheme,
  copyNetwork,
  cosineDecay,
  createRandom,
  createTrainer,
  quantizationAware,
  referenceKernels,
} from '../../../core/index.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import type { TrainedFrame } from '../frames.ts'
import { testImages, trainingImages } from './images.ts'
import { schemeOf } from './scheme.ts'
import { bytesFor, calibratedNow } from './testing/run-choose.ts'
import { trained } from './trained.ts'

/** Until a step is shown, as a page does whose reader cancels. */
function* until(step: number, run: ReturnType<typeof trained>): ReturnType<typeof trained> {
  let next = run.next()
  while (!next.done) {
    const { value } = next
    const bytes = yield value
    if ('checkpoint' in value && (value.checkpoint().running?.step ?? 0) >= step) return
    next = run.next(bytes)
  }
}
const last = (frames: readonly TrainedFrame[]) => frames[frames.length - 1]

describe('training where it is asked for', () => {
  const calibrated = calibratedNow()

  it('has nothing to do where no bits are asked for', () => {
    expect(runJob(trained({ train: [] }, calibrated), bytesFor).frames).toEqual([{ running: null, measured: [] }])
  })

  it('takes the steps of the core’s trainer, and is gone on with after it was cancelled', () => {
    const first = runJob(until(5, trained({ train: [2] }, calibrated)), bytesFor)
    expect(last(first.frames).running).toMatchObject({ bits: 2, step: 5 })
    const cancelled = runJob(trained({ train: [] }, calibrated), bytesFor)
    expect(cancelled.frames).toEqual([{ running: null, measured: [] }])
    const second = runJob(until(10, trained({ train: [2] }, calibrated)), bytesFor)
    expect(second.frames[0].running?.step).toBe(5)
    const running = last(second.frames).running

    const { folded, calibration, known } = calibrated
    const scheme = schemeOf(2, 'channel')
    const ranges = Object.fromEntries(
      calibration.tensors.map((tensor) => [tensor.name, tensor.range('mse', activationScheme(scheme, tensor.name))]),
    )
    const aware = quantizationAware(copyNetwork(folded, referenceKernels), { scheme, ranges, estimator: 'lsq' })
    const images = runJob(trainingImages(known), bytesFor).result
    const rate = cosineDecay(1, 400, 10)
    const trainer = createTrainer(aware, images.pixels, images.labels, {
      batch: 32,
      learningRate: (step) => 0.002 * rate(step),
      optimizer: { kind: 'adam' },
      random: createRandom(1),
    })
    for (let step = 0; step < 10; step++) trainer.next()
    const test = runJob(testImages(known), bytesFor).result
    const bound = aware.bind(test.labels.length, false)
    bound.input.values.set(test.pixels)
    bound.forward()
    expect(running?.step).toBe(10)
    expect(running?.accuracy).toBe(accuracy(bound.output.values, test.labels, 10))
    expect(running?.accuracy).toBeGreaterThan(0.2)
  }, 300_000)
})
