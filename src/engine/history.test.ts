import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Moment, momentAt, remember } from './history.ts'

const moment = (step: number, frame: string | number = step) => ({ step, frame })
const all = <F>(moments: readonly Moment<F>[]) =>
  moments.reduce<readonly Moment<F>[]>((history, one) => remember(history, one), [])
const steps = (history: readonly Moment<unknown>[]) => history.map(({ step }) => step)

describe('a history', () => {
  it('is in the order of steps, whatever the order of seeing, with the newest sight of each', () => {
    const history = all([moment(5), moment(2), moment(9), moment(2, 'again'), moment(0), moment(5, 'too')])
    expect(history).toEqual([moment(0), moment(2, 'again'), moment(5, 'too'), moment(9)])
    expect(momentAt(history, 5)).toEqual(moment(5, 'too'))
    expect(momentAt(history, 4)).toBeUndefined()
  })

  it('is a new list each time', () => {
    const before = all([moment(0), moment(1)])
    remember(before, moment(2))
    remember(before, moment(1, 'again'))
    expect(before).toEqual([moment(0), moment(1)])
  })

  it('is whole up to 256 moments; then every second goes, the first and last stay', () => {
    const whole = Array.from({ length: 256 }, (_, step) => moment(step))
    expect(steps(all(whole))).toEqual([...whole.keys()])
    const odd = all([...whole, moment(257)])
    expect(steps(odd)).toEqual([...Array.from({ length: 128 }, (_, i) => 2 * i), 257])
  })

  it('stays small and even however long the run: no gap is wider than the run needs', () => {
    let history: readonly Moment<number | string>[] = []
    for (let step = 0; step < 20_000; step++) {
      history = remember(history, moment(step))
      if (step % 997 > 0) continue
      const seen = steps(history)
      expect(seen.length).toBeLessThanOrEqual(256)
      expect([seen[0], seen.at(-1)]).toEqual([0, step])
      const widest = Math.max(1, ...seen.slice(1).map((later, i) => later - seen[i]))
      expect(widest).toBeLessThanOrEqual(Math.max(1, (4 * step) / 256))
    }
  })

  it('keeps what was seen, in order and once each, from any steps at all', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(40), fc.nat(1_000_000)), { maxLength: 600 }), (seen) => {
        const history = all(seen.map((step, i) => moment(step, i)))
        const known = steps(history)
        expect(known).toEqual([...new Set(known)].sort((a, b) => a - b))
        expect(known.length).toBeLessThanOrEqual(256)
        for (const { step, frame } of history) expect(frame).toBe(seen.lastIndexOf(step))
        if (seen.length > 0) expect(known.at(-1)).toBe(Math.max(...seen))
        if (new Set(seen).size <= 256) expect(known.length).toBe(new Set(seen).size)
      }),
      { seed: 2, numRuns: 200 },
    )
  })
})
