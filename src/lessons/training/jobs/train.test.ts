import { describe, expect, it } from 'vitest'
import { readSafetensors } from '../../../core/formats/safetensors.ts'
import { defaultsOf, recipe } from '../../../engine/params.ts'
import type { LiveChange } from '../../../engine/protocol.ts'
import { Run } from '../../../engine/run.ts'
import { kernelBytes } from '../../../engine/testing/kernel-bytes.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { type TrainFrame, type TrainingSettings, trainingContract } from '../contract.ts'
import { train } from './train.ts'

const defaults = defaultsOf(trainingContract.settings)
const dataOf = (name: string, numbers = {}) => recipe(trainingContract.settings.data, name, numbers)

/** The checkpoints of a job, not yet made; with no bytes for it, the kernels are refused. */
function checkpoints(settings: TrainingSettings, count: number, bytes: Uint8Array | null = kernelBytes()) {
  const run = train(settings)
  const made: (() => TrainFrame)[] = []
  let next = run.next()
  while (!next.done && made.length < count) {
    if ('checkpoint' in next.value) {
      made.push(next.value.checkpoint)
      next = run.next()
    } else if (bytes) next = run.next(bytes)
    else next = run.throw(new Error('no line'))
  }
  return { made, ended: next.done }
}
const frames = (...given: Parameters<typeof checkpoints>) => checkpoints(...given).made.map((make) => make())

/** Plays so many checkpoints one by one, under recorded changes; at the end of `changeAt` the learning rate is set anew. */
function play(count: number, changes: readonly LiveChange[], changeAt?: { step: number; learningRate: number }) {
  const shown: TrainFrame[] = []
  const run: Run = new Run(defaults, changes, {
    frame: (_, frame) => shown.push(frame as TrainFrame),
    need: () => run.supply(kernelBytes()),
    keep: () => {},
    done: () => {},
    failed: (error) => {
      throw new Error(error.message)
    },
  })
  run.begin((settings) => train(settings as TrainingSettings))
  while (shown.length < count) {
    if (shown.length > 0 && run.step === changeAt?.step) run.change('learningRate', changeAt.learningRate)
    run.grant({ frames: 1 })
    while (run.hungry) run.slice(() => 0, 1)
  }
  return { shown, changes: run.changes }
}

describe('the training job', () => {
  it('shows the network before training and after each step, to its end', () => {
    const { made, ended } = checkpoints(defaults, 5000)
    expect([made.length, ended]).toEqual([2001, true])
    const [first, last] = [made[0](), made[2000]()]
    expect([first.step, last.step]).toEqual([0, 2000])
    expect(first.accuracy).toBeLessThan(0.9)
    expect(last.accuracy).toBeGreaterThan(0.98)
    expect(last.loss).toBeLessThan(first.loss / 10)
    expect(last.kernels).toBe('simd')
    expect([last.trace.step[0], last.trace.step.at(-1)]).toEqual([0, 2000])
    expect([last.trace.loss[0], last.trace.loss.at(-1)]).toEqual([first.loss, last.loss])
    expect(last.trace.step.length).toBeLessThan(250)
  })

  it('keeps the network before its last frame is seen', () => {
    const run = train({ ...defaults, hidden: 3 })
    const told: string[] = []
    for (let next = run.next(); !next.done; next = run.next(kernelBytes())) told.push(Object.keys(next.value)[0])
    expect(told.slice(-2)).toEqual(['keep', 'checkpoint'])
  })

  it('keeps the network at its end, as a file that holds its last weights', () => {
    const { frames, kept } = runJob(train({ ...defaults, hidden: 3 }), () => kernelBytes())
    expect([...kept.keys()]).toEqual(['moons-3-neurons-seed-1'])
    const tensors = readSafetensors(kept.get('moons-3-neurons-seed-1') as Uint8Array)
    expect(tensors.map(({ name, shape }) => [name, ...shape])).toEqual([
      ['0.weight', 2, 3],
      ['0.bias', 3],
      ['2.weight', 3, 2],
      ['2.bias', 2],
    ])
    expect(tensors[1].data).toEqual(frames.at(-1)?.lines.b)
  })

  it('has a field that says of the points what the network says of them', () => {
    const { field, points, accuracy } = frames({ ...defaults, data: dataOf('circles', { noise: 0 }) }, 400)[399]
    expect(field.probability.length).toBe(field.side * field.side)
    const cell = (v: number) => Math.floor(((v - field.min) / (field.max - field.min)) * field.side)
    let right = 0
    points.label.forEach((label, i) => {
      const p = field.probability[cell(points.y[i]) * field.side + cell(points.x[i])]
      if (p > 0.5 === (label === 1)) right++
    })
    expect(accuracy).toBe(1)
    expect(right / points.label.length).toBeGreaterThan(0.97)
  })

  it('says of each point what it takes it for', () => {
    const { predicted, points, accuracy } = frames(defaults, 3)[2]
    const right = predicted.filter((predicted, i) => predicted === points.label[i]).length
    expect(right / points.label.length).toBe(accuracy)
    expect(accuracy).toBeLessThan(1)
  })

  it('has rows of the field along y, from the least up', () => {
    // One half moon lies above the other.
    const { field } = frames(defaults, 1000)[999]
    const at = (x: number, y: number) => {
      const cell = (v: number) => Math.floor(((v - field.min) / (field.max - field.min)) * field.side)
      return field.probability[cell(y) * field.side + cell(x)]
    }
    expect(at(-0.33, 0.5)).toBeLessThan(0.1)
    expect(at(0.33, -0.5)).toBeGreaterThan(0.9)
  })

  it('has lines at which the field bends: on one side of all of them it is a plane', () => {
    const { lines, field } = frames({ ...defaults, hidden: 3 }, 20)[19]
    const logit = (row: number, column: number) => {
      const p = field.probability[row * field.side + column]
      return Math.log(p / (1 - p))
    }
    const middle = (i: number) => field.min + ((field.max - field.min) * (i + 0.5)) / field.side
    const speaks = (row: number, column: number) =>
      [0, 1, 2].map((h) => lines.w1[h] * middle(column) + lines.w2[h] * middle(row) + lines.b[h] > 0)
    let compared = 0
    for (let row = 0; row < field.side; row++)
      for (let column = 1; column < field.side - 1; column++) {
        const here = speaks(row, column)
        if (String(speaks(row, column - 1)) !== String(here) || String(speaks(row, column + 1)) !== String(here))
          continue
        const slope = here.reduce((sum, on, h) => sum + (on ? lines.pull[h] * lines.w1[h] : 0), 0)
        const step = middle(1) - middle(0)
        expect(logit(row, column + 1) - logit(row, column)).toBeCloseTo(slope * step, 3)
        compared++
      }
    expect(compared).toBeGreaterThan(500)
  })

  it('makes the same frame at once and when the run has gone on', () => {
    const { made } = checkpoints(defaults, 30)
    expect(made.map((make) => make())).toEqual(frames(defaults, 30))
    const run = train(defaults)
    run.next()
    const first = (run.next(kernelBytes()).value as { checkpoint: () => TrainFrame }).checkpoint
    const early = structuredClone(first())
    for (let i = 0; i < 9; i++) run.next()
    expect(first()).toEqual(early)
  })

  it('computes the same digits in plain TypeScript where the kernels do not come', () => {
    const plain = frames(defaults, 60, null)
    expect(plain[59].kernels).toBe('reference')
    expect(plain.map((frame) => ({ ...frame, kernels: 'simd' }))).toEqual(frames(defaults, 60))
  })

  it('is decided by its settings', () => {
    const of = (changed: Partial<TrainingSettings>) => frames({ ...defaults, ...changed }, 12)[11]
    const before = of({})
    expect(of({})).toEqual(before)
    expect(before.step).toBe(11)
    for (const changed of [{ seed: 2 }, { learningRate: 0.2 }, { hidden: 9 }, { data: dataOf('moons', { seed: 2 }) }])
      expect(of(changed).loss).not.toBe(before.loss)
    expect(of({ data: dataOf('xor', { n: 77 }) }).points.label.length).toBe(77)
  })

  it('takes a learning rate that changes in mid-run, and comes to the same frames when that is played again', () => {
    const first = play(40, [], { step: 15, learningRate: 0.8 })
    expect(first.changes).toEqual([{ step: 16, setting: 'learningRate', value: 0.8 }])
    const again = play(40, first.changes)
    expect(again.shown).toEqual(first.shown)
    const unchanged = play(40, [])
    expect(first.shown.slice(0, 16)).toEqual(unchanged.shown.slice(0, 16))
    expect(first.shown[16].loss).not.toBe(unchanged.shown[16].loss)
  })

  it('says which data it cannot take', () => {
    expect(() => train({ ...defaults, data: { from: 'shelf', name: 'x' } }).next()).toThrow(
      'data must be a recipe, got one from shelf',
    )
  })
})
