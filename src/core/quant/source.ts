/**
 * What numbers are to be quantized: a density (integrals) or a sample (sorted once, sums of prefixes). Both answer the
 * same questions about the half-open interval [a, b), whose ends may be ±Infinity; so Lloyd–Max, the optimum and every
 * distortion are each written once.
 */
export interface Source {
  /** ends of the support; may be infinite */
  readonly min: number
  readonly max: number
  readonly mean: number
  /** E[(x − mean)²]; for a sample divided by n */
  readonly variance: number
  /** moments are taken about it: near the mean, since raw moments cancel */
  readonly origin: number
  /** probability of [a, b) */
  mass(a: number, b: number): number
  /** ∫ (x − origin) p(x) dx over [a, b) */
  firstMoment(a: number, b: number): number
  /** ∫ (x − origin)² p(x) dx over [a, b) */
  secondMoment(a: number, b: number): number
  /** ∫ (x − level)² p(x) dx over [a, b): every distortion uses this */
  squaredError(a: number, b: number, level: number): number
  /** least x with mass(−∞, x) ≥ p; min and max for p = 0 and 1 */
  quantile(p: number): number
  /** densities only */
  density?(x: number): number
  /** densities only: ∫ f(p(x)) dx over the support, for f with f(0) = 0: what entropies and bounds are made of */
  integrate?(f: (density: number) => number): number
  /** densities only: log p is concave, so the optimal quantizer is the only stationary one (Fleischer 1964; Trushkin 1982) */
  readonly logConcave?: boolean
  /** densities only: the two sides of the mean are mirror images */
  readonly symmetric?: boolean
  /** samples only: the values in ascending order, [n] */
  readonly sorted?: Float32Array | Float64Array
}
