/** The public face of the core: pure functions on typed arrays. Names here are stable; see CHANGELOG.md. */
export { createRandom, type Random, type RandomState } from './random.ts'
export {
  differentialEntropy,
  gaussianRateDistortion,
  panterDiteMse,
  shannonLowerBound,
} from './quant/bounds.ts'
export { compander } from './quant/compander.ts'
export { type DensityName, type DensityParams, densitySource } from './quant/density/density-source.ts'
export { piecewiseLinearSource } from './quant/density/piecewise-linear.ts'
export { type Distortion, distortion } from './quant/distortion.ts'
export { type InfiniteUniform, infiniteUniform } from './quant/infinite-uniform.ts'
export type { InitialLevels } from './quant/initial-quantizer.ts'
export { type LloydOptions, type LloydStep, lloydMax } from './quant/lloyd-max.ts'
export { type OptimalQuantizer, optimalQuantizer } from './quant/optimal/optimal-quantizer.ts'
export { optimalUniformQuantizer } from './quant/optimal-uniform.ts'
export { decode, encode, type Quantizer } from './quant/quantizer.ts'
export { sampleSource } from './quant/sample-source.ts'
export type { Source } from './quant/source.ts'
export { uniformQuantizer } from './quant/uniform.ts'
