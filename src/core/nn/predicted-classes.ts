/** [N] the class with the largest logit; of equal ones the first. [N, K] logits. */
export function predictedClasses(logits: Float32Array, classes: number): Uint8Array {
  const predicted = new Uint8Array(logits.length / classes)
  for (let n = 0, at = 0; n < predicted.length; n++, at += classes) {
    let best = 0
    for (let k = 1; k < classes; k++) if (logits[at + k] > logits[at + best]) best = k
    predicted[n] = best
  }
  return predicted
}
