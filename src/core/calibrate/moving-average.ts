import { mustHaveSeen, type Observer } from './observer.ts'

const { fround } = Math

/**
 * The moving averages of each batch's least and greatest value, as PyTorch's MovingAverageMinMaxObserver has them: the first batch sets
 * both, then min ← min + c · (batch's min − min), in float32. It depends on how the data are cut into batches, by definition.
 */
export function movingAverageObserver({
  averagingConstant = 0.01,
}: {
  readonly averagingConstant?: number
} = {}): Observer {
  if (!(averagingConstant > 0 && averagingConstant <= 1))
    throw new RangeError(`averagingConstant must be in (0, 1], got ${averagingConstant}`)
  const c = fround(averagingConstant)
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  let count = 0
  const toward = (from: number, to: number) => fround(from + fround(c * fround(to - from)))
  return {
    observe(batch) {
      const [low, high, n] = extremes(batch)
      if (n === 0) return
      const first = count === 0
      count += n
      min = first ? low : toward(min, low)
      max = first ? high : toward(max, high)
    },
    range() {
      mustHaveSeen(min)
      return { min, max }
    },
    histogram: () => ({
      edges: count > 0 ? Float64Array.of(min, max) : Float64Array.of(0),
      counts: count > 0 ? Float64Array.of(count) : new Float64Array(0),
    }),
  }
}

/** Least and greatest finite value, and how many there are. */
export function extremes(batch: ArrayLike<number>): [min: number, max: number, count: number] {
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  let count = 0
  for (let i = 0; i < batch.length; i++) {
    const x = batch[i]
    if (!Number.isFinite(x)) continue
    count++
    if (x < min) min = x
    if (x > max) max = x
  }
  return [min, max, count]
}
