import { describe, expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import { quantizationAware } from './quantization-aware.ts'
import { initialized, litThirds, NORMALIZED, optionsFor, SMALL } from './testing/small-task.ts'
import { trainable } from './trainable.ts'
import { createTrainer, type TrainerOptions } from './trainer.ts'
import { loadTrainerState, saveTrainerState } from './trainer-state-format.ts'

const { images, labels } = litThirds(50)
const optionsOf = optionsFor(images)
const seeded = (): TrainerOptions => ({
  batch: 12,
  learningRate: (step) => 0.02 / step,
  optimizer: { kind: 'adam' },
  random: createRandom(5),
})

describe('a trainer that goes on from a saved state', () => {
  const cases = {
    'in float': () => trainable(initialized(SMALL)),
    'with momentum': () => trainable(initialized(SMALL)),
    'quantization-aware': () => quantizationAware(initialized(SMALL), optionsOf(initialized(SMALL))),
    'with learned scales': () =>
      quantizationAware(initialized(SMALL), optionsOf(initialized(SMALL), { estimator: 'lsq' })),
    'with live normalization, and ranges that follow': () =>
      quantizationAware(
        initialized(NORMALIZED),
        optionsOf(initialized(NORMALIZED), { update: { kind: 'mse', every: 3, averagingConstant: 0.5 } }),
      ),
  }
  it.each(Object.entries(cases))('gives the digits of one that never stopped: %s', (name, make) => {
    const own = () => (name === 'with momentum' ? { ...seeded(), optimizer: undefined } : seeded())
    const whole = createTrainer(make(), images, labels, own())
    const losses = Array.from({ length: 20 }, () => whole.next().loss)
    const first = createTrainer(make(), images, labels, own())
    for (let step = 0; step < 8; step++) first.next()
    const second = createTrainer(make(), images, labels, { ...own(), random: createRandom(99) })
    second.resume(loadTrainerState(saveTrainerState(first.state())).state)
    expect(second.step).toBe(8)
    expect(Array.from({ length: 12 }, () => second.next().loss)).toEqual(losses.slice(8))
    expect(second.state()).toEqual(whole.state())
  })

  it('refuses a state of another network or other examples', () => {
    const state = createTrainer(trainable(initialized(SMALL)), images, labels, seeded()).state()
    const other = createTrainer(trainable(initialized(NORMALIZED)), images, labels, seeded())
    expect(() => other.resume(state)).toThrow('arrays must be')
    const fewer = createTrainer(trainable(initialized(SMALL)), images.subarray(36), labels.subarray(1), seeded())
    expect(() => fewer.resume(state)).toThrow('order must be of 49 examples, got 50')
  })
})

describe('a saved state', () => {
  const bytes = saveTrainerState(createTrainer(trainable(initialized(SMALL)), images, labels, seeded()).state(), {
    name: 'x',
  })

  it('keeps what is written beside it', () => {
    expect(loadTrainerState(bytes).metadata.name).toBe('x')
  })

  it('with any byte of its numbers flipped is refused', () => {
    for (const at of [bytes.length - 1, bytes.length - 1000, bytes.length - 500]) {
      const flipped = bytes.slice()
      flipped[at] ^= 1
      expect(() => loadTrainerState(flipped)).toThrow('its checksum differs')
    }
  })

  it('of another version is refused', () => {
    const text = new TextDecoder('latin1').decode(bytes).replace('training_version":"1', 'training_version":"2')
    const other = Uint8Array.from(text, (c) => c.charCodeAt(0))
    expect(() => loadTrainerState(other)).toThrow('must be of version 1, got 2')
    expect(() => loadTrainerState(bytes.subarray(0, 40))).toThrow()
  })
})

it('moves nothing where the loss is no number', () => {
  const network = initialized(SMALL)
  const trainer = createTrainer(trainable(network), images, labels, {
    ...seeded(),
    optimizer: undefined,
    learningRate: 1e38,
  })
  for (let step = 0; step < 20 && Number.isFinite(trainer.next().loss); step++);
  const before = trainer.state().arrays
  expect(trainer.next().loss).toBeNaN()
  expect(trainer.state().arrays).toEqual(before)
})
