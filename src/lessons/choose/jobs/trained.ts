import {
  type Classifier,
  copyNetwork,
  cosineDecay,
  createRandom,
  createTrainer,
  floatClassifier,
  type QuantizationAware,
  quantizationAware,
  type Trainer,
} from '../../../core/index.ts'
import { breathe, type JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import { remembered } from '../../../engine/remembered.ts'
import type { ChooseSettings } from '../contract.ts'
import type { Running, TrainedFrame, Way } from '../frames.ts'
import { BATCH, LEAST_BITS, MOST_BITS, STEPS, TRAINED_ON } from '../recipe-setting.ts'
import { type Calibrated, rangesOf } from './calibrate.ts'
import { AT_ONCE, accuracyOf } from './evaluate.ts'
import { trainingImages } from './images.ts'
import { schemeOf } from './scheme.ts'
import { type Stopwatch, timed } from './stopwatch.ts'
import { wayOf } from './ways.ts'

/** the recipe of the lesson on QAT, as it opens: LSQ from the trained network, Adam, a cosine after a short warm-up */
const RATE = 0.002
const WARM_UP = 10
const SEED = 1
/** steps after which the test images are looked at on the way */
const LOOKS: readonly number[] = [0, 10, 25, 50, 100, 200, 300]

/** A training on its way; who asks for it again goes on where it is. */
interface Training {
  readonly aware: QuantizationAware
  readonly trainer: Trainer
  readonly look: Classifier
  readonly watch: Stopwatch
  accuracy: number
}

/** The network trained with the rounding inside, at each number of bits that is asked for, one after another. */
export function* trained({ train }: Pick<ChooseSettings, 'train'>, calibrated: Calibrated): JobRun<TrainedFrame> {
  const { known } = calibrated
  const wanted = [...new Set(train.map(Math.round))].filter((bits) => bits >= LEAST_BITS && bits <= MOST_BITS)
  const keyOf = (bits: number) => `trained ${bits}`
  // What was trained before stays, whatever is asked for now.
  const all = () => [...known].flatMap(([name, way]) => (name.startsWith('trained ') ? [way as Way] : []))
  const frame = (running: Running | null) => {
    const measured = all()
    return { checkpoint: () => ({ running, measured }) }
  }
  const first = wanted.find((bits) => !known.has(keyOf(bits)))
  yield frame(first === undefined ? null : runningAt(first, known.get(`training ${first}`) as Training | undefined))
  for (const bits of wanted) {
    if (known.has(keyOf(bits))) continue
    const name = `training ${bits}`
    const training = yield* remembered(known, name, () => begin(bits, calibrated))
    const { trainer, watch } = training
    while (trainer.step < STEPS) {
      if (LOOKS.includes(trainer.step)) training.accuracy = yield* accuracyOf(known, training.look)
      yield frame(runningAt(bits, training))
      yield* timed(watch, () => trainer.next())
      yield* breathe()
    }
    const described = { kind: 'trained', bits, seconds: watch.seconds, images: TRAINED_ON, labels: true } as const
    known.set(keyOf(bits), yield* wayOf(calibrated, described, training.aware.integers()))
    known.delete(name)
    yield frame(null)
  }
}

const runningAt = (bits: number, training: Training | undefined): Running => ({
  bits,
  step: training?.trainer.step ?? 0,
  accuracy: training?.accuracy ?? Number.NaN,
  seconds: training?.watch.seconds ?? 0,
})

function* begin(bits: number, calibrated: Calibrated): JobRun<never, Training> {
  const { folded, known } = calibrated
  const { pixels, labels } = yield* trainingImages(known)
  const scheme = schemeOf(bits, 'channel')
  const watch = { seconds: calibrated.seconds }
  const ranges = yield* rangesOf(calibrated, scheme, 'mse', watch)
  const begun = yield* onKernels((kernels) => {
    const aware = quantizationAware(copyNetwork(folded, kernels), { scheme, ranges, estimator: 'lsq' }, kernels)
    const rate = cosineDecay(1, STEPS, WARM_UP)
    const options = {
      batch: BATCH,
      learningRate: (step: number) => RATE * rate(step),
      optimizer: { kind: 'adam' },
      random: createRandom(SEED),
    } as const
    const trainer = createTrainer(aware, pixels, labels, options, kernels)
    return { aware, trainer, look: floatClassifier(aware.bind(AT_ONCE, false)) }
  })
  return { ...begun, watch, accuracy: Number.NaN }
}
