import { defaultsOf } from '../../../../engine/params.ts'
import { siteBytes } from '../../../../engine/testing/site-bytes.ts'
import { type ErrorsSettings, errorsContract } from '../../contract.ts'

export const bytesFor = siteBytes

export const settingsWith = (changed: Partial<ErrorsSettings>): ErrorsSettings => ({
  ...defaultsOf(errorsContract.settings),
  ...changed,
})
