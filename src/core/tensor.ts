export type NumberArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | Uint8Array
  | Uint16Array
  | Uint32Array

/** Numbers with a shape and a name, as files hold them. */
export interface NamedTensor {
  readonly name: string
  /** [] for a single number */
  readonly shape: readonly number[]
  /** as the file calls it */
  readonly dtype: string
  /** row-major, one element a number */
  readonly data: NumberArray
}

/** Product of the shape; undefined where it is no count of elements a file could hold. */
export function elementCount(shape: readonly number[]): number | undefined {
  let count = 1
  for (const size of shape) {
    if (!Number.isSafeInteger(size) || size < 0) return undefined
    count *= size
    if (!Number.isSafeInteger(count)) return undefined
  }
  return count
}
