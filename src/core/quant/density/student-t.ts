import { exp, log, log1p } from '../../real.ts'
import { betaBelow } from '../../special/beta.ts'
import { logGamma } from '../../special/gamma.ts'
import type { DensityShape, Moments } from './density-shape.ts'

const TAIL_FROM = 2

/** log of the constant in front of Student's density with ν degrees of freedom */
const logFront = (nu: number) => logGamma((nu + 1) / 2) - logGamma(nu / 2) - 0.5 * log(nu * Math.PI)

/** share of Student's distribution with ν degrees above z > 0 */
const above = (nu: number, z: number) => 0.5 * betaBelow(nu / 2, 0.5, nu / (nu + z * z))

/** Student's t distribution, scaled: tails that fall like a power, so that outliers are the rule. Degrees > 2, else the variance is infinite. */
export function studentT({ degrees: nu, scale: s }: { degrees: number; scale: number }): DensityShape {
  const front = logFront(nu)
  /** ∫_z^∞ t² p(t) dt: t² = ν((1 + t²/ν) − 1), and the first part is Student's density with ν − 2 degrees on another scale */
  const stretch = Math.sqrt(nu / (nu - 2))
  const ratio = exp(front - logFront(nu - 2)) * stretch
  const standardTail = (z: number, out: Moments) => {
    const mass = above(nu, z)
    const first = (nu / (nu - 1)) * exp(front - 0.5 * (nu - 1) * log1p((z * z) / nu))
    const second = nu * (ratio * above(nu - 2, z / stretch) - mass)
    out[0] = mass
    out[1] = first - z * mass
    out[2] = second - 2 * z * first + z * z * mass
  }
  const upperTail = (x: number, out: Moments) => {
    standardTail(x / s, out)
    out[1] *= s
    out[2] *= s * s
  }
  return {
    min: Number.NEGATIVE_INFINITY,
    max: Number.POSITIVE_INFINITY,
    mean: 0,
    variance: (s * s * nu) / (nu - 2),
    logConcave: false,
    scale: 0.8 * s,
    panelGrowth: 0.4,
    density(x) {
      const z = x / s
      return exp(front - 0.5 * (nu + 1) * log1p((z * z) / nu)) / s
    },
    upperFrom: TAIL_FROM * s,
    upperTail,
    lowerFrom: -TAIL_FROM * s,
    lowerTail(x, out) {
      upperTail(-x, out)
      out[1] = -out[1]
    },
  }
}
