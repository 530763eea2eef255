import { arenaFloats, createRandom, type Kernels, type ToySetName, Trace, toySet } from '../../../core/index.ts'
import { type JobRun, keep } from '../../../engine/job.ts'
import { loadKernels } from '../../../engine/kernels.ts'
import type { TrainFrame, TrainingSettings } from '../contract.ts'
import { createLearner } from './learner.ts'
import { createViewer, linesOf } from './viewer.ts'

const STEPS = 2000

/** A checkpoint before the first step and after each; at the end the network is kept. The learning rate is read anew before each step. */
export function* train(settings: TrainingSettings): JobRun<TrainFrame> {
  const { hidden, seed } = settings
  const set = drawSet(settings.data)
  const points = columnsOf(set.points, set.labels)
  const build = (kernels: Kernels) => ({
    learner: createLearner(set, { hidden, seed, steps: STEPS, learningRate: () => settings.learningRate }, kernels),
    fieldOf: createViewer(hidden, kernels),
  })
  const kernels = yield* loadKernels(arenaFloats(build))
  const { learner, fieldOf } = build(kernels)
  const trace = new Trace()

  function checkpoint(step: number): { checkpoint: () => TrainFrame } {
    const measured = learner.measure()
    trace.add(measured.loss)
    const weights = learner.weights()
    const { step: steps, value: loss } = trace.columns()
    return {
      checkpoint: () => ({
        step,
        ...measured,
        kernels: kernels.name,
        points,
        field: fieldOf(weights),
        lines: linesOf(weights),
        trace: { step: steps, loss },
      }),
    }
  }

  const name = `${settings.data.from === 'recipe' ? settings.data.name : 'points'}-${hidden}-neurons-seed-${seed}`
  yield checkpoint(0)
  for (let next = learner.steps.next(); !next.done; next = learner.steps.next()) {
    const { step } = next.value
    // Before the last frame: who has seen the end may leave, and finds it on the shelf.
    if (step === STEPS) yield* keep(name, learner.save())
    yield checkpoint(step)
  }
}

function drawSet(data: TrainingSettings['data']) {
  if (data.from !== 'recipe') throw new TypeError(`data must be a recipe, got one from ${data.from}`)
  const { n, noise, seed } = data.numbers
  return toySet(data.name as ToySetName, { n, noise }, createRandom(seed))
}

function columnsOf(points: Float32Array, label: Uint8Array): TrainFrame['points'] {
  return {
    x: points.filter((_, i) => i % 2 === 0),
    y: points.filter((_, i) => i % 2 === 1),
    label,
  }
}
