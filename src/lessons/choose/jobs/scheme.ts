import type { NetworkScheme } from '../../../core/index.ts'

/** Weights of so many bits, activations of 8: weights symmetric, one scale a layer or an output channel. */
export const schemeOf = (bits: number, granularity: 'tensor' | 'channel'): NetworkScheme => ({
  weights: { bits, granularity },
  activations: { bits: 8 },
})
