import { exp, log } from '../real.ts'

/** [N, K] probabilities from [N, K] logits: exp(zₖ) / Σ exp(z), shifted by the largest logit so that nothing overflows. */
export function softmaxInto(probabilities: Float32Array, logits: Float32Array, classes: number): void {
  for (let at = 0; at < logits.length; at += classes) {
    const sum = exponentialsInto(probabilities, logits, at, classes, largest(logits, at, classes))
    for (let k = at; k < at + classes; k++) probabilities[k] /= sum
  }
}

/**
 * Mean over the examples of −log softmax(z)[label], in nats, from [N, K] logits and [N] labels in 0 … K−1. Sums and logarithms
 * run in float64. NaN where a logit is NaN or +∞. RangeError for a label that is no class, and for numbers of logits and labels
 * that do not fit.
 */
export function softmaxCrossEntropy(logits: Float32Array, labels: Uint8Array, classes: number): number {
  mustFit(logits, labels, classes)
  let loss = 0
  for (let n = 0, at = 0; n < labels.length; n++, at += classes) {
    const max = largest(logits, at, classes)
    let sum = 0
    for (let k = at; k < at + classes; k++) sum += exp(logits[k] - max)
    loss += log(sum) - (logits[at + labels[n]] - max)
  }
  return loss / labels.length
}

/**
 * The same loss, and its gradient by the logits, (softmax(z)ₖ − [k = label]) / N, written into `gradient` [N, K].
 */
export function softmaxCrossEntropyInto(
  gradient: Float32Array,
  logits: Float32Array,
  labels: Uint8Array,
  classes: number,
): number {
  mustFit(logits, labels, classes)
  let loss = 0
  for (let n = 0, at = 0; n < labels.length; n++, at += classes) {
    const max = largest(logits, at, classes)
    const sum = exponentialsInto(gradient, logits, at, classes, max)
    const label = at + labels[n]
    loss += log(sum) - (logits[label] - max)
    for (let k = at; k < at + classes; k++) gradient[k] = (gradient[k] / sum - (k === label ? 1 : 0)) / labels.length
  }
  return loss / labels.length
}

function exponentialsInto(to: Float32Array, logits: Float32Array, at: number, classes: number, max: number): number {
  let sum = 0
  for (let k = at; k < at + classes; k++) {
    const one = exp(logits[k] - max)
    to[k] = one
    sum += one
  }
  return sum
}

function largest(logits: Float32Array, at: number, classes: number): number {
  let max = logits[at]
  for (let k = at + 1; k < at + classes; k++) max = Math.max(max, logits[k])
  return max
}

function mustFit(logits: Float32Array, labels: Uint8Array, classes: number): void {
  if (logits.length !== labels.length * classes)
    throw new RangeError(`logits must hold labels · classes = ${labels.length * classes} numbers, got ${logits.length}`)
  for (let n = 0; n < labels.length; n++)
    if (labels[n] >= classes) throw new RangeError(`labels must be below ${classes}, got ${labels[n]} at ${n}`)
}
