import type { ProductStep } from './integer-network.ts'

/** The whole numbers that a step multiplies by, in memory's order: codes less the zero-point of their output channel, times the factor of their group. */
export function integerWeights({
  weights,
  weightParams,
  groups,
}: Pick<ProductStep, 'weights' | 'weightParams' | 'groups'>): Int16Array {
  const zeroOf = Int16Array.from(weightParams, ({ zeroPoint }) => zeroPoint)
  return Int16Array.from(weights, (code, i) => (code - zeroOf[i % zeroOf.length]) * (groups?.factors[i] ?? 1))
}
