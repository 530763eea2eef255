import { FLOAT_BITS } from '../../convert-setting.ts'
import type { PtqView } from '../view.ts'

/** The settings nearest to these with which nothing stays float. */
export function toIntegers({ settings, change }: PtqView): void {
  const whole = (bits: number) => (bits >= FLOAT_BITS ? 8 : bits)
  change({
    mode: 'static',
    codes: 'integer',
    weightBits: whole(settings.weightBits),
    activationBits: whole(settings.activationBits),
    weightBitsOf: settings.weightBitsOf.map(whole),
    activationBitsOf: settings.activationBitsOf.map(whole),
  })
}
