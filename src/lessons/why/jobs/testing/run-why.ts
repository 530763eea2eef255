import { defaultsOf } from '../../../../engine/params.ts'
import { runJob } from '../../../../engine/testing/run-job.ts'
import { siteBytes } from '../../../../engine/testing/site-bytes.ts'
import { type WhySettings, whyContract } from '../../contract.ts'
import { network } from '../network.ts'

export const bytesFor = siteBytes

export const settingsWith = (changed: Partial<WhySettings>): WhySettings => ({
  ...defaultsOf(whyContract.settings),
  ...changed,
})

/** The network, opened. */
export const opened = () => runJob(network(), bytesFor)
