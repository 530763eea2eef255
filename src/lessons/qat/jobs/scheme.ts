import {
  activationScheme,
  type Calibration,
  type Network,
  type NetworkScheme,
  type QuantizationAwareOptions,
  quantizedTensors,
  type Range,
  type SimulatedParts,
} from '../../../core/index.ts'
import type { QatSettings } from '../contract.ts'
import { FLOAT_BITS } from '../recipe-setting.ts'

type Bits = Pick<QatSettings, 'weightBits' | 'activationBits' | 'granularity' | 'firstAndLast'>

/** What is quantized, and how, as the core takes it. */
export interface Scheme {
  readonly scheme: NetworkScheme
  readonly only: SimulatedParts
  /** FLOAT_BITS: it stays float */
  readonly weightBitsOf: ReadonlyMap<string, number>
  readonly activationBitsOf: ReadonlyMap<string, number>
}

/** Bits of every layer and tensor. The pixels have 8 bits, as they come so; with `firstAndLast` so have both ends. */
export function schemeOf(network: Network, { weightBits, activationBits, granularity, firstAndLast }: Bits): Scheme {
  const layers = network.layers.filter(({ parameters }) => parameters.length > 0).map(({ name }) => name)
  const tensors = quantizedTensors(network)
  const atEnds = (i: number, ends: readonly number[], all: number) =>
    firstAndLast && ends.includes(i) && all < 8 ? 8 : all
  const weightBitsOf = new Map(layers.map((name, i) => [name, atEnds(i, [0, layers.length - 1], weightBits)]))
  const activationBitsOf = new Map(
    tensors.map((name, i) => [
      name,
      i === 0 && activationBits < FLOAT_BITS ? 8 : atEnds(i, [tensors.length - 2, tensors.length - 1], activationBits),
    ]),
  )
  const whole = (bits: number) => Math.min(bits, 8)
  const names = [...new Set([...layers, ...tensors])]
  const kept = (bitsOf: ReadonlyMap<string, number>) =>
    [...bitsOf].filter(([, bits]) => bits < FLOAT_BITS).map(([name]) => name)
  return {
    scheme: {
      weights: { bits: 8, granularity },
      activations: { bits: 8 },
      layers: Object.fromEntries(
        names.map((name) => {
          const [w, a] = [weightBitsOf.get(name), activationBitsOf.get(name)]
          return [
            name,
            {
              ...(w === undefined ? {} : { weights: { bits: whole(w) } }),
              // a dense layer is a tensor, too
              ...(a === undefined ? {} : { activations: { bits: whole(a) } }),
            },
          ]
        }),
      ),
    },
    only: { layers: kept(weightBitsOf), tensors: kept(activationBitsOf) },
    weightBitsOf,
    activationBitsOf,
  }
}

/** what has been found of a calibration: the rule of least error asks a hundred ranges of every tensor */
const found = new WeakMap<Calibration, Map<string, Range>>()

/** The clipping range of each tensor by a rule. */
export function rangesOf(
  calibration: Calibration,
  { scheme }: Scheme,
  rule: QatSettings['rule'],
): Record<string, Range> {
  return Object.fromEntries(
    calibration.tensors.map((tensor) => [tensor.name, rangeOf(calibration, tensor, scheme, rule)]),
  )
}

/** Of one tensor; each is found once. */
export function rangeOf(
  calibration: Calibration,
  { name, range }: Calibration['tensors'][number],
  scheme: NetworkScheme,
  rule: QatSettings['rule'],
): Range {
  const own = activationScheme(scheme, name)
  const known = found.get(calibration) ?? new Map<string, Range>()
  found.set(calibration, known)
  const key = JSON.stringify([name, rule, own])
  const one = known.get(key) ?? range(rule, own)
  known.set(key, one)
  return one
}

/** How a network is trained for these integers: learned scales begin with those of least squared error. */
export function quantizationOf(
  calibration: Calibration,
  scheme: Scheme,
  estimator: 'ste' | 'lsq',
  { rule, follow }: Pick<QatSettings, 'rule' | 'follow'>,
): QuantizationAwareOptions {
  return {
    scheme: scheme.scheme,
    only: scheme.only,
    ranges: rangesOf(calibration, scheme, estimator === 'lsq' ? 'mse' : rule),
    estimator,
    ...(follow
      ? {
          update: {
            kind: rule,
            options: rule === 'percentile' ? { percentile: 99.9 } : {},
            every: 10,
            averagingConstant: 0.1,
          },
        }
      : {}),
  }
}
