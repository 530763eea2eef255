import type { ProductStep } from './integer-network.ts'

/** The whole numbers that a step multiplies by, in memory's order: codes less the zero-point of their output channel. */
export function integerWeights({ weights, weightParams }: ProductStep): Int16Array {
  const zeroOf = Int16Array.from(weightParams, ({ zeroPoint }) => zeroPoint)
  return Int16Array.from(weights, (code, i) => code - zeroOf[i % zeroOf.length])
}
