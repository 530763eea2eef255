import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import { softmaxCrossEntropy, softmaxCrossEntropyInto, softmaxInto } from './softmax-cross-entropy.ts'
import { centralDifferences } from './testing/finite-differences.ts'

function example(batch: number, classes: number, seed: number) {
  const random = createRandom(seed)
  return {
    logits: Float32Array.from({ length: batch * classes }, () => 2 * random.gaussian()),
    labels: Uint8Array.from({ length: batch }, () => random.below(classes)),
  }
}

describe('softmax cross-entropy', () => {
  it('is −log of the probability of the label', () => {
    expect(softmaxCrossEntropy(Float32Array.of(0, 0, 0, 0), Uint8Array.of(0, 1), 2)).toBeCloseTo(Math.LN2, 15)
    // (log(1 + e) + log(1 + e²)) / 2
    const loss = softmaxCrossEntropy(Float32Array.of(0, 1, 2, 0), Uint8Array.of(0, 1), 2)
    expect(loss).toBeCloseTo((Math.log(1 + Math.E) + Math.log(1 + Math.E ** 2)) / 2, 14)
  })

  it.each([
    [1, 2],
    [4, 3],
    [7, 10],
  ])('has the slope of the loss as its gradient (%i × %i)', (batch, classes) => {
    const { logits, labels } = example(batch, classes, batch)
    const gradient = new Float32Array(logits.length)
    expect(softmaxCrossEntropyInto(gradient, logits, labels, classes)).toBe(
      softmaxCrossEntropy(logits, labels, classes),
    )
    const slopes = centralDifferences(() => softmaxCrossEntropy(logits, labels, classes), logits, 2 ** -10)
    slopes.forEach((slope, i) => {
      expect(Math.abs(gradient[i] - slope)).toBeLessThan(1e-6)
    })
  })

  it('is not disturbed by large logits', () => {
    const logits = Float32Array.of(1e30, -1e30, 1000, 1001)
    const gradient = new Float32Array(4)
    const loss = softmaxCrossEntropyInto(gradient, logits, Uint8Array.of(0, 1), 2)
    expect(loss).toBeCloseTo(Math.log(1 + Math.exp(-1)) / 2, 12)
    expect([...gradient.subarray(0, 2)]).toEqual([0, 0])
  })

  it('is NaN where a logit is, so that a blown-up network shows', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(softmaxCrossEntropy(Float32Array.of(bad, 1), Uint8Array.of(1), 2)).toBeNaN()
  })

  it('says what does not fit', () => {
    expect(() => softmaxCrossEntropy(new Float32Array(6), Uint8Array.of(0, 2, 0), 2)).toThrow(
      'labels must be below 2, got 2 at 1',
    )
    expect(() => softmaxCrossEntropy(new Float32Array(5), Uint8Array.of(0, 1, 0), 2)).toThrow(
      'logits must hold labels · classes = 6 numbers, got 5',
    )
  })
})

it('softmax gives probabilities in the ratio of the exponentials', () => {
  const row = fc.array(fc.float({ noNaN: true, min: -80, max: 80 }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const logits = Float32Array.from(rows.flat())
      const probabilities = new Float32Array(logits.length)
      softmaxInto(probabilities, logits, 3)
      for (let at = 0; at < logits.length; at += 3) {
        const weights = [0, 1, 2].map((k) => Math.exp(logits[at + k] - logits[at]))
        const sum = weights.reduce((a, b) => a + b)
        weights.forEach((weight, k) => {
          expect(Math.abs(probabilities[at + k] - weight / sum)).toBeLessThan(2e-7)
        })
      }
    }),
    { seed: 31 },
  )
})
