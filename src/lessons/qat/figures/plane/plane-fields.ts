import type { PlaneFrame } from '../../plane-frames.ts'
import { FLOAT_BITS } from '../../recipe-setting.ts'
import { neuronShade, probabilityShade, type Shade } from './field-pixels.ts'
import type { NetworkPlaces } from './network-places.ts'
import type { PlaneLayout } from './plane-layout.ts'
import type { Paints } from './usePaints.ts'

/** A field over the plane, and where it is shown. */
export interface Field {
  readonly id: string
  readonly values: Float32Array
  readonly shade: Shade
  /** values along a side */
  readonly side: number
  readonly x: number
  readonly y: number
  readonly size: number
}

/** What the three networks say, and each neuron of the one that is trained with rounding. */
export function fieldsOf(
  { nets, layers }: PlaneFrame,
  { squares }: PlaneLayout,
  { columns }: NetworkPlaces,
  { float, quant, ink }: Paints,
): Field[] {
  const paint = layers.every(({ bits }) => bits >= FLOAT_BITS) ? float : quant
  const surfaces = nets.map(({ kind, probability, side }) => {
    const { x, y, side: size } = squares[kind]
    return {
      id: kind,
      values: probability,
      side,
      x,
      y,
      size,
      shade: probabilityShade(kind === 'float' ? float : quant),
    }
  })
  const neurons = layers.flatMap(({ outputs, surface, small }, layer) =>
    Array.from({ length: outputs }, (_, neuron) => {
      const cells = small * small
      const values = surface.subarray(neuron * cells, (neuron + 1) * cells)
      return {
        ...columns[layer + 1][neuron],
        ...{ id: `${layer} ${neuron}`, values, side: small, shade: neuronShade(values, paint, ink) },
      }
    }),
  )
  return [...surfaces, ...neurons]
}
