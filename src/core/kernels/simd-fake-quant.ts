import type { KernelArray } from './simd-integers.ts'
import { mustFitChannels } from './sizes.ts'
import type { FakeQuantKernels } from './types.ts'

type Sizes = [rows: number, channels: number]
type Grid = [scale: number, low: number, high: number]

/** What the compiled kernels export for fake quantization. Addresses are in bytes. */
export interface CompiledFakeQuant {
  fakeQuantize(...given: [to: number, values: number, ...Grid, ...Sizes]): void
  addStraightThrough(...given: [sum: number, gradient: number, values: number, ...Grid, ...Sizes]): void
  addLearnedScale(...given: [sum: number, byScale: number, gradient: number, values: number, ...Grid, ...Sizes]): void
}

/** The compiled kernels with their arguments checked; `mustAllLiveHere` throws for an array from elsewhere. */
export function simdFakeQuant(
  compiled: CompiledFakeQuant,
  mustAllLiveHere: (arrays: Readonly<Record<string, KernelArray>>) => void,
): FakeQuantKernels {
  type Arrays = Readonly<Record<string, Float32Array | Float64Array>>
  function checked(values: Arrays, channels: Arrays): Sizes {
    mustAllLiveHere(values)
    mustAllLiveHere(channels)
    mustFitChannels(values, channels)
    const by = channels.scale.length
    return [by > 0 ? values.values.length / by : 0, by]
  }
  const at = (array: Float32Array | Float64Array) => array.byteOffset
  return {
    fakeQuantize(to, values, scale, low, high) {
      const sizes = checked({ to, values }, { scale, low, high })
      compiled.fakeQuantize(at(to), at(values), at(scale), at(low), at(high), ...sizes)
    },
    addStraightThrough(sum, gradient, values, scale, low, high) {
      const sizes = checked({ sum, gradient, values }, { scale, low, high })
      compiled.addStraightThrough(at(sum), at(gradient), at(values), at(scale), at(low), at(high), ...sizes)
    },
    addLearnedScale(sum, byScale, gradient, values, scale, low, high) {
      const sizes = checked({ sum, gradient, values }, { scale, low, high, byScale })
      const sums = [at(sum), at(byScale)] as const
      compiled.addLearnedScale(...sums, at(gradient), at(values), at(scale), at(low), at(high), ...sizes)
    },
  }
}
