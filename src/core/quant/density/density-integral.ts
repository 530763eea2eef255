import { gaussLegendre } from '../../special/gauss-legendre.ts'
import type { DensityShape } from './density-shape.ts'

const RULE = gaussLegendre(16)
/** a part this much smaller than the sum ends the walk towards an end */
const NEGLIGIBLE = 1e-17
const MOST_PANELS = 3000

/**
 * ∫ f(p(x)) dx over the support of a density, for f with f(0) = 0. Every smooth piece is walked from its middle to both ends
 * by Gauss–Legendre panels: they halve towards a finite end, where f(p) may be singular though p is not (∛p at p = 0), and
 * grow by half their distance towards an infinite one. Relative error about 1e−10.
 */
export function integralOf(shape: DensityShape, f: (density: number) => number): number {
  const ends = [shape.min, ...(shape.breakpoints ?? []), shape.max].filter((end, i, all) => i === 0 || end > all[i - 1])
  let sum = 0
  for (let i = 1; i < ends.length; i++) {
    const middle = middleOf(ends[i - 1], ends[i], shape)
    sum += walk(shape, f, middle, ends[i]) + walk(shape, f, middle, ends[i - 1])
  }
  return sum
}

function middleOf(low: number, high: number, { mean, scale }: DensityShape): number {
  if (Number.isFinite(low) && Number.isFinite(high)) return 0.5 * (low + high)
  if (Number.isFinite(low)) return Math.max(low + scale, mean)
  if (Number.isFinite(high)) return Math.min(high - scale, mean)
  return mean
}

function walk(shape: DensityShape, f: (density: number) => number, from: number, end: number): number {
  let sum = 0
  let at = from
  for (let panel = 0; panel < MOST_PANELS; panel++) {
    const next = nextPanel(at, from, end, shape.scale)
    const part = panelIntegral(shape, f, at, next)
    sum += part
    if (next === end || next === at || Math.abs(part) <= NEGLIGIBLE * Math.abs(sum)) break
    at = next
  }
  return sum
}

function nextPanel(at: number, from: number, end: number, scale: number): number {
  const side = end > at ? 1 : -1
  const grown = Math.max(scale, 0.5 * Math.abs(at - from))
  if (!Number.isFinite(end)) return at + side * grown
  const left = Math.abs(end - at)
  return at + side * Math.min(grown, 0.5 * left)
}

function panelIntegral(shape: DensityShape, f: (density: number) => number, a: number, b: number): number {
  const half = 0.5 * (b - a)
  let sum = 0
  for (let i = 0; i < RULE.nodes.length; i++) {
    const density = shape.density(a + half + half * RULE.nodes[i])
    if (density > 0 && Number.isFinite(density)) sum += RULE.weights[i] * f(density)
  }
  return Math.abs(half) * sum
}
