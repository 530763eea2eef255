import { type InspectedValues, inspectValues } from '../../../core/inspect.ts'
import type { Quantizer } from '../../../core/quant/quantizer.ts'
import type { GarmentFrame } from '../contract.ts'

/** A picture with what the two quantizers make of it. They were found on more than this picture, so its own MSE is another. */
export interface QuantizedPicture {
  readonly picture: NonNullable<GarmentFrame['picture']>
  /** different values of the picture itself */
  readonly greys: number
  readonly uniform: InspectedValues
  readonly lloyd: InspectedValues
}

export function quantizedPicture(
  picture: QuantizedPicture['picture'],
  uniform: Quantizer,
  lloyd: Quantizer,
): QuantizedPicture {
  const { pixels } = picture
  return {
    picture,
    greys: new Set(pixels).size,
    uniform: inspectValues(uniform, pixels),
    lloyd: inspectValues(lloyd, pixels),
  }
}
