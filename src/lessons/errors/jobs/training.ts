import {
  accuracy,
  copyNetwork,
  createNetwork,
  createRandom,
  createTrainer,
  heInitialize,
  type Kernels,
  planePerceptron,
  softmaxCrossEntropy,
  type ToySet,
  type Trainable,
  toySet,
  trainable,
} from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import type { ErrorsSettings } from '../contract.ts'
import type { Course, TrainedKind, TrainingFrame } from '../frames.ts'
import { codeOn, type Grid, gridFor, integerWeights, latentWeights } from './grid.ts'

const STEPS = 600
const POINTS = 200
const NOISE = 0.1
const BATCH = 32
const CLASSES = 2
const HIDDEN = 8
/** points of a drawn line, at most */
const DRAWN = 240

/** The toy network three times from the same start on the same points: float, float weights that are rounded to be used, and integers alone. */
export function* training(settings: ErrorsSettings): JobRun<TrainingFrame> {
  if (settings.figure !== 'integers-train') return
  const set = toySet(settings.points, { n: POINTS, noise: NOISE }, createRandom(settings.seed))
  const race = yield* onKernels((kernels) => createRace(set, settings, kernels))
  race.note()
  yield { checkpoint: () => race.frame(settings.weight), fleeting: true }
  while (race.step < STEPS) {
    race.advance()
    yield { checkpoint: () => race.frame(settings.weight), fleeting: true }
  }
}

export function createRace(set: ToySet, settings: ErrorsSettings, kernels: Kernels) {
  const { bits, rate, seed } = settings
  const float = createNetwork(planePerceptron(HIDDEN), kernels)
  heInitialize(float.parameters, createRandom(seed))
  const grid = gridFor(float, bits)
  const latent = copyNetwork(float, kernels)
  const whole = copyNetwork(float, kernels)
  const integers = integerWeights(whole, grid, settings.random ? createRandom(seed + 1) : null, kernels)
  const models: readonly (readonly [TrainedKind, Trainable])[] = [
    ['float', trainable(float, kernels)],
    ['latent', latentWeights(latent, grid, kernels)],
    ['integers', integers],
  ]
  const runs = models.map(([kind, model]) => ({
    kind,
    trainer: createTrainer(
      model,
      set.points,
      set.labels,
      { batch: BATCH, learningRate: rate, optimizer: { kind: 'adam' }, random: createRandom(seed) },
      kernels,
    ),
    look: lookAt(model, set),
  }))
  const paths = { latent: [] as Float32Array[], integer: [] as Float32Array[] }
  let latentMoves = 0
  const race = {
    get step() {
      return runs[0].trainer.step
    },
    note() {
      for (const { look } of runs) look.note()
      paths.latent.push(inSteps(latent.parameters, grid))
      paths.integer.push(inSteps(whole.parameters, grid))
    },
    advance() {
      for (const { trainer } of runs) trainer.next()
      race.note()
      const [before, now] = paths.latent.slice(-2)
      for (let i = 0; i < now.length; i++) if (now[i] !== before[i]) latentMoves++
    },
    frame: (weight: number): TrainingFrame => ({
      step: race.step,
      steps: STEPS,
      runs: runs.map(({ kind, look }) => ({ kind, ...look.now() })),
      moves: integers.moves.wanted.slice(),
      tried: integers.moves.tried,
      survived: integers.moves.survived,
      triedInAll: integers.moves.triedInAll,
      survivedInAll: integers.moves.survivedInAll,
      latentMoves,
      rateInSteps: rate / grid.weights[1].step,
      path: pathOf(paths, grid, weight),
    }),
  }
  return race
}

/** [96] every weight, in steps of its grid. */
function inSteps(parameters: readonly { readonly values: Float32Array }[], { weights }: Grid): Float32Array {
  return Float32Array.from(
    weights.flatMap(({ at, step }) => Array.from(parameters[at].values, (value) => value / step)),
  )
}

function pathOf(
  { latent, integer }: { latent: readonly Float32Array[]; integer: readonly Float32Array[] },
  { weights, greatest }: Grid,
  weight: number,
): TrainingFrame['path'] {
  const kept = thinned(latent.length)
  const own = (all: readonly Float32Array[]) => Float32Array.from(kept, (step) => all[step][weight])
  const latents = own(latent)
  const layer = weight < 2 * HIDDEN ? 0 : weight < (2 + HIDDEN) * HIDDEN ? 1 : 2
  return {
    weight,
    layer: weights[layer].layer,
    step: Float64Array.from(kept),
    latent: latents,
    latentCode: latents.map((place) => codeOn(place, 1, greatest)),
    integer: own(integer),
    greatestCode: greatest,
  }
}

/** Of so many steps every second, third …, and the last. */
function thinned(count: number): number[] {
  const stride = Math.ceil(count / DRAWN)
  return Array.from({ length: count }, (_, i) => i).filter((i) => i % stride === 0 || i === count - 1)
}

/** One network on all points. */
function lookAt(model: Trainable, { points, labels }: ToySet) {
  const all = model.bind(labels.length, false)
  const losses: number[] = []
  let right = 0
  return {
    note() {
      all.input.values.set(points)
      all.forward()
      right = accuracy(all.output.values, labels, CLASSES)
      losses.push(softmaxCrossEntropy(all.output.values, labels, CLASSES))
    },
    now: () => ({ accuracy: right, loss: losses[losses.length - 1], course: courseOf(losses) }),
  }
}

function courseOf(values: readonly number[]): Course {
  const kept = thinned(values.length)
  return { step: Float64Array.from(kept), value: Float64Array.from(kept, (step) => values[step]) }
}
