/** What the readers of files take: bytes, or a buffer that holds nothing else. */
export type FileBytes = Uint8Array | ArrayBuffer

/** The same bytes as a Uint8Array, not copied. TypeError for anything else. */
export function bytesOf(file: FileBytes): Uint8Array {
  if (file instanceof Uint8Array) return file
  if (Object.prototype.toString.call(file) === '[object ArrayBuffer]') return new Uint8Array(file)
  throw new TypeError(`bytes must be a Uint8Array or an ArrayBuffer, got ${Object.prototype.toString.call(file)}`)
}
