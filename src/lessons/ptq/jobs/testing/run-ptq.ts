import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { defaultsOf } from '../../../../engine/params.ts'
import type { Need } from '../../../../engine/protocol.ts'
import { kernelBytes } from '../../../../engine/testing/kernel-bytes.ts'
import { runJob } from '../../../../engine/testing/run-job.ts'
import { type PtqSettings, ptqContract } from '../../contract.ts'
import { shipped } from '../../network-setting.ts'
import { calibrate } from '../calibrate.ts'
import { convert } from '../convert.ts'
import { feed } from '../feed.ts'
import { infer } from '../infer.ts'
import { network } from '../network.ts'

const published = (path: string) => readFileSync(new URL(`../../../../../public/${path}`, import.meta.url))

/** What the site would give: its files, and the compiled kernels. */
export function bytesFor(need: Need): Uint8Array {
  if (need.kind === 'asset') return Uint8Array.from(inflateSync(published(`data/${need.name}`)))
  if (need.kind === 'shelf') return Uint8Array.from(published(`networks/${need.name}.safetensors`))
  if (need.kind === 'kernels') return kernelBytes()
  throw new Error(`nothing gives ${JSON.stringify(need)}`)
}

export const settingsWith = (changed: Partial<PtqSettings>): PtqSettings => ({
  ...defaultsOf(ptqContract.settings),
  ...changed,
})

/** One of the networks that ship. */
export const onNetwork = (name: Parameters<typeof shipped>[0]): Partial<PtqSettings> => ({ network: shipped(name) })

/** Each job after the one before it, up to conversion. */
export function converted(changed: Partial<PtqSettings>) {
  const settings = settingsWith(changed)
  const opened = runJob(network(settings), bytesFor)
  const fed = runJob(feed(settings, opened.result), bytesFor)
  const seen = runJob(calibrate(settings, fed.result), bytesFor)
  const made = runJob(convert(settings, seen.result), bytesFor)
  return { settings, opened, fed, seen, made }
}

/** The whole procedure. */
export function inferred(changed: Partial<PtqSettings>) {
  const before = converted(changed)
  return { ...before, told: runJob(infer(before.settings, before.made.result), bytesFor) }
}
