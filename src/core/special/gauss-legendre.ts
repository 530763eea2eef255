import { cos } from '../real.ts'

/** Nodes and weights of a Gauss–Legendre rule on [−1, 1]. */
export interface QuadratureRule {
  /** [n] */
  readonly nodes: Float64Array
  /** [n] */
  readonly weights: Float64Array
}

/** The rule with n points, exact for polynomials up to degree 2n − 1. Nodes by Newton's method on the Legendre polynomial. */
export function gaussLegendre(n: number): QuadratureRule {
  const nodes = new Float64Array(n)
  const weights = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let x = cos((Math.PI * (i + 0.75)) / (n + 0.5))
    let slope = 1
    for (let round = 0; round < 10; round++) {
      let before = 1
      let value = x
      for (let k = 2; k <= n; k++) {
        const next = ((2 * k - 1) * x * value - (k - 1) * before) / k
        before = value
        value = next
      }
      slope = (n * (x * value - before)) / (x * x - 1)
      x -= value / slope
    }
    nodes[n - 1 - i] = x
    weights[n - 1 - i] = 2 / ((1 - x * x) * slope * slope)
  }
  return { nodes, weights }
}
