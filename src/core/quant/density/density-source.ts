import type { Source } from '../source.ts'
import { gamma } from './gamma-density.ts'
import { gaussian, halfGaussian } from './gaussian.ts'
import { gaussianMixture } from './gaussian-mixture.ts'
import { exponential, laplace } from './laplace.ts'
import { logistic } from './logistic.ts'
import { rayleigh } from './rayleigh.ts'
import { smoothDensity } from './smooth-density.ts'
import { studentT } from './student-t.ts'
import { uniformDensity } from './uniform-density.ts'

/** The densities by name, with what each is described by. */
export interface DensityParams {
  gaussian: { mean: number; std: number }
  laplace: { mean: number; variance: number }
  uniform: { min: number; max: number }
  exponential: { rate: number }
  rayleigh: { sigma: number }
  'half-gaussian': { sigma: number }
  /** shape ≥ 0.5 */
  gamma: { shape: number; scale: number }
  logistic: { mean: number; scale: number }
  /** degrees > 2 */
  'student-t': { degrees: number; scale: number }
  'gaussian-mixture': { weights: readonly number[]; means: readonly number[]; stds: readonly number[] }
}
export type DensityName = keyof DensityParams

const MAKERS: { readonly [N in DensityName]: (params: DensityParams[N]) => Source } = {
  gaussian(params) {
    mustBeFinite('mean', params.mean)
    mustBePositive('std', params.std)
    return smoothDensity(gaussian(params))
  },
  laplace(params) {
    mustBeFinite('mean', params.mean)
    mustBePositive('variance', params.variance)
    return smoothDensity(laplace(params))
  },
  uniform(params) {
    mustBeFinite('min', params.min)
    mustBeFinite('max', params.max)
    if (!(params.min < params.max))
      throw new RangeError(`max must be greater than min (${params.min}), got ${params.max}`)
    return uniformDensity(params)
  },
  exponential(params) {
    mustBePositive('rate', params.rate)
    return smoothDensity(exponential(params))
  },
  rayleigh(params) {
    mustBePositive('sigma', params.sigma)
    return smoothDensity(rayleigh(params))
  },
  'half-gaussian'(params) {
    mustBePositive('sigma', params.sigma)
    return smoothDensity(halfGaussian(params))
  },
  gamma(params) {
    mustBePositive('scale', params.scale)
    if (!(params.shape >= 0.5 && params.shape < 1e6))
      throw new RangeError(`shape must be in 0.5 … 10⁶, got ${params.shape}`)
    return smoothDensity(gamma(params))
  },
  logistic(params) {
    mustBeFinite('mean', params.mean)
    mustBePositive('scale', params.scale)
    return smoothDensity(logistic(params))
  },
  'student-t'(params) {
    mustBePositive('scale', params.scale)
    if (!(params.degrees > 2 && params.degrees < 1e6))
      throw new RangeError(`degrees must be above 2, got ${params.degrees}`)
    return smoothDensity(studentT(params))
  },
  'gaussian-mixture'(params) {
    const { weights, means, stds } = params
    if (weights.length === 0) throw new RangeError('weights must hold at least one number, got none')
    if (means.length !== weights.length || stds.length !== weights.length)
      throw new RangeError(
        `weights, means and stds must be equally long, got ${weights.length}, ${means.length}, ${stds.length}`,
      )
    for (const weight of weights) mustBePositive('weights', weight)
    for (const mean of means) mustBeFinite('means', mean)
    for (const std of stds) mustBePositive('stds', std)
    return smoothDensity(gaussianMixture(params))
  },
}

/** A named density as a source. RangeError for a parameter out of its range, TypeError for an unknown name. */
export function densitySource<N extends DensityName>(name: N, params: DensityParams[N]): Source {
  if (!Object.hasOwn(MAKERS, name))
    throw new TypeError(`name must be one of ${Object.keys(MAKERS).join(', ')}, got ${name}`)
  return MAKERS[name](params)
}

function mustBePositive(name: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value)))
    throw new RangeError(`${name} must be a finite number above 0, got ${value}`)
}
function mustBeFinite(name: string, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number, got ${value}`)
}
