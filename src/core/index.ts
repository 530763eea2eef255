/** The public face of the core: pure functions on typed arrays. Names here are stable; see CHANGELOG.md. */

export { type ImageSet, readImageSet } from './data/image-set.ts'
export { sampleDensity } from './data/sample-density.ts'
export { type CsvColumn, readCsv } from './formats/csv.ts'
export { elementBytes, readElements } from './formats/dtype.ts'
export { FormatError, type FormatFault } from './formats/format-error.ts'
export { type NpyHeader, npyHeaderEnd, readNpy, readNpyHeader } from './formats/npy.ts'
export {
  decodeSafetensor,
  readSafetensors,
  readSafetensorsHeader,
  type SafetensorsEntry,
  type SafetensorsHeader,
  safetensorsHeaderEnd,
  writeSafetensors,
} from './formats/safetensors.ts'
export { decodeUtf8, encodeUtf8 } from './formats/utf8.ts'
export { type InspectedValue, inspectValue } from './inspect.ts'
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
export { createRandom, type Random, type RandomState } from './random.ts'
export type { NamedTensor } from './tensor.ts'
