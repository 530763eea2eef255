import { defaultsOf } from '../../../../engine/params.ts'
import { runJob } from '../../../../engine/testing/run-job.ts'
import { siteBytes } from '../../../../engine/testing/site-bytes.ts'
import { type ChooseSettings, chooseContract } from '../../contract.ts'
import { calibrate } from '../calibrate.ts'
import { network } from '../network.ts'

export const bytesFor = siteBytes

export const settingsWith = (changed: Partial<ChooseSettings>): ChooseSettings => ({
  ...defaultsOf(chooseContract.settings),
  ...changed,
})

export const opened = () => runJob(network(), bytesFor)
export const calibratedNow = () => runJob(calibrate(undefined, opened().result), bytesFor).result
