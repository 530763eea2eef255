import type { FileBytes } from '../formats/bytes-of.ts'
import { bytesOf } from '../formats/bytes-of.ts'
import { FormatError } from '../formats/format-error.ts'
import { readSafetensors, readSafetensorsHeader, writeSafetensors } from '../formats/safetensors.ts'
import type { TrainerState } from './trainer.ts'

/** of this form of the file; another is not read */
const VERSION = '1'
const ORDER = 'order'

/**
 * The state of a training as a .safetensors file: the order of the examples, and each array under its name; step, place and random state are
 * text among the metadata, with a checksum of all, as one wrong bit would lead every later step astray.
 */
export function saveTrainerState(
  { step, order, arrays }: TrainerState,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const tensors = [
    { name: ORDER, shape: [order.order.length], data: order.order },
    ...arrays.map(({ name, values }) => ({ name, shape: [values.length], data: values })),
  ]
  const run = JSON.stringify({ step, at: order.at, random: order.random })
  const sum = checksum([run, ...tensors.map(({ data }) => data)])
  return writeSafetensors(tensors, { ...metadata, training_version: VERSION, training: run, checksum: sum })
}

/** Opens what `saveTrainerState` wrote. FormatError for a file that is none, one of another version, or one that has been changed. */
export function loadTrainerState(file: FileBytes): {
  readonly state: TrainerState
  readonly metadata: Readonly<Record<string, string>>
} {
  const bytes = bytesOf(file)
  const { metadata } = readSafetensorsHeader(bytes)
  const { training_version: version, training: run, checksum: sum } = metadata
  if (version !== VERSION || run === undefined)
    throw new FormatError('other-version', `the state of a training must be of version ${VERSION}, got ${version}`, 8)
  const [order, ...arrays] = readSafetensors(bytes)
  if (checksum([run, order.data, ...arrays.map(({ data }) => data)] as (string | Float32Array)[]) !== sum)
    throw new FormatError('changed', 'the state of a training is not what was written: its checksum differs', 8)
  const { step, at, random } = JSON.parse(run)
  return {
    state: {
      step,
      order: { order: order.data as Uint32Array, at, random },
      arrays: arrays.map(({ name, data }) => ({ name, values: data as Float32Array })),
    },
    metadata,
  }
}

/** FNV-1a of all bytes in order, 32 bits, in hexadecimal. */
function checksum(parts: readonly (string | Float32Array | Uint32Array)[]): string {
  let hash = 0x811c9dc5
  const add = (byte: number) => {
    hash = Math.imul(hash ^ byte, 0x01000193)
  }
  for (const part of parts) {
    if (typeof part === 'string') for (let i = 0; i < part.length; i++) add(part.charCodeAt(i) & 255)
    else for (const byte of new Uint8Array(part.buffer, part.byteOffset, part.byteLength)) add(byte)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
