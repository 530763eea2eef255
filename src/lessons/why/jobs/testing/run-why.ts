import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { defaultsOf } from '../../../../engine/params.ts'
import type { Need } from '../../../../engine/protocol.ts'
import { kernelBytes } from '../../../../engine/testing/kernel-bytes.ts'
import { runJob } from '../../../../engine/testing/run-job.ts'
import { type WhySettings, whyContract } from '../../contract.ts'
import { network } from '../network.ts'

const published = (path: string) => readFileSync(new URL(`../../../../../public/${path}`, import.meta.url))

/** What the site would give: its files, the compiled kernels, and a clock. */
export function bytesFor(need: Need): Uint8Array {
  if (need.kind === 'asset') return Uint8Array.from(inflateSync(published(`data/${need.name}`)))
  if (need.kind === 'shelf') return Uint8Array.from(published(`networks/${need.name}.safetensors`))
  if (need.kind === 'kernels') return kernelBytes()
  if (need.kind === 'clock') return new Uint8Array(Float64Array.of(performance.now()).buffer)
  throw new Error(`nothing gives ${JSON.stringify(need)}`)
}

export const settingsWith = (changed: Partial<WhySettings>): WhySettings => ({
  ...defaultsOf(whyContract.settings),
  ...changed,
})

/** The network, opened. */
export const opened = () => runJob(network(), bytesFor)
