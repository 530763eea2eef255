import { predictedClasses } from './predicted-classes.ts'

/** Share of the examples whose label has the largest logit; of equal ones the first wins. [N, K] logits, [N] labels. */
export function accuracy(logits: Float32Array, labels: Uint8Array, classes: number): number {
  const predicted = predictedClasses(logits, classes)
  let correct = 0
  for (let n = 0; n < labels.length; n++) if (predicted[n] === labels[n]) correct++
  return correct / labels.length
}
