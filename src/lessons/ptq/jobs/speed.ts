import type { JobRun } from '../../../engine/job.ts'
import { callsASample, quartilesOf, type Timed, timeInTurn } from '../../../engine/timing.ts'
import type { PtqSettings } from '../contract.ts'
import type { BatchSpeed, SpeedFrame } from '../frames.ts'
import { AT_ONCE, createAnswerer, PIXELS } from './answerer.ts'
import type { Converted } from './convert.ts'
import { testImages } from './test-images.ts'

const BATCHES = [1, AT_ONCE]
/** of a device that needs longer for them, only the first FEWEST are waited for */
const ROUNDS = 21
const FEWEST = 5
const LONGEST_MS = 3000

type Measured = NonNullable<SpeedFrame['measured']>

/** What is timed: both networks with so many images at a time, and what was found so far. */
interface Pair {
  readonly images: number
  readonly timed: readonly [Timed, Timed]
  readonly calls: readonly [number, number]
  readonly float: number[]
  readonly quantized: number[]
}

/** Both networks in turn, round after round, on this device; only while it is looked at. */
export function* speed({ step, inferView, speedRun }: PtqSettings, parent: Converted): JobRun<SpeedFrame> {
  const { kind } = parent.answering
  const name = `speed ${speedRun}`
  const before = (parent.made.get(name) as Measured | undefined) ?? null
  if (before || kind !== 'integer' || step !== 'infer' || inferView !== 'speed') {
    yield { checkpoint: () => ({ kind, measured: before }) }
    return
  }
  yield { checkpoint: () => ({ kind, measured: null }) }
  const { pixels } = yield* testImages(parent, 0, AT_ONCE)
  const pairs: Pair[] = []
  let kernels: Measured['kernels'] = 'reference'
  for (const images of BATCHES) {
    const float = yield* createAnswerer(parent.network, { kind: 'float' }, images)
    const quantized = yield* createAnswerer(parent.asked, parent.answering, images)
    kernels = quantized.kernels
    const timed = [overAndOver(float.answer, pixels, images), overAndOver(quantized.answer, pixels, images)] as const
    const calls = [yield* callsASample(timed[0]), yield* callsASample(timed[1])] as const
    pairs.push({ images, timed, calls, float: [], quantized: [] })
  }
  // What other jobs take in between does not count.
  let spent = 0
  for (let round = 0, done = false; !done; round++) {
    for (const { images, timed, calls, float, quantized } of pairs) {
      const [a, b] = yield* timeInTurn(timed, calls, round)
      float.push(a / images)
      quantized.push(b / images)
      spent += a * calls[0] + b * calls[1]
    }
    done = round + 1 === ROUNDS || (spent > LONGEST_MS && round + 1 >= FEWEST)
    const measured: Measured = { rounds: round + 1, done, kernels, batches: pairs.map(batchSpeed) }
    if (done) parent.made.set(name, measured)
    yield { checkpoint: () => ({ kind, measured }) }
  }
}

/** Other images with every call, as far as there are any. */
function overAndOver(answer: (images: Float32Array) => Float32Array, pixels: Float32Array, images: number): Timed {
  const size = images * PIXELS
  let at = 0
  return () => {
    answer(pixels.subarray(at, at + size))
    at = (at + size) % pixels.length
  }
}

function batchSpeed({ images, float, quantized }: Pair): BatchSpeed {
  return {
    images,
    float: Float64Array.from(float),
    quantized: Float64Array.from(quantized),
    floatMs: quartilesOf(float),
    quantizedMs: quartilesOf(quantized),
    ratio: quartilesOf(float.map((ms, i) => ms / quantized[i])),
  }
}
