import type { ImageSet } from '../../../core/index.ts'

/** Numbers as they were found, with what there is to say of where they lay. */
export interface FoundNumbers {
  readonly values: Float32Array | Float64Array
  /** what the source is called, for messages */
  readonly name: string
  /** how many numbers the source holds; more than are used where it is too large to use whole */
  readonly found: number
  /** cells that held no number */
  readonly text: number
  readonly tensors: readonly string[]
  readonly tensor: string | null
  /** the pictures whose pixels they are */
  readonly pictures?: ImageSet
}

export function noText(values: Float32Array | Float64Array, name = ''): FoundNumbers {
  return { values, name, found: values.length, text: 0, tensors: [], tensor: null }
}
