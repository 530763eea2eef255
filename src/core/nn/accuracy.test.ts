import { expect, it } from 'vitest'
import { accuracy } from './accuracy.ts'

it('counts the examples whose label has the largest logit; of equal ones the first wins', () => {
  const logits = Float32Array.of(1, 2, 0, /**/ 5, 5, 1, /**/ 0, -1, -2, /**/ -3, -2, -1)
  expect(accuracy(logits, Uint8Array.of(1, 0, 0, 2), 3)).toBe(1)
  expect(accuracy(logits, Uint8Array.of(1, 1, 0, 0), 3)).toBe(0.5)
})
