import { describe, expect, it } from 'vitest'
import { referenceKernels } from '../kernels/reference.ts'
import { createRandom } from '../random.ts'
import { createAdam } from './adam.ts'
import { learnedScale } from './learned-scale.ts'
import { createSgd, sgdStep } from './optimizer.ts'
import { quantizationAware } from './quantization-aware.ts'
import { initialized, litThirds, optionsFor, SMALL, scheme } from './testing/small-task.ts'
import { createTrainer } from './trainer.ts'

const scaleOf = (...starts: number[]) =>
  learnedScale('s', Float32Array.from(starts), { count: 10, greatestCode: 127 }, referenceKernels)

describe('a learned scale', () => {
  it('loses at most a fiftieth of itself in a step, however large the step of the optimizer', () => {
    const learned = scaleOf(0.01, 3)
    const { values, gradient } = learned.parameter
    const adam = createAdam([learned.parameter])
    for (let step = 0; step < 20; step++) {
      const [small] = values
      gradient.fill(1)
      adam.step(0.01)
      learned.bound()
      expect(values[0]).toBe(Math.fround(small * 0.98))
    }
    // A step that is small beside the scale is taken as it is.
    expect(values[1]).toBeCloseTo(3 - 20 * 0.01, 5)
    const velocities = createSgd([learned.parameter], referenceKernels)
    const [small] = values
    sgdStep([learned.parameter], velocities, { learningRate: 100, momentum: 0 })
    learned.bound()
    expect(values[0]).toBe(Math.fround(small * 0.98))
  })

  it('grows as the optimizer says', () => {
    const learned = scaleOf(0.01)
    learned.parameter.values[0] = 5
    learned.bound()
    expect(learned.parameter.values[0]).toBe(5)
  })

  it('may be set to anything above its floor, and is bounded by that from then on', () => {
    const learned = scaleOf(1, 1)
    const { values } = learned.parameter
    values.set([0.1, -3])
    learned.accept()
    expect([...values]).toEqual([Math.fround(0.1), 1 / 1024])
    values.fill(0)
    learned.bound()
    expect(values[0]).toBe(Math.fround(Math.fround(0.1) * 0.98))
    expect(values[1]).toBe(1 / 1024)
  })

  it('stays no number once it is none', () => {
    const learned = scaleOf(1)
    learned.parameter.values[0] = Number.NaN
    learned.bound()
    expect(learned.parameter.values[0]).toBeNaN()
  })
})

describe('a training with learned scales', () => {
  const { images, labels } = litThirds(60)
  const begun = () => {
    const network = initialized(SMALL)
    const trained = quantizationAware(network, optionsFor(images)(network, { scheme: scheme(8, 8), estimator: 'lsq' }))
    const options = { batch: 12, learningRate: 0.05, optimizer: { kind: 'adam' }, random: createRandom(5) } as const
    const scales = () =>
      [...trained.weights.values(), ...trained.tensors.values()].filter((one) => one.learned).map((one) => one.scale)
    return { scales, trainer: createTrainer(trained, images, labels, options) }
  }

  it('keeps to the bound in every step, with steps far longer than its scales', () => {
    const { scales, trainer } = begun()
    let bounded = 0
    for (let step = 0; step < 40; step++) {
      const before = scales().map((scale) => scale.slice())
      trainer.next()
      for (const [i, scale] of scales().entries())
        for (const [c, s] of scale.entries()) {
          expect(s).toBeGreaterThanOrEqual(Math.fround(before[i][c] * 0.98))
          if (s === Math.fround(before[i][c] * 0.98)) bounded++
        }
    }
    expect(bounded).toBeGreaterThan(100)
  })

  it('is gone on with from scales that sank, with the same digits', () => {
    const [first, second] = [begun(), begun()]
    for (let step = 0; step < 30; step++) first.trainer.next()
    second.trainer.resume(first.trainer.state())
    expect(second.scales()).toEqual(first.scales())
    for (let step = 0; step < 5; step++) expect(second.trainer.next()).toEqual(first.trainer.next())
    expect(second.trainer.state()).toEqual(first.trainer.state())
  })
})
