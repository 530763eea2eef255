import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Trace } from './trace.ts'

it('holds at most 241 values of a run of any length, evenly spaced from the first, and always the last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6000 }), (length) => {
      const trace = new Trace()
      for (let i = 0; i < length; i++) trace.add(i * i)
      const { step, value } = trace.columns()
      expect(step.length).toBeLessThanOrEqual(241)
      expect(step.length).toBeGreaterThanOrEqual(Math.min(length, 120))
      expect(step[0]).toBe(0)
      expect(step.at(-1)).toBe(length - 1)
      expect([...value]).toEqual(Array.from(step, (i) => i * i))
      const stride = step.length > 1 ? step[1] : 1
      for (let i = 1; i < step.length - 1; i++) expect(step[i] - step[i - 1]).toBe(stride)
    }),
    // At 480 and 958 it is thinned just when the last value lies between two that stay.
    { seed: 17, numRuns: 100, examples: [[241], [480], [958]] },
  )
})

it('hands out copies', () => {
  const trace = new Trace()
  trace.add(1)
  const before = trace.columns()
  trace.add(2)
  expect([...before.value]).toEqual([1])
})
