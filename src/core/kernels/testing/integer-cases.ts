import fc from 'fast-check'
import { expect } from 'vitest'
import { simdForTests } from '../../../engine/testing/kernel-bytes.ts'
import { multiplyByQuantizedMultiplier, quantizeMultiplier } from '../../quant/fixed-point.ts'
import { roundHalfEven } from '../../quant/rounding.ts'
import { createRandom } from '../../random.ts'
import { areExactInDoubles, type Requantization, type RequantizerMemory } from '../integer-kernels.ts'
import { referenceKernels } from '../reference.ts'
import type { Kernels } from '../types.ts'

const GUARD = 12345
export const even = (max: number) => fc.integer({ min: 1, max }).map((half) => 2 * half)
export const roundings = fc.constantFrom<Requantization | null>('single', 'double', 'float', null)

/** Draws whole numbers from `least` to `most`. */
export function draws(seed: number) {
  const random = createRandom(seed)
  return {
    whole: (least: number, most: number) => least + Math.floor(random.uniform() * (most - least + 1)),
    factor: (least: number, most: number) => least * (most / least) ** random.uniform(),
  }
}

/** A requantizer of the set; `wild` factors are too small or great for float64. */
export function requantizerOf(
  requantization: Requantization,
  channels: number,
  seed: number,
  wild: boolean,
  kernels: Kernels,
): RequantizerMemory {
  const { whole, factor } = draws(seed)
  const real = Array.from({ length: channels }, () => (wild ? factor(1e-9, 8) : factor(1e-3, 0.9)))
  const multipliers = real.map(quantizeMultiplier)
  const fill = <T extends Float64Array | Int32Array>(array: T, numbers: readonly number[]) => {
    array.set(numbers)
    return array
  }
  const factors = fill(
    kernels.allocateDoubles(channels),
    requantization === 'float'
      ? real.map(Math.fround)
      : multipliers.map(({ mantissa, shift }) => mantissa * 2 ** (shift - 31)),
  )
  const low = whole(-255, 0)
  return {
    requantization,
    factors,
    mantissas: fill(
      kernels.allocateIntegers(channels),
      multipliers.map(({ mantissa }) => mantissa),
    ),
    shifts: fill(
      kernels.allocateIntegers(channels),
      multipliers.map(({ shift }) => shift),
    ),
    lowest: fill(kernels.allocateIntegers(channels), new Array(channels).fill(low)),
    highest: fill(kernels.allocateIntegers(channels), new Array(channels).fill(whole(low, 255))),
    exactInDoubles: areExactInDoubles(factors),
  }
}

/** What a sum becomes, by the definition. */
export function requantized(sum: number, c: number, requantizer: RequantizerMemory | null): number {
  if (!requantizer) return sum
  const { requantization, factors, mantissas, shifts, lowest, highest } = requantizer
  const scaled =
    requantization === 'float'
      ? roundHalfEven(Math.fround(Math.fround(sum) * factors[c]))
      : multiplyByQuantizedMultiplier(sum, mantissas[c], shifts[c], requantization)
  return Math.max(lowest[c], Math.min(highest[c], scaled))
}

/** A call in a set: its arrays are filled the same in both; what the output becomes, and that nothing beyond is written. */
function outcome(
  kernels: Kernels,
  outputs: number,
  ints: boolean,
  call: (kernels: Kernels, output: Int16Array | Int32Array, codes: (n: number, reach: number) => Int16Array) => void,
  seed: number,
) {
  const { whole } = draws(seed)
  const room = ints ? kernels.allocateIntegers(outputs + 4) : kernels.allocateCodes(outputs + 4)
  room.fill(GUARD)
  call(kernels, room.subarray(0, outputs), (n, reach) => {
    const array = kernels.allocateCodes(n)
    for (let i = 0; i < n; i++) array[i] = whole(-reach, reach)
    return array
  })
  expect([...room.subarray(outputs)]).toEqual([GUARD, GUARD, GUARD, GUARD])
  return room.subarray(0, outputs)
}

export function bothSets(...given: Parameters<typeof outcome> extends [unknown, ...infer Rest] ? Rest : never) {
  const wanted = outcome(referenceKernels, ...given)
  expect([...outcome(simdForTests(60_000), ...given)]).toEqual([...wanted])
  return wanted
}
