import {
  type BoundNetwork,
  type CodeChanges,
  codeChanges,
  copyNetwork,
  cosineDecay,
  createRandom,
  createTrainer,
  type Kernels,
  type Network,
  type QuantizationAware,
  quantizationAware,
  type ScaledImages,
  type Trainable,
  type Trainer,
  trainable,
  type WeightQuantizer,
} from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { QatSettings, RunKind } from '../contract.ts'
import type { Evaluated, RunFrame } from '../frames.ts'
import { AT_ONCE, inIntegers, logitsOf, measured } from './evaluate.ts'
import { CLASSES } from './images.ts'
import { type LossCourse, lossCourse } from './loss-course.ts'
import { isWhole, type Prepared } from './parameters.ts'
import { quantizationOf } from './scheme.ts'
import { Series } from './series.ts'

/** One of the runs: a network on its way, and what is told of it. */
export interface Racer {
  readonly kind: RunKind
  /** the latent network */
  readonly network: Network
  readonly trainer: Trainer
  /** null in float */
  readonly aware: QuantizationAware | null
  readonly kernels: Kernels['name']
  readonly weights: readonly WeightQuantizer[]
  readonly codes: CodeChanges
  /** what was learned at the best look so far */
  readonly best: readonly { readonly name: string; readonly values: Float32Array }[]
  /** of the losses so far */
  readonly course: LossCourse
  /** of every layer with quantized weights before the last step: latent weights, what of them is quantized, and scales */
  readonly before: readonly {
    readonly latent: Float32Array
    readonly folded: Float32Array
    readonly scale: Float32Array
  }[]
  readonly told: Told
  /** the course of the learning rate, 1 at its height */
  readonly rateShape: (step: number) => number
  /** mean loss of the last batch */
  loss: number
  step(): void
  /** On the test images: as training sees it, and in integers where there are some. */
  evaluate(images: ScaledImages): JobRun<never, void>
}

/** What is told of a run, step by step. */
export interface Told {
  readonly loss: Series
  readonly changed: Series
  readonly oscillating: Series
  evaluated: Evaluated[]
  diverged: number | null
  /** the look with the greatest accuracy so far: its weights are kept when training runs away */
  best: Evaluated | null
}

export const OPTIMIZERS = { adam: { kind: 'adam' }, sgd: { kind: 'sgd', momentum: 0.9 } } as const

/** Everything that the run needs, on one set of kernels. */
export function createRacer(
  kind: RunKind,
  prepared: Prepared,
  settings: QatSettings,
  images: ScaledImages,
  kernels: Kernels,
): Racer {
  const { folded, network: unfolded, calibration, scheme } = prepared
  const { normalization, batch, steps, warmUp, seed, optimizer } = settings
  const network = copyNetwork(normalization === 'live' ? unfolded : folded, kernels)
  const aware =
    kind === 'float' ? null : quantizationAware(network, quantizationOf(calibration, scheme, kind, settings), kernels)
  const model: Trainable = aware ?? trainable(network, kernels)
  // The learning rate is live: the course of the schedule is kept, its height is what is set now.
  const shape = cosineDecay(1, steps, Math.min(warmUp, steps - 1))
  const trainer = createTrainer(
    model,
    images.pixels,
    images.labels,
    {
      batch,
      learningRate: (step) => settings.learningRate * shape(step),
      optimizer: OPTIMIZERS[optimizer],
      random: createRandom(seed),
    },
    kernels,
  )
  const look = model.bind(AT_ONCE, false)
  aware?.simulate()
  const weights = [...(aware?.weights.values() ?? [])]
  const codesNow = () => weights.map((one) => one.codes())
  const codes = codeChanges(codesNow())
  const before = weights.map(({ latent, folded, scale }) => ({
    latent: latent.values.slice(),
    folded: folded.values.slice(),
    scale: scale.slice(),
  }))
  const course = lossCourse(CLASSES)
  const learned = [...model.parameters, ...model.buffers]
  const best = learned.map(({ name, values }) => ({ name: `best.${name}`, values: values.slice() }))
  const told: Told = {
    loss: new Series(),
    changed: new Series(),
    oscillating: new Series(),
    evaluated: [],
    diverged: null,
    best: null,
  }
  const racer: Racer = {
    ...{
      kind,
      network,
      trainer,
      aware,
      kernels: kernels.name,
      weights,
      codes,
      best,
      course,
      before,
      told,
      rateShape: shape,
    },
    loss: Number.NaN,
    step() {
      if (told.diverged !== null) return
      for (const [l, { latent, folded, scale }] of weights.entries()) {
        before[l].latent.set(latent.values)
        before[l].folded.set(folded.values)
        before[l].scale.set(scale)
      }
      const { loss, step } = trainer.next()
      racer.loss = loss
      aware?.simulate()
      if (course.hasRunAway(loss, areAlike(trainer.bound.output.values))) {
        told.diverged = step
        for (const [i, { values }] of learned.entries()) values.set(best[i].values)
        model.settle()
        aware?.simulate()
        return
      }
      told.loss.add(step, loss)
      if (!aware) return
      codes.observe(codesNow())
      told.changed.add(step, sum(codes.changed))
      told.oscillating.add(step, sum(codes.oscillating))
    },
    *evaluate(test) {
      const logits = yield* logitsOf(look as BoundNetwork, test)
      const integers = aware && isWhole(scheme) ? yield* inIntegers(aware.integers(), prepared, logits, test) : null
      const seen = { step: trainer.step, ...measured(logits, test), integers }
      told.evaluated = [...told.evaluated, seen]
      if (told.best && seen.accuracy < told.best.accuracy) return
      told.best = seen
      for (const [i, { values }] of learned.entries()) best[i].values.set(values)
    },
  }
  return racer
}

/** Are the logits of all images of a batch the same? */
function areAlike(logits: Float32Array): boolean {
  for (let i = CLASSES; i < logits.length; i++) if (logits[i] !== logits[i - CLASSES]) return false
  return true
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

export function runFrame({ kind, told, aware }: Racer): RunFrame {
  return {
    kind,
    loss: told.loss.columns(),
    evaluated: told.evaluated,
    changed: aware && told.changed.columns(),
    oscillating: aware && told.oscillating.columns(),
    diverged: told.diverged,
    kept: told.diverged === null ? null : told.best,
  }
}
