import type { Source } from '../source.ts'

/** Uniform distribution: polynomials, exact up to rounding. */
export function uniformDensity({ min, max }: { min: number; max: number }): Source {
  const height = 1 / (max - min)
  const mean = 0.5 * (min + max)
  /** ∫ (x − c)ⁿ p over [a, b), about the interval's own middle */
  const moment = (a: number, b: number, c: number, order: 0 | 1 | 2) => {
    const from = Math.max(a, min)
    const to = Math.min(b, max)
    const width = to - from
    if (!(width > 0)) return 0
    const off = 0.5 * (from + to) - c
    if (order === 0) return height * width
    return order === 1 ? height * width * off : height * width * (off * off + (width * width) / 12)
  }
  return {
    min,
    max,
    mean,
    variance: ((max - min) * (max - min)) / 12,
    origin: mean,
    logConcave: true,
    symmetric: true,
    density: (x) => (x >= min && x <= max ? height : 0),
    integrate: (f) => f(height) * (max - min),
    mass: (a, b) => moment(a, b, mean, 0),
    firstMoment: (a, b) => moment(a, b, mean, 1),
    secondMoment: (a, b) => moment(a, b, mean, 2),
    squaredError: (a, b, level) => moment(a, b, level, 2),
    quantile(p) {
      if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be in 0 … 1, got ${p}`)
      return p === 1 ? max : min + p * (max - min)
    },
  }
}
