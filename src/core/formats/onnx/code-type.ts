import type { AffineParams } from '../../quant/affine/affine-params.ts'

/** The array, and so the type in ONNX, that codes are written in, and what it holds. */
export interface CodeType {
  readonly element: 'Int8Array' | 'Uint8Array'
  readonly lowest: number
  readonly highest: number
  arrayOf(codes: ArrayLike<number>): Int8Array | Uint8Array
}

const INT8: CodeType = {
  element: 'Int8Array',
  lowest: -128,
  highest: 127,
  arrayOf: (codes) => Int8Array.from(codes),
}
const UINT8: CodeType = {
  element: 'Uint8Array',
  lowest: 0,
  highest: 255,
  arrayOf: (codes) => Uint8Array.from(codes),
}

/** int8 where codes may be negative, else uint8. RangeError where neither holds them all, or the zero-point. */
export function codeType(name: string, { qmin, qmax, zeroPoint }: AffineParams): CodeType {
  const type = qmin < 0 ? INT8 : UINT8
  for (const code of [qmin, qmax, zeroPoint])
    if (!(Number.isInteger(code) && code >= type.lowest && code <= type.highest))
      throw new RangeError(
        `${name}: codes and zero-point must be whole numbers of 8 bits (${type.lowest} to ${type.highest}), got ${code}`,
      )
  return type
}
