import type { ScaledImages, TrainerState } from '../../../core/index.ts'
import { breathe, type JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import type { QatSettings, RunKind } from '../contract.ts'
import type { Evaluated } from '../frames.ts'
import type { CourseState } from './loss-course.ts'
import type { Prepared } from './parameters.ts'
import { createRacer, type Racer, type Told } from './racer.ts'

/** All runs, side by side: the same start, the same images in the same order. */
export interface Race {
  readonly racers: readonly Racer[]
  /** steps taken by those that have not run away */
  step(): number
  /** Is there still one that goes on? */
  goesOn(): boolean
  /** One step of each, and a look at the test images where it is due. */
  advance(): JobRun<never, void>
  /** A look at the test images now. */
  evaluate(): JobRun<never, void>
  state(): RaceState
  /** RangeError for the state of another race. */
  resume(state: RaceState): void
}

/** All that decides the steps to come, and what has been told of those that were. */
export interface RaceState extends TrainerState {
  readonly told: Readonly<Record<string, ToldState>>
}
interface ToldState {
  readonly loss: ReturnType<Told['loss']['state']>
  readonly changed: ReturnType<Told['loss']['state']>
  readonly oscillating: ReturnType<Told['loss']['state']>
  readonly evaluated: readonly Evaluated[]
  readonly diverged: number | null
  readonly best: Evaluated | null
  readonly course: CourseState
}

/** before the first steps there is most to see */
const EARLY = [0, 1, 2, 5, 10]

/** Is the network looked at after so many steps? */
function isDue(step: number, steps: number): boolean {
  const every = Math.max(10, Math.round(steps / 200) * 10)
  return EARLY.includes(step) || step % every === 0 || step === steps
}

export function* createRace(
  prepared: Prepared,
  settings: QatSettings,
  images: ScaledImages,
  test: ScaledImages,
): JobRun<never, Race> {
  const { control, ste, lsq, steps } = settings
  const kinds = (['float', 'ste', 'lsq'] as const).filter((kind) => ({ float: control, ste, lsq })[kind])
  const racers: Racer[] = []
  for (const kind of kinds) {
    racers.push(yield* onKernels((kernels) => createRacer(kind, prepared, settings, images, kernels)))
    yield* breathe()
  }
  const step = () => Math.max(0, ...racers.map(({ trainer }) => trainer.step))
  function* evaluate(): JobRun<never, void> {
    for (const racer of racers) if (racer.told.diverged === null) yield* racer.evaluate(test)
  }
  return {
    racers,
    step,
    goesOn: () => racers.some(({ told }) => told.diverged === null),
    evaluate,
    *advance() {
      for (const racer of racers) {
        racer.step()
        yield* breathe()
      }
      if (isDue(step(), steps)) yield* evaluate()
    },
    state: () => stateOf(racers),
    resume: (state) => resume(racers, state),
  }
}

/** the arrays of a run, in a state of all */
const nameIn = (kind: RunKind, name: string) => `${kind}/${name}`

function stateOf(racers: readonly Racer[]): RaceState {
  const states = racers.map(({ trainer }) => trainer.state())
  // All runs draw the same images in the same order, but for those that have run away.
  const { step, order } = states.reduce((furthest, one) => (one.step > furthest.step ? one : furthest))
  return {
    step,
    order,
    arrays: racers.flatMap(({ kind, codes, best }, r) =>
      [...states[r].arrays, ...codes.memory, ...best].map(({ name, values }) => ({
        name: nameIn(kind, name),
        values: values.slice(),
      })),
    ),
    told: Object.fromEntries(
      racers.map(({ kind, told, course }) => [
        kind,
        {
          loss: told.loss.state(),
          changed: told.changed.state(),
          oscillating: told.oscillating.state(),
          evaluated: told.evaluated,
          diverged: told.diverged,
          best: told.best,
          course: course.state(),
        },
      ]),
    ),
  }
}

function resume(racers: readonly Racer[], { step, order, arrays, told }: RaceState): void {
  for (const { kind, trainer, aware, codes, best, weights, course, told: own } of racers) {
    const mine = arrays.filter(({ name }) => name.startsWith(`${kind}/`))
    const plain = mine.map(({ name, values }) => ({ name: name.slice(kind.length + 1), values }))
    const beside = [...codes.memory, ...best]
    const split = plain.length - beside.length
    const past = told[kind]
    if (!past || split < 0) throw new RangeError(`the state must hold a run of kind ${kind}`)
    trainer.resume({ step, order, arrays: plain.slice(0, split) })
    for (const [i, { values }] of beside.entries()) values.set(plain[split + i].values)
    aware?.simulate()
    codes.resume(weights.map((one) => one.codes()))
    own.loss.resume(past.loss)
    own.changed.resume(past.changed)
    own.oscillating.resume(past.oscillating)
    own.evaluated = [...past.evaluated]
    own.diverged = past.diverged
    own.best = past.best
    course.resume(past.course)
  }
}
