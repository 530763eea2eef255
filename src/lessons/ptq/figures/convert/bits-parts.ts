import { FLOAT_BITS } from '../../convert-setting.ts'
import { listWith } from '../list-with.ts'
import type { PtqView } from '../view.ts'

/** The lists that hold what is set for single ones. */
export type BitsList = 'weightBitsOf' | 'activationBitsOf'

/** A layer or a tensor with its bits. */
export interface BitsPart {
  readonly name: string
  /** set for it alone; 0 where it has what all have */
  readonly own: number
  /** what it has now; null while that is not known */
  readonly bits: number | null
  /** of a layer */
  readonly bytes: number | null
  readonly sqnrDb: number | null
  /** points of accuracy, quantized alone at the bits that all have */
  readonly alone: number | null
}

export function layerParts(view: PtqView): BitsPart[] {
  const { network, convert, settings } = view
  return (network?.layers ?? [])
    .filter(({ weight }) => weight)
    .map(({ name }, i) => {
      const layer = convert?.converted?.layers[i]
      return {
        name,
        own: settings.weightBitsOf[i] ?? 0,
        bits: layer?.bits ?? null,
        bytes: layer?.bytes ?? null,
        sqnrDb: layer?.sqnrDb ?? null,
        alone: aloneOf(view, 'layer', name),
      }
    })
}

export function tensorParts(view: PtqView): BitsPart[] {
  const { network, convert, infer, settings } = view
  return (network?.tensors ?? []).map((name, i) => ({
    name,
    own: settings.activationBitsOf[i] ?? 0,
    bits: convert?.converted?.activationBits[i] ?? null,
    bytes: null,
    sqnrDb: infer?.tensorSqnrDb?.[i]?.sqnrDb ?? null,
    alone: aloneOf(view, 'tensor', name),
  }))
}

function aloneOf({ sensitivity, stale }: PtqView, kind: 'layer' | 'tensor', name: string): number | null {
  const part = sensitivity?.measured.find((one) => one.kind === kind && one.name === name)
  return part && sensitivity && !stale.sensitivity ? 100 * (part.accuracy - sensitivity.floatAccuracy) : null
}

/** One of them set; what has no place in the network is not kept. */
export function setBits(view: PtqView, list: BitsList, index: number, count: number, bits: number): void {
  view.change({ [list]: listWith(view.settings[list].slice(0, count), index, bits) })
}

/** Which of the lists count with the arithmetic that is set. */
export function listsThatCount({ settings: { mode, codes } }: PtqView): Readonly<Record<BitsList, boolean>> {
  const weightsOnly = mode === 'weight-only' || codes !== 'integer'
  return {
    weightBitsOf: weightsOnly || mode === 'static',
    activationBitsOf: !weightsOnly && mode === 'static',
  }
}

/** Bytes that are no codes of weights: biases, scales, and what a file says of itself. */
export function otherBytes({ convert }: PtqView): number {
  const converted = convert?.converted
  return converted ? converted.bytes - converted.layers.reduce((sum, { bytes }) => sum + bytes, 0) : 0
}

/** Bytes with 8 bits in every layer that is not float: how far the axis reaches at least. */
export function bytesAtMost(view: PtqView): number {
  const layers = view.convert?.converted?.layers ?? []
  return layers.reduce(
    (sum, { bits, bytes, before }) =>
      sum + (bits >= FLOAT_BITS ? bytes : before.counts.reduce((total, count) => total + count, 0)),
    otherBytes(view),
  )
}
