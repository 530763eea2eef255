import { formatCount, formatFixed, formatShort } from '../../../../ui/format.ts'
import type { BothLanguages, Language } from '../../../../ui/language.tsx'
import { qatContract } from '../../contract.ts'
import type { QatView } from '../view.ts'
import type { KeptRun } from './kept-run.ts'
import { bitsName, RUN_NAME } from './run-names.ts'
import type { ShownRuns } from './useShownRuns.ts'

export const KEPT = {
  heading: { en: 'Kept curves', ko: '보관한 곡선' },
  keep: { en: 'Keep these curves', ko: '이 곡선 보관' },
  none: {
    en: 'Keep the curves of one setting to see them behind those of another.',
    ko: '곡선을 보관해 두면 설정을 바꾼 뒤에도 겹쳐 볼 수 있습니다.',
  },
  show: { en: 'Show in the chart', ko: '차트에 표시' },
  name: { en: 'Name', ko: '이름' },
  open: { en: 'Open', ko: '열기' },
  remove: { en: 'Remove', ko: '삭제' },
  taken: { en: 'Another has this name.', ko: '같은 이름이 이미 있습니다.' },
} as const satisfies Record<string, BothLanguages>

const { network, start, optimizer, normalization } = qatContract.settings

/** What it is called until the reader says otherwise. */
export const nameOf = ({ settings }: QatView): string => `${network.options[settings.network].en} ${bitsName(settings)}`

/** What decides the curves, in a line. */
export function settingsSaid({ settings }: QatView, { changes }: ShownRuns): BothLanguages {
  const said = (language: Language) => {
    const english = language === 'en'
    const { batch, images, steps, seed } = settings
    const rate = formatShort(settings.learningRate)
    const change = changes.at(-1)
    const from = change && formatCount(change.step)
    const named = optimizer.options[settings.optimizer][language]
    const changed = english ? `${named}, ${rate} from step ${from} on` : `${named}, ${from}단계부터 ${rate}`
    const parts = [
      `${network.options[settings.network][language]} ${bitsName(settings)}`,
      start.options[settings.start][language],
      change ? changed : `${named} ${rate}`,
      english ? `batch ${batch}, ${formatCount(images)} images` : `배치 ${batch}, 이미지 ${formatCount(images)}장`,
      english ? `${formatCount(steps)} steps` : `${formatCount(steps)}단계`,
      `${normalization.label[language]}: ${normalization.options[settings.normalization][language]}`,
      english ? `seed ${seed}` : `시드 ${seed}`,
    ]
    return parts.join(' · ')
  }
  return { en: said('en'), ko: said('ko') }
}

/** Where its curves end. */
export function endsSaid({ runs, ptq }: KeptRun, language: Language): string {
  const ends = [...runs].reverse().map(({ kind, accuracy, diverged }) => {
    const end = formatFixed(100 * accuracy[accuracy.length - 1], 1)
    return `${RUN_NAME[kind][language]} ${end}${diverged === null ? '' : ' ✕'}`
  })
  if (ptq !== null) ends.push(`PTQ ${formatFixed(100 * ptq, 1)}`)
  return `${ends.join(' · ')}\u202f%`
}
