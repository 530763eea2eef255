import { decibels, predictedClasses, softmaxCrossEntropy, sqnrDb } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { PtqSettings } from '../contract.ts'
import type { ChangedImage, InferFrame } from '../frames.ts'
import { type Answerer, CLASSES, createAnswerer, PIXELS } from './answerer.ts'
import type { Converted } from './convert.ts'
import { floatAnswers } from './float-answers.ts'
import { FIRST_PART, testImages } from './test-images.ts'

const AT_ONCE = 32
/** images whose class changed that are shown */
const SHOWN = 48

/** The test images through both networks, a few at a time: what is lost, so far. */
export function* infer({ tested }: PtqSettings, parent: Converted): JobRun<InferFrame> {
  const total = Number(tested)
  const tensors = parent.calibration.tensors.map(({ name }) => name)
  const float = yield* floatAnswers(parent, tensors, AT_ONCE)
  const answerer = yield* createAnswerer(parent.asked, parent.answering, AT_ONCE)
  const score = new Score(total, answerer.kernels)
  for (let first = 0; first < total; ) {
    const end = first < FIRST_PART ? Math.min(FIRST_PART, total) : total
    const count = Math.min(AT_ONCE, end - first)
    const { pixels, labels } = yield* testImages(parent, first, count)
    const wanted = float.logits(first, pixels)
    const found = answerer.answer(pixels)
    if (first === 0) score.tensorSqnrDb = compared(tensors, float.reals, answerer, count)
    score.comparedImages = Math.min(AT_ONCE, total)
    score.add(first, pixels, labels, wanted, found)
    first += count
    yield { checkpoint: () => score.frame() }
  }
}

/** The SQNR of each tensor; null where the mode has none of them. */
function compared(
  tensors: readonly string[],
  realsOf: (tensor: string) => Float32Array,
  answerer: Answerer,
  count: number,
): InferFrame['tensorSqnrDb'] {
  const found = tensors.map((name) => ({ name, reals: answerer.reals(name, count) }))
  if (found.some(({ reals }) => reals === null)) return null
  return found.map(({ name, reals }) => ({ name, sqnrDb: sqnrDb(realsOf(name), reals as Float32Array) }))
}

/** What has been counted so far. */
class Score {
  tensorSqnrDb: InferFrame['tensorSqnrDb'] = null
  comparedImages = 0
  private readonly total: number
  private readonly kernels: InferFrame['kernels']
  private readonly confusion = new Float64Array(CLASSES * CLASSES)
  private readonly changed: ChangedImage[] = []
  private images = 0
  private right = 0
  private floatRight = 0
  private changes = 0
  private loss = 0
  private floatLoss = 0
  private signal = 0
  private noise = 0

  constructor(total: number, kernels: InferFrame['kernels']) {
    this.total = total
    this.kernels = kernels
  }

  add(first: number, pixels: Float32Array, labels: Uint8Array, wanted: Float32Array, found: Float32Array): void {
    const count = labels.length
    const [float, quantized] = [wanted, found].map((logits) => predictedClasses(logits, CLASSES))
    this.images += count
    this.loss += count * softmaxCrossEntropy(found, labels, CLASSES)
    this.floatLoss += count * softmaxCrossEntropy(wanted, labels, CLASSES)
    for (let i = 0; i < wanted.length; i++) {
      this.signal += wanted[i] * wanted[i]
      this.noise += (wanted[i] - found[i]) * (wanted[i] - found[i])
    }
    for (let n = 0; n < count; n++) {
      const label = labels[n]
      if (quantized[n] === label) this.right++
      if (float[n] === label) this.floatRight++
      this.confusion[label * CLASSES + quantized[n]]++
      if (quantized[n] === float[n]) continue
      this.changes++
      if (this.changed.length < SHOWN)
        this.changed.push({
          index: first + n,
          label,
          float: float[n],
          quantized: quantized[n],
          pixels: pixels.slice(n * PIXELS, (n + 1) * PIXELS),
        })
    }
  }

  frame(): InferFrame {
    const { images, total, kernels, changes, tensorSqnrDb, comparedImages } = this
    return {
      ...{ images, total, kernels, changes, tensorSqnrDb, comparedImages },
      accuracy: this.right / images,
      floatAccuracy: this.floatRight / images,
      agreement: 1 - changes / images,
      loss: this.loss / images,
      floatLoss: this.floatLoss / images,
      sqnrDb: decibels(this.signal, this.noise),
      confusion: this.confusion.slice(),
      changed: [...this.changed],
    }
  }
}
