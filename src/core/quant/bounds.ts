import { log2, pow } from '../real.ts'
import { mustBeLevelCount } from './quantizer.ts'
import type { Source } from './source.ts'

function integralOver(source: Source, f: (density: number) => number): number {
  if (!source.integrate) throw new TypeError('source must be a density: a sample has none')
  return source.integrate(f)
}

function mustBeRate(bits: number): void {
  if (!(bits >= 0 && Number.isFinite(bits)))
    throw new RangeError(`bits must be a finite number, 0 or above, got ${bits}`)
}

/** Least MSE at which a normal source can be coded with so many bits a value: σ²·2^(−2R) (Shannon 1959). */
export function gaussianRateDistortion(variance: number, bits: number): number {
  if (!(variance > 0 && Number.isFinite(variance)))
    throw new RangeError(`variance must be a finite number above 0, got ${variance}`)
  mustBeRate(bits)
  return variance * pow(2, -2 * bits)
}

/** −∫ p log₂ p dx, in bits. TypeError for a sample. */
export function differentialEntropy(source: Source): number {
  return integralOver(source, (p) => -p * log2(p))
}

/**
 * Shannon's lower bound on the MSE of any code with so many bits a value: 2^(2(h − R))/(2πe), h the differential entropy
 * (Shannon 1959); for a normal source it is the rate–distortion function. TypeError for a sample.
 */
export function shannonLowerBound(source: Source, bits: number): number {
  mustBeRate(bits)
  return pow(2, 2 * (differentialEntropy(source) - bits)) / (2 * Math.PI * Math.E)
}

/**
 * MSE of the best quantizer with K levels as K grows: (∫ p^(1/3) dx)³/(12 K²) (Panter and Dite 1951). An approximation for
 * many levels, no bound. TypeError for a sample.
 */
export function panterDiteMse(source: Source, levels: number): number {
  mustBeLevelCount(levels)
  const norm = integralOver(source, (p) => pow(p, 1 / 3))
  return (norm * norm * norm) / (12 * levels * levels)
}
