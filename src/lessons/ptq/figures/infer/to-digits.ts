import { shipped } from '../../network-setting.ts'
import type { PtqView } from '../view.ts'

/** The network that tells digits apart takes the place of this one. */
export const toDigits = (view: PtqView): void => view.change({ network: shipped('resnet-digits') })
