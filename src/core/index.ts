/** The public face of the core: pure functions on typed arrays. Names here are stable; see CHANGELOG.md. */

export {
  type Calibration,
  type CalibrationFrame,
  type CalibrationOptions,
  calibrate,
  type TensorCalibration,
} from './calibrate/calibrate.ts'
export { createObserver, type ObserverKind, type ObserverOptions } from './calibrate/create-observer.ts'
export { type ErrorBudget, errorBudget } from './calibrate/error-budget.ts'
export type { Observer, Range } from './calibrate/observer.ts'
export { quantizedTensors } from './calibrate/quantized-tensors.ts'
export { type ImageSet, readImageSet } from './data/image-set.ts'
export { sampleDensity } from './data/sample-density.ts'
export { samplePiecewiseLinear } from './data/sample-piecewise-linear.ts'
export { type ScaledImages, scaledImages } from './data/scaled-images.ts'
export { type ToySet, type ToySetName, toySet } from './data/toy-sets.ts'
export { type CsvColumn, readCsv } from './formats/csv.ts'
export { elementBytes, readElements } from './formats/dtype.ts'
export { FormatError, type FormatFault } from './formats/format-error.ts'
export { type NpyHeader, npyHeaderEnd, readNpy, readNpyHeader } from './formats/npy.ts'
export { toOnnx } from './formats/onnx/to-onnx.ts'
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
export {
  type InspectedValue,
  type InspectedValues,
  inspectAffine,
  inspectSteps,
  inspectValue,
  inspectValues,
} from './inspect.ts'
export { arenaFloats } from './kernels/arena-floats.ts'
export { referenceKernels } from './kernels/reference.ts'
export { scaledSum } from './kernels/scaled-sum.ts'
export { type KernelInstance, simdKernels } from './kernels/simd.ts'
export type { Kernels } from './kernels/types.ts'
export { accuracy } from './nn/accuracy.ts'
export { planePerceptron, smallMobileNet, smallResNet } from './nn/architectures.ts'
export { batchesOf } from './nn/batches.ts'
export { type Classifier, floatClassifier, integerClassifier, logitsInTurn } from './nn/classifier.ts'
export { copyNetwork } from './nn/copy-network.ts'
export { foldBatchNorm } from './nn/fold.ts'
export { heInitialize, uniformInitialize } from './nn/initialize.ts'
export { type BoundIntegers, bindIntegers } from './nn/integer/bind-integers.ts'
export { decodeNetwork } from './nn/integer/decode-network.ts'
export type { Granularity } from './nn/integer/granularity.ts'
export { loadIntegerNetwork, saveIntegerNetwork } from './nn/integer/integer-format.ts'
export type {
  IntegerNetwork,
  IntegerStep,
  IntegerTensor,
  ProductStep,
  Requantization,
} from './nn/integer/integer-network.ts'
export { integerWeights } from './nn/integer/integer-weights.ts'
export {
  type ActivationScheme,
  activationScheme,
  type NetworkScheme,
  quantizeNetwork,
} from './nn/integer/quantize-network.ts'
export {
  quantizeWeights,
  type WeightGroups,
  type WeightScheme,
  weightScale,
} from './nn/integer/quantize-weights.ts'
export { bindDynamicRange, type DynamicRangeOptions, runDynamicRange } from './nn/integer/run-dynamic-range.ts'
export { fakeQuantized, runFakeQuantized, type SimulatedParts } from './nn/integer/run-fake-quantized.ts'
export { type KeptCodes, runInteger } from './nn/integer/run-integer.ts'
export { readCodes, type TensorMemory, writeReals } from './nn/integer/tensor-memory.ts'
export {
  quantizeWeightsOnly,
  type WeightOnly,
  type WeightOnlyScheme,
} from './nn/integer/weight-only.ts'
export type { Activation, Buffer, Parameter } from './nn/layer.ts'
export { loadNetwork, saveNetwork } from './nn/model-format.ts'
export {
  type BindOptions,
  type BoundNetwork,
  bindNetwork,
  createNetwork,
  type LayerSpec,
  type Network,
  type NetworkSpec,
} from './nn/network.ts'
export { type LayerCost, layerCost, peakActivations } from './nn/network-cost.ts'
export { predictedClasses } from './nn/predicted-classes.ts'
export { runFloat } from './nn/run-float.ts'
export { softmaxCrossEntropy, softmaxCrossEntropyInto, softmaxInto } from './nn/softmax-cross-entropy.ts'
export { type AffineParams, type AffineScheme, affineParams } from './quant/affine/affine-params.ts'
export type { Convention } from './quant/affine/conventions.ts'
export { dequantize, quantize } from './quant/affine/quantize.ts'
export { mxfp4, nf4 } from './quant/block-format.ts'
export {
  differentialEntropy,
  gaussianRateDistortion,
  panterDiteMse,
  shannonLowerBound,
} from './quant/bounds.ts'
export { type CodebookName, codebook } from './quant/codebook.ts'
export { compander } from './quant/compander.ts'
export { type DensityName, type DensityParams, densitySource } from './quant/density/density-source.ts'
export { piecewiseLinearSource } from './quant/density/piecewise-linear.ts'
export { type Distortion, distortion } from './quant/distortion.ts'
export {
  multiplyByQuantizedMultiplier,
  type QuantizedMultiplier,
  quantizeMultiplier,
} from './quant/fixed-point.ts'
export { type InfiniteUniform, infiniteUniform } from './quant/infinite-uniform.ts'
export type { InitialLevels } from './quant/initial-quantizer.ts'
export { largestError } from './quant/largest-error.ts'
export { type LloydOptions, type LloydStep, lloydMax } from './quant/lloyd-max.ts'
export { castToFormat, type NumberFormatName } from './quant/number-format.ts'
export { type OptimalQuantizer, optimalQuantizer } from './quant/optimal/optimal-quantizer.ts'
export { optimalUniformQuantizer } from './quant/optimal-uniform.ts'
export { decode, encode, type Quantizer } from './quant/quantizer.ts'
export type { Rounding } from './quant/rounding.ts'
export { sampleSource } from './quant/sample-source.ts'
export { scaleCodebook } from './quant/scale-codebook.ts'
export type { Source } from './quant/source.ts'
export { uniformQuantizer } from './quant/uniform.ts'
export { createRandom, type Random, type RandomState } from './random.ts'
export { log, pow } from './real.ts'
export { type AdaRoundFrame, type AdaRoundOptions, adaRound } from './repair/ada-round.ts'
export { biasCorrection } from './repair/bias-correction.ts'
export type { ChannelPair } from './repair/channel-pairs.ts'
export { crossLayerEqualization, scrambleChannels } from './repair/cross-layer-equalization.ts'
export {
  createDyadicHistogram,
  type DyadicHistogram,
  type Histogram,
  type SeenValues,
} from './stats/dyadic-histogram.ts'
export { coarser, histogramOf } from './stats/even-histogram.ts'
export { decibels, sqnrDb } from './stats/sqnr.ts'
export type { NamedTensor } from './tensor.ts'
export { Trace } from './trace.ts'
export { type AdamOptions, createAdam } from './train/adam.ts'
export { type CodeChanges, codeChanges } from './train/code-changes.ts'
export { fakeQuantize, fakeQuantizeBackward, learnedScaleBackward } from './train/fake-quant.ts'
export { leastErrorScales } from './train/least-error-scales.ts'
export { createSgd, type Optimizer, type SgdOptions, type SgdState, sgdStep } from './train/optimizer.ts'
export {
  type QuantizationAware,
  type QuantizationAwareOptions,
  quantizationAware,
} from './train/quantization-aware.ts'
export { cosineDecay, oneCycle, type Schedule } from './train/schedule.ts'
export type { RangeUpdate, TensorQuantizer } from './train/tensor-quantizer.ts'
export { type Trainable, trainable } from './train/trainable.ts'
export {
  createTrainer,
  type Trainer,
  type TrainerOptions,
  type TrainerState,
  type TrainingOptions,
  type TrainingStep,
  train,
} from './train/trainer.ts'
export { loadTrainerState, saveTrainerState } from './train/trainer-state-format.ts'
export type { Estimator, WeightQuantizer } from './train/weight-quantizer.ts'
