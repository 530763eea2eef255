import type { KernelArray } from './simd-integers.ts'
import { mustFitChannels } from './sizes.ts'
import type { FakeQuantKernels } from './types.ts'

type Sizes = [rows: number, channels: number]
type Grid = [scale: number, low: number, high: number]

/** What the compiled kernels export for fake quantization. Addresses are in bytes. */
export interface CompiledFakeQuant {
  fakeQuantize(...given: [to: number, values: number, ...Grid, ...Sizes]): void
  straightThrough(...given: [to: number, gradient: number, values: number, ...Grid, ...Sizes]): void
  learnedScale(...given: [to: number, byScale: number, gradient: number, values: number, ...Grid, ...Sizes]): void
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
    straightThrough(to, gradient, values, scale, low, high) {
      const sizes = checked({ to, gradient, values }, { scale, low, high })
      compiled.straightThrough(at(to), at(gradient), at(values), at(scale), at(low), at(high), ...sizes)
    },
    learnedScale(to, byScale, gradient, values, scale, low, high) {
      const sizes = checked({ to, gradient, values }, { scale, low, high, byScale })
      const written = [at(to), at(byScale)] as const
      compiled.learnedScale(...written, at(gradient), at(values), at(scale), at(low), at(high), ...sizes)
    },
  }
}
