import type { Granularity, NetworkScheme } from '../../../core/index.ts'
import type { PtqSettings } from '../contract.ts'
import { FLOAT_BITS } from '../convert-setting.ts'
import type { LoadedNetwork } from './network.ts'

/** Bits of everything, as the settings have them: 9 is float. */
export interface Bits {
  /** by the name of a layer with weights */
  readonly weights: ReadonlyMap<string, number>
  /** by the name of a tensor */
  readonly activations: ReadonlyMap<string, number>
}

/** The bits of each layer and tensor: what is set by hand, else 8 at both ends where that is asked for, else what all have. */
export function bitsOf({ network }: LoadedNetwork, tensors: readonly string[], settings: PtqSettings): Bits {
  const { weightBits, activationBits, firstAndLast, weightBitsOf, activationBitsOf } = settings
  const layers = network.layers.filter(({ parameters }) => parameters.length > 0).map(({ name }) => name)
  const bits = (names: readonly string[], own: readonly number[], all: number, ends: readonly number[]) =>
    new Map(
      names.map((name, i) => {
        const atEnd = firstAndLast && ends.includes(i) && all < 8
        const set = own[i] ?? 0
        return [name, set >= 2 ? Math.round(set) : atEnd ? 8 : all]
      }),
    )
  return {
    weights: bits(layers, weightBitsOf, weightBits, [0, layers.length - 1]),
    // what the first layer reads; what the last one reads and gives
    activations: bits(tensors, activationBitsOf, activationBits, [0, tensors.length - 2, tensors.length - 1]),
  }
}

export const isFloat = (bits: number | undefined): boolean => bits === undefined || bits >= FLOAT_BITS

export function granularityOf({ granularity, group }: Pick<PtqSettings, 'granularity' | 'group'>): Granularity {
  return granularity === 'group' ? { group } : granularity
}

/** As the core takes it. What stays float has 8 bits here and is left out where it is simulated. */
export function schemeOf({ weights, activations }: Bits, settings: PtqSettings): NetworkScheme {
  const { convention, requantization, symmetry } = settings
  const granularity = granularityOf(settings)
  const whole = (bits: number) => Math.min(bits, 8)
  return {
    weights: {
      bits: 8,
      granularity,
      symmetric: symmetry === 'symmetric' || settings.granularity === 'group',
      convention,
    },
    activations: { bits: 8, convention },
    requantization,
    layers: Object.fromEntries([
      ...[...activations].map(([name, bits]) => [name, { activations: { bits: whole(bits) } }] as const),
      ...[...weights].map(
        ([name, bits]) =>
          [
            name,
            {
              weights: { bits: whole(bits) },
              // a dense layer is a tensor, too
              ...(activations.has(name) ? { activations: { bits: whole(activations.get(name) as number) } } : {}),
            },
          ] as const,
      ),
    ]),
  }
}
