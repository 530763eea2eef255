import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { defaultsOf } from '../../../../engine/params.ts'
import type { Need } from '../../../../engine/protocol.ts'
import { kernelBytes } from '../../../../engine/testing/kernel-bytes.ts'
import { type ErrorsSettings, errorsContract } from '../../contract.ts'

const published = (path: string) => readFileSync(new URL(`../../../../../public/${path}`, import.meta.url))

/** What the site would give: its files, and the compiled kernels. */
export function bytesFor(need: Need): Uint8Array {
  if (need.kind === 'asset') return Uint8Array.from(inflateSync(published(`data/${need.name}`)))
  if (need.kind === 'shelf') return Uint8Array.from(published(`networks/${need.name}.safetensors`))
  if (need.kind === 'kernels') return kernelBytes()
  throw new Error(`nothing gives ${JSON.stringify(need)}`)
}

export const settingsWith = (changed: Partial<ErrorsSettings>): ErrorsSettings => ({
  ...defaultsOf(errorsContract.settings),
  ...changed,
})
