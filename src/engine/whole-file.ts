import { CodedError } from './engine-error.ts'

const LENGTH_BYTES = 8

/** Refuses half a .safetensors file: its header says how long it is. `asset-cut-off` with both lengths, `asset-damaged` where there is no header. */
export function mustBeWhole(name: string, bytes: Uint8Array): void {
  const total = declaredLength(bytes)
  const { length } = bytes
  if (total === null) throw new CodedError('asset-damaged', `${name} has no header`, { name })
  if (length < total)
    throw new CodedError('asset-cut-off', `${name} ended after ${length} of ${total} bytes`, { name, length, total })
}

/** Null where no header can be read. */
function declaredLength(bytes: Uint8Array): number | null {
  if (bytes.length < LENGTH_BYTES) return null
  const header = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true))
  const begin = LENGTH_BYTES + header
  // The header itself may be cut off.
  if (begin > bytes.length) return header < 2 ** 32 ? begin : null
  try {
    const entries: Record<string, { data_offsets?: [number, number] }> = JSON.parse(
      new TextDecoder().decode(bytes.subarray(LENGTH_BYTES, begin)),
    )
    return begin + Math.max(0, ...Object.values(entries).map(({ data_offsets }) => data_offsets?.[1] ?? 0))
  } catch {
    return null
  }
}
