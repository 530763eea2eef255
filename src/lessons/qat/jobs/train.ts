import { saveIntegerNetwork, saveNetwork, toOnnx } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { LiveChange } from '../../../engine/protocol.ts'
import { unseen } from '../../../engine/unseen.ts'
import type { QatSettings } from '../contract.ts'
import type { PackFrame, TrainFrame } from '../frames.ts'
import { drawnImages } from './drawn-images.ts'
import { TESTED, testImages, trainingImages } from './images.ts'
import { isWhole, type Prepared } from './parameters.ts'
import { createRace, type Race, type RaceState } from './race.ts'
import { type Racer, runFrame } from './racer.ts'
import { memoryOf, REMEMBERED_EVERY, remember, remembered, SAVED_EVERY, save, saved } from './run-memory.ts'
import { leaveTrail, trailEvery } from './trail.ts'
import { watchedFrame } from './watched.ts'

/** All runs, a step of each at a checkpoint. `settings` is live: the learning rate, and what is looked at. */
export function* train(settings: QatSettings, prepared: Prepared | null): JobRun<TrainFrame> {
  if (!prepared || !(settings.control || settings.ste || settings.lsq)) return
  const { checkpoints: target, changes: told } = yield* unseen()
  const { known } = prepared
  const images = yield* trainingImages(known, settings.images)
  const test = yield* testImages(known)
  const live = { ...settings }
  const key = keyOf(settings, prepared.settings)
  const memory = memoryOf(known, key)
  const race = yield* createRace(prepared, live, images, test)
  const onShelf = yield* saved(key)
  let changes: readonly LiveChange[] = []
  let skipped = 0

  const before = remembered(memory, target, told) ?? fitting(onShelf, told, target)
  if (before) {
    race.resume(before)
    changes = told.filter(({ step }) => step <= before.step)
    live.learningRate = rateAt(settings, told, before.step + 1)
    yield* race.advance()
    skipped = race.step()
  } else yield* race.evaluate()

  const trailing = trailEvery(settings.steps)
  // Only to one who sees the run from its start, as who asked for a later step has chosen already; and only what was left in the middle.
  const offered = target === 0 ? fitting(onShelf, told, settings.steps) : null
  const frame = () => frameOf(race, prepared, settings, live, images.labels.length, memory, changes, offered, onShelf)
  const shown = { checkpoint: frame, fleeting: true } as const
  leaveTrail(memory, race, trailing, changes)
  yield { ...shown, skipped }
  while (race.step() < settings.steps && race.goesOn()) {
    if (live.learningRate !== settings.learningRate) {
      live.learningRate = settings.learningRate
      changes = [...changes, { step: race.step() + 1, setting: 'learningRate', value: settings.learningRate }]
    }
    yield* race.advance()
    leaveTrail(memory, race, trailing, changes)
    const step = race.step()
    if (step % REMEMBERED_EVERY === 0) remember(memory, race.state(), changes)
    if (step % SAVED_EVERY === 0) yield* save(key, race.state(), changes)
    yield shown
  }
}

/** All that decides the digits of a run but the live changes: what is only looked at is left out. */
function keyOf(settings: QatSettings, prepared: QatSettings): string {
  const { follow, normalization, control, ste, lsq, optimizer, learningRate } = settings
  const { warmUp, steps, batch, images, seed } = settings
  const { network, start, weightBits, activationBits, granularity, firstAndLast, rule } = prepared
  return JSON.stringify([
    ...[network, start, weightBits, activationBits, granularity, firstAndLast, rule],
    ...[follow, normalization, control, ste, lsq, optimizer, learningRate, warmUp, steps, batch, images, seed],
  ])
}

function rateAt({ learningRate }: QatSettings, changes: readonly LiveChange[], step: number): number {
  const [last] = changes.filter((change) => change.step <= step).slice(-1)
  return (last?.value as number | undefined) ?? learningRate
}

/** What lies on the shelf, if it was trained under the same changes and lies before a step. */
function fitting({ state, changes }: ReturnOf<typeof saved>, told: readonly LiveChange[], before: number) {
  if (!state || state.step >= before) return null
  const same = JSON.stringify(told.filter(({ step }) => step <= state.step)) === JSON.stringify(changes)
  return same ? state : null
}
type ReturnOf<F> = F extends (...given: never[]) => JobRun<never, infer R> ? R : never

function frameOf(
  race: Race,
  prepared: Prepared,
  settings: QatSettings,
  live: QatSettings,
  images: number,
  memory: ReturnType<typeof memoryOf>,
  changes: readonly LiveChange[],
  offered: RaceState | null,
  { fault }: ReturnOf<typeof saved>,
): TrainFrame {
  const step = race.step()
  const watched = race.racers.find(({ kind }) => kind === settings.watched) ?? race.racers.at(-1)
  const looksAt = (...steps: QatSettings['step'][]) => steps.includes(settings.step)
  return {
    step,
    steps: settings.steps,
    batch: settings.batch,
    images,
    tested: TESTED,
    kernels: race.racers[0].kernels,
    learningRate: step === 0 ? 0 : live.learningRate * race.racers[0].rateShape(step),
    runs: race.racers.map(runFrame),
    drawn: watched && looksAt('data', 'forward') && step > 0 ? drawnImages(watched) : null,
    watched: watched?.aware && looksAt('forward') ? watchedFrame(watched, settings, live, memory, changes) : null,
    pack: watched && looksAt('result') ? packOf(watched, prepared) : null,
    saved: offered && offered.step > step ? offered.step : null,
    fault,
  }
}

/** The watched network as files, of the step that is shown. */
function packOf({ aware, network, trainer }: Racer, { trainedOn, scheme, folded }: Prepared): PackFrame {
  const integers = aware && isWhole(scheme) ? aware.integers() : null
  const metadata = { trained_on: trainedOn }
  return {
    integers: integers && saveIntegerNetwork(integers, folded.spec, metadata),
    onnx: integers && toOnnx(integers),
    latent: saveNetwork(network, metadata),
    step: trainer.step,
  }
}
