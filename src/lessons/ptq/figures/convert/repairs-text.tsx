import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatCount, formatFixed, formatPercent, withUnit } from '../../../../ui/format.ts'
import type { BothLanguages, Language } from '../../../../ui/language.tsx'
import { FLOAT_BITS } from '../../convert-setting.ts'
import type { PtqView } from '../view.ts'
import { firstWorth, type RepairName, type RepairRow, repairRows } from './repair-rows.ts'

export const WORDS = {
  repair: { en: 'repair', ko: '개선 기법' },
  accuracy: { en: 'accuracy', ko: '정확도' },
  points: { en: 'points', ko: '%p' },
  agreement: { en: 'agreement', ko: '예측 일치율' },
  logits: { en: 'logit SQNR', ko: '로짓 SQNR' },
  float: { en: 'float', ko: '실수' },
}

const NAME: Readonly<Record<RepairName, BothLanguages>> = {
  none: { en: 'no repair', ko: '고치지 않음' },
  equalize: { en: 'equalization', ko: '층간 균등화' },
  correct: { en: 'bias correction', ko: '편향 보정' },
  both: { en: 'both of them', ko: '둘 다' },
  round: { en: 'AdaRound', ko: 'AdaRound' },
}
/** Where the network is equalized already, AdaRound comes on top of it. */
export const repairName = (name: RepairName, { settings }: PtqView, language: Language): string =>
  name === 'round' && settings.equalize
    ? { en: 'equalization, AdaRound', ko: '균등화 + AdaRound' }[language]
    : NAME[name][language]

const IN_TITLE: Readonly<Record<RepairName, BothLanguages>> = {
  none: NAME.none,
  equalize: { en: 'equalization', ko: '층간 균등화를 하면' },
  correct: { en: 'bias correction', ko: '편향 보정을 하면' },
  both: { en: 'equalization and bias correction', ko: '층간 균등화와 편향 보정을 하면' },
  round: { en: 'AdaRound', ko: 'AdaRound를 쓰면' },
}

/** a repair that gains less than this share has done nothing that so few images can tell */
const LITTLE = 0.005

export function repairsTitle(view: PtqView, language: Language): ReactNode {
  const english = language === 'en'
  const rows = repairRows(view)
  const first = firstWorth(rows)
  const measured = rows.filter(({ worth }) => worth !== null)
  const total = rows.filter(({ applies }) => applies).length
  const percent = (share: number) => <b className="quant-word">{formatPercent(share, 1)}</b>
  if (!first) return english ? 'Measuring the network without repair…' : '고치지 않은 신경망을 측정하는 중…'
  const done = measured.length === total
  const best = measured.reduce<RepairRow>(
    (a, b) => ((b.worth?.accuracy ?? 0) > (a.worth?.accuracy ?? 0) ? b : a),
    measured[0],
  )
  const top = best.worth?.accuracy ?? 0
  const counted = done
    ? ''
    : english
      ? ` (${measured.length} of ${total} measured)`
      : ` (${total}가지 중 ${measured.length}가지 측정)`
  if (top - first.accuracy < LITTLE)
    return english ? (
      <>
        No repair gains half a point here: accuracy stays at {percent(first.accuracy)}
        {counted}
      </>
    ) : (
      <>
        0.5 %p 이상 나아지게 하는 기법이 없음: 정확도 {percent(first.accuracy)} 그대로{counted}
      </>
    )
  return english ? (
    <>
      With {IN_TITLE[best.name].en}, accuracy goes from {percent(first.accuracy)} to {percent(top)}
      {counted}
    </>
  ) : (
    <>
      {IN_TITLE[best.name].ko} 정확도가 {percent(first.accuracy)}에서 {percent(top)}로{counted}
    </>
  )
}

/** What of it has no meaning now, and why; and what the numbers are of. */
export function repairsNote({ repairs, settings }: PtqView, language: Language): string {
  const english = language === 'en'
  const { mode, codes, equalize, weightBits } = settings
  const said: string[] = []
  if (mode === 'weight-only' || codes !== 'integer')
    said.push(
      english
        ? 'Bias correction and AdaRound are made for integers; with weights only, just equalization applies.'
        : '편향 보정과 AdaRound는 정수 연산을 위한 것이어서, 가중치만 양자화할 때는 균등화만 해당합니다.',
    )
  else if (mode === 'dynamic')
    said.push(english ? 'AdaRound applies to static integers only.' : 'AdaRound는 정적 정수에만 해당합니다.')
  else if (weightBits >= FLOAT_BITS && repairs?.repairs.every(({ correct, round }) => !correct && !round))
    said.push(
      english
        ? 'Weights stay float: there is no rounding to correct or to learn.'
        : '가중치가 실수 그대로여서 바로잡거나 학습할 반올림이 없습니다.',
    )
  if (equalize)
    said.push(
      english
        ? 'Equalization is on, so the network comes equalized; turn it off to see it without.'
        : '균등화가 켜져 있어 이미 균등화한 신경망입니다. 끄면 하지 않은 결과도 볼 수 있습니다.',
    )
  said.push(
    english
      ? `Each is converted as set and measured on ${formatCount(repairs?.images ?? 0)} test images. A switch takes it over into the lesson.`
      : `각각 지금 설정으로 변환해 테스트 ${formatCount(repairs?.images ?? 0)}장으로 측정했습니다. 스위치를 켜면 이 페이지 전체에 적용됩니다.`,
  )
  return said.join(' ')
}

export function repairsSummary(view: PtqView, language: Language): string {
  const said = repairRows(view)
    .filter(({ worth }) => worth)
    .map(({ name, worth }) => `${repairName(name, view, language)} ${formatPercent(worth?.accuracy ?? 0, 1)}`)
  return language === 'en' ? `Accuracy with each repair: ${said.join(', ')}.` : `기법별 정확도: ${said.join(', ')}.`
}

export function repairsTable(view: PtqView, language: Language): Table {
  const english = language === 'en'
  return {
    caption: english ? 'What repairs are worth at the bits that are set' : '설정한 비트에서 개선 기법의 효과',
    columns: english
      ? ['repair', 'accuracy', 'agreement', 'logit SQNR, dB']
      : ['개선 기법', '정확도', '예측 일치율', '로짓 SQNR, dB'],
    rows: [
      ...repairRows(view).map(({ name, worth }) => [
        repairName(name, view, language),
        worth?.accuracy ?? '',
        worth?.agreement ?? '',
        worth?.sqnrDb ?? '',
      ]),
      [WORDS.float[language], view.repairs?.floatAccuracy ?? '', '', ''],
    ],
  }
}

export const decibels = (db: number) => withUnit(formatFixed(db, 1), 'dB')
