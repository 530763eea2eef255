/** What `kernels.wasm` exports. `src/core/kernels/simd.ts` is the other side and checks all arguments. */

export {
  accumulate,
  addClipGradient,
  addNormGradient,
  clipByChannel,
  productsByChannel,
  scaleByChannel,
  squaresByChannel,
  sumByChannel,
} from './channels'
export { convForward, convInputGradient, convWeightGradient } from './conv'
export { depthwiseForward, depthwiseInputGradient, depthwiseWeightGradient } from './depthwise'
export { fakeQuantize, learnedScale, straightThrough } from './fake-quant'
export { gemm } from './gemm'
export { integerAdd, integerConv, integerDepthwise, integerPool } from './integers'

/** First byte that is free: from here on memory belongs to the arena. */
export const arenaStart: usize = __heap_base
