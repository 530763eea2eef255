/** Moments of a piece of a density about a point c: ∫ p, ∫ (x − c) p, ∫ (x − c)² p. */
export type Moments = [mass: number, first: number, second: number]

/** What a density has to tell; everything a `Source` answers is integrated from it. */
export interface DensityShape {
  readonly min: number
  readonly max: number
  readonly mean: number
  readonly variance: number
  readonly logConcave: boolean
  readonly symmetric?: boolean
  density(x: number): number
  /** length over which the density is as smooth as a bell within its standard deviation */
  readonly scale: number
  /** a tail like a power: panels may grow by this share of their distance from the mean */
  readonly panelGrowth?: number
  /** where the density is not smooth: kinks, steps, singularities. Intervals are cut there. */
  readonly breakpoints?: readonly number[]
  /** at these the density or a derivative of it is infinite: panels grow with the distance from them */
  readonly singularities?: readonly number[]
  /** writes the moments of [x, ∞) about x; asked for x ≥ `upperFrom`. Only where max is infinite. */
  upperTail?(x: number, out: Moments): void
  readonly upperFrom?: number
  /** writes the moments of (−∞, x) about x; asked for x ≤ `lowerFrom`. Only where min is infinite. */
  lowerTail?(x: number, out: Moments): void
  readonly lowerFrom?: number
  /** writes the moments of [min, x) about min, for a singularity at min; asked for x ≤ min + scale */
  fromSingularity?(x: number, out: Moments): void
}
