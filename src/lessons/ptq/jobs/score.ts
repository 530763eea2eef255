import { decibels, predictedClasses, softmaxCrossEntropy } from '../../../core/index.ts'
import type { ChangedImage, InferFrame } from '../frames.ts'
import { CLASSES, PIXELS } from './answerer.ts'

/** images whose class changed that are shown */
const SHOWN = 48

/** What has been counted so far. */
export class Score {
  tensorSqnrDb: InferFrame['tensorSqnrDb'] = null
  comparedImages = 0
  private readonly set: InferFrame['set']
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

  constructor(set: InferFrame['set'], total: number, kernels: InferFrame['kernels']) {
    this.set = set
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
    const { set, images, total, kernels, changes, tensorSqnrDb, comparedImages } = this
    return {
      ...{ set, images, total, kernels, changes, tensorSqnrDb, comparedImages },
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
