import { predictedClasses, softmaxCrossEntropy } from '../../../core/index.ts'
import type { DrawnImages } from '../frames.ts'
import { CLASSES } from './images.ts'
import type { Racer } from './racer.ts'

/** The images of the last step, and what the run took them for before it. */
export function drawnImages({ trainer: { bound, examples, labels } }: Racer): DrawnImages {
  const logits = bound.output.values
  return {
    example: examples.slice(),
    label: labels.slice(),
    predicted: predictedClasses(logits, CLASSES),
    loss: Float32Array.from(labels, (_, n) =>
      softmaxCrossEntropy(logits.subarray(n * CLASSES, (n + 1) * CLASSES), labels.subarray(n, n + 1), CLASSES),
    ),
    shape: bound.input.shape,
    pixels: Uint8Array.from(bound.input.values, (pixel) => Math.round(255 * pixel)),
  }
}
