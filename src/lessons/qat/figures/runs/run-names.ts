import type { BothLanguages } from '../../../../ui/language.tsx'
import type { RunKind } from '../../contract.ts'
import type { BetterFrame } from '../../frames.ts'
import { FLOAT_BITS } from '../../recipe-setting.ts'
import type { QatView } from '../view.ts'

export type Repair = BetterFrame['measured'][number]['repair']

export const RUN_NAME: Readonly<Record<RunKind | 'ptq', BothLanguages>> = {
  float: { en: 'float', ko: '실수' },
  lsq: { en: 'LSQ', ko: 'LSQ' },
  ste: { en: 'STE', ko: 'STE' },
  ptq: { en: 'PTQ', ko: 'PTQ' },
}
export const REPAIR_NAME: Readonly<Record<Repair, BothLanguages>> = {
  'as-set': { en: 'as set', ko: '설정 그대로' },
  percentile: { en: 'percentile 99.9', ko: '백분위수 99.9' },
  mse: { en: 'least MSE', ko: 'MSE 최소' },
  equalized: { en: 'equalization', ko: '층간 균등화' },
  corrected: { en: 'bias correction', ko: '편향 보정' },
  rounded: { en: 'AdaRound', ko: 'AdaRound' },
}
/** where there is little room */
export const REPAIR_SHORT: Readonly<Record<Repair, BothLanguages>> = {
  ...REPAIR_NAME,
  percentile: { en: '99.9th', ko: '99.9번째' },
  equalized: { en: 'equalized', ko: '균등화' },
  corrected: { en: 'bias corr.', ko: '편향 보정' },
}
export const REPAIRS = Object.keys(REPAIR_NAME) as Repair[]

/** Is all of it quantized, so that there are integers to measure? */
export const isWhole = ({ weightBits, activationBits }: QatView['settings']): boolean =>
  weightBits < FLOAT_BITS && activationBits < FLOAT_BITS

/** What has been measured without training; empty while that is of other settings. */
export const betterOf = ({ better, stale, settings }: QatView): BetterFrame['measured'] =>
  better && !stale.better && isWhole(settings) ? better.measured : []

/** The most accurate repair, the earliest of equals; undefined: none is measured. */
export const mostAccurate = (measured: BetterFrame['measured']): BetterFrame['measured'][number] | undefined =>
  measured.reduce<BetterFrame['measured'][number] | undefined>(
    (a, b) => (a && a.accuracy >= b.accuracy ? a : b),
    undefined,
  )

/** The best of it; undefined where nothing is better than rounding as set. */
export function bestRepair(view: QatView): BetterFrame['measured'][number] | undefined {
  const measured = betterOf(view)
  const asSet = measured.find(({ repair }) => repair === 'as-set')
  const best = mostAccurate(measured)
  return best === asSet ? undefined : best
}

/** W2A8: the way papers write it. */
export function bitsName({ weightBits, activationBits }: QatView['settings']): string {
  const name = (bits: number) => (bits === FLOAT_BITS ? 32 : bits)
  return `W${name(weightBits)}A${name(activationBits)}`
}
