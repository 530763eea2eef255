import type { JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import { callsASample, quartilesOf, type Timed, timeInTurn } from '../../../engine/timing.ts'
import type { QatSettings, RunKind } from '../contract.ts'
import type { BillFrame } from '../frames.ts'
import { trainingImages } from './images.ts'
import type { Prepared } from './parameters.ts'
import { createRacer, type Racer } from './racer.ts'

const KINDS: readonly RunKind[] = ['float', 'ste', 'lsq']
const ROUNDS = 25
const FLOAT_BYTES = 4

/** What a step of training costs on this device, float and quantization-aware in turn. Only while it is looked at. */
export function* bill(settings: QatSettings, prepared: Prepared | null): JobRun<BillFrame> {
  if (!prepared || settings.step !== 'optimize' || settings.optimizeView !== 'bill') return
  const { batch, optimizer, normalization, follow } = settings
  const key = `bill ${JSON.stringify([prepared.settings, batch, optimizer, normalization, follow])}`
  const before = prepared.known.get(key) as BillFrame | undefined
  if (before) {
    yield { checkpoint: () => before }
    return
  }
  const images = yield* trainingImages(prepared.known, 1024)
  const racers: Racer[] = []
  for (const kind of KINDS)
    racers.push(yield* onKernels((kernels) => createRacer(kind, prepared, fresh(settings), images, kernels)))
  const frame = (timed: BillFrame['timed'], rounds: number): BillFrame => ({
    ...{ timed, rounds, batch },
    kernels: racers[0].kernels,
    done: rounds === ROUNDS,
    memory: racers.map(memoryOf),
  })
  yield { checkpoint: () => frame(null, 0) }
  const timed: Timed[] = racers.map(
    ({ trainer }) =>
      () =>
        void trainer.next(),
  )
  const calls: number[] = []
  for (const one of timed) calls.push(yield* callsASample(one))
  const samples: number[][] = KINDS.map(() => [])
  const ratios: number[][] = KINDS.map(() => [])
  for (let round = 0; round < ROUNDS; round++) {
    // Float beside each of the others, so that both of a ratio are of one moment.
    for (const other of [1, 2]) {
      const [a, b] = yield* timeInTurn([timed[0], timed[other]], [calls[0], calls[other]], round)
      if (other === 1) samples[0].push(a)
      samples[other].push(b)
      ratios[other].push(b / a)
    }
    const now = KINDS.map((kind, i) => ({
      kind,
      ms: quartilesOf(samples[i]),
      ratio: quartilesOf(i === 0 ? [1] : ratios[i]),
    }))
    const shown = frame(now, round + 1)
    if (shown.done) prepared.known.set(key, shown)
    yield { checkpoint: () => shown }
  }
}

/** As long as it is timed, no schedule comes to its end. */
const fresh = (settings: QatSettings): QatSettings => ({ ...settings, steps: 1e9, warmUp: 0, learningRate: 1e-4 })

/** Bytes that training holds. */
function memoryOf({ kind, trainer, aware, network }: Racer): BillFrame['memory'][number] {
  const numbers = (arrays: readonly { readonly values: Float32Array }[]) =>
    arrays.reduce((sum, { values }) => sum + values.length, 0)
  const learned = aware ? aware.parameters : network.parameters
  const given = [...trainer.bound.activationOf.values()]
  const seen = [...trainer.bound.seenOf.values()].filter((one) => !given.includes(one))
  const withGradient = [...given, ...seen].reduce(
    (sum, { values, gradient }) => sum + values.length + (gradient?.length ?? 0),
    0,
  )
  return {
    kind,
    // latent and gradient; quantized ones beside them
    weights: FLOAT_BYTES * (2 * numbers(learned) + (aware ? 2 * numbers(network.parameters) : 0)),
    optimizer: FLOAT_BYTES * numbers(trainer.optimizer.memory),
    activations: FLOAT_BYTES * withGradient,
  }
}
