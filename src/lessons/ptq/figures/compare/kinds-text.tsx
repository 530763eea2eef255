import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatPercent } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import { feedSettings } from '../../feed-setting.ts'
import type { PtqView } from '../view.ts'

export const WORDS = {
  kind: { en: 'calibrated on', ko: '보정에 쓴 이미지' },
  accuracy: { en: 'accuracy', ko: '정확도' },
  agreement: { en: 'agreement', ko: '예측 일치율' },
  sqnr: { en: 'logit SQNR', ko: '로짓 SQNR' },
  line: { en: 'blue line: float network,', ko: '파란 선: 실수 신경망' },
  images: { en: 'test images, as they are:', ko: '손대지 않은 테스트 이미지 수:' },
}

/** a loss that one would call harm */
const HARM = 0.03

/** How many of the kinds do harm. */
export function kindsTitle({ kinds, stale }: PtqView, language: Language): ReactNode {
  const english = language === 'en'
  const { measured = [], points = 0, floatAccuracy = null } = kinds ?? {}
  if (stale.kinds || measured.length < points || floatAccuracy === null) {
    const done = stale.kinds ? 0 : measured.length
    return english ? `Measuring: ${done} of ${points}` : `측정 중: ${points}가지 중 ${done}가지`
  }
  const random = measured.find(({ feed }) => feed === 'random')
  const harmful = measured.filter(({ accuracy }) => accuracy < (random?.accuracy ?? 0) - HARM)
  const worst = measured.reduce((a, b) => (b.accuracy < a.accuracy ? b : a))
  const name = feedSettings.feed.options[worst.feed][language]
  const number = <b className="error-word">{formatPercent(worst.accuracy)}</b>
  if (harmful.length === 0)
    return english ? (
      <>No kind of images costs more than three points against random ones</>
    ) : (
      <>무작위 이미지보다 3 %p 넘게 나쁜 것이 없음</>
    )
  return english ? (
    <>
      {harmful.length} of {points} kinds do harm; worst is “{name}”, with {number}
    </>
  ) : (
    <>
      {points}가지 중 해로운 것은 {harmful.length}가지, 가장 나쁜 것은 ‘{name}’로 {number}
    </>
  )
}

export function kindsSummary({ kinds }: PtqView, language: Language): string {
  const said = (kinds?.measured ?? [])
    .map(({ feed, accuracy }) => `${feedSettings.feed.options[feed][language]} ${formatPercent(accuracy, 1)}`)
    .join(', ')
  return language === 'en'
    ? `Accuracy of the network by what it was calibrated on: ${said}.`
    : `보정에 쓴 이미지에 따른 정확도입니다. ${said}.`
}

export function kindsTable({ kinds }: PtqView, language: Language): Table {
  const english = language === 'en'
  return {
    caption: english
      ? `Accuracy by calibration images, first ${kinds?.images ?? 0} test images`
      : `보정 이미지별 정확도, 테스트 처음 ${kinds?.images ?? 0}장`,
    columns: english
      ? ['calibrated on', 'accuracy', 'agreement', 'logit SQNR, dB']
      : ['보정에 쓴 이미지', '정확도', '예측 일치율', '로짓 SQNR, dB'],
    rows: (kinds?.measured ?? []).map(({ feed, accuracy, agreement, sqnrDb }) => [
      feedSettings.feed.options[feed][language],
      accuracy,
      agreement,
      sqnrDb,
    ]),
  }
}
