import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import type { Need } from '../protocol.ts'
import { kernelBytes } from './kernel-bytes.ts'

const published = (path: string) => readFileSync(new URL(`../../../public/${path}`, import.meta.url))

/** What the site would give to a job: its files, the compiled kernels, and the time. */
export function siteBytes(need: Need): Uint8Array {
  switch (need.kind) {
    case 'asset':
      return Uint8Array.from(inflateSync(published(`data/${need.name}`)))
    case 'shelf':
      return Uint8Array.from(published(`networks/${need.name}.safetensors`))
    case 'kernels':
      return kernelBytes()
    case 'clock':
      return new Uint8Array(Float64Array.of(performance.now()).buffer)
    default:
      throw new Error(`nothing gives ${JSON.stringify(need)}`)
  }
}
