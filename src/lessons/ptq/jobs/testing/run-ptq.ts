import { defaultsOf } from '../../../../engine/params.ts'
import { runJob } from '../../../../engine/testing/run-job.ts'
import { siteBytes } from '../../../../engine/testing/site-bytes.ts'
import { type PtqSettings, ptqContract } from '../../contract.ts'
import { shipped } from '../../network-setting.ts'
import { calibrate } from '../calibrate.ts'
import { convert } from '../convert.ts'
import { feed } from '../feed.ts'
import { infer } from '../infer.ts'
import { network } from '../network.ts'

export const bytesFor = siteBytes

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
