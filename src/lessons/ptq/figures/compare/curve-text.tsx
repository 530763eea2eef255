import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatPercent } from '../../../../ui/format.ts'
import type { BothLanguages, Language } from '../../../../ui/language.tsx'
import type { CurveFrame, QuantizedParts } from '../../comparison-frames.ts'
import type { PtqView } from '../view.ts'

export const WORDS = {
  float: { en: 'float', ko: '실수' },
  bits: { en: 'bits', ko: '비트' },
}
export const PARTS_WORDS: Readonly<Record<QuantizedParts, { name: BothLanguages; short: BothLanguages }>> = {
  both: { name: { en: 'both', ko: '둘 다' }, short: { en: 'both', ko: '둘 다' } },
  weights: { name: { en: 'weights only', ko: '가중치만' }, short: { en: 'weights', ko: '가중치' } },
  activations: { name: { en: 'activations only', ko: '활성값만' }, short: { en: 'activations', ko: '활성값' } },
}

/** a loss that nobody would notice */
const FREE = 0.005

/** With how few bits both can do. */
export function curveTitle({ curve, stale }: PtqView, language: Language): ReactNode {
  const english = language === 'en'
  if (!curve || stale.curve || curve.measured.length < curve.points || curve.floatAccuracy === null)
    return progress(curve, stale.curve, english)
  const both = curve.measured.filter(({ parts }) => parts === 'both')
  const float = curve.floatAccuracy
  // From 8 bits down, as long as each still is as good.
  const worse = both.findIndex(({ accuracy }) => accuracy < float - FREE)
  const last = worse < 0 ? both.length - 1 : worse - 1
  const end = both[both.length - 1]
  const number = <b className="quant-word">{formatPercent(end.accuracy)}</b>
  if (last < 0)
    return english ? (
      <>
        Already 8 bits cost more than half a point; at {end.bits} bits {number} are right
      </>
    ) : (
      <>
        8비트에서 이미 0.5 %p 넘게 잃고, {end.bits}비트에서는 {number}
      </>
    )
  return english ? (
    <>
      Down to {both[last].bits} bits accuracy stays within half a point; at {end.bits} bits it is {number}
    </>
  ) : (
    <>
      {both[last].bits}비트까지는 정확도 손실이 0.5 %p 안쪽, {end.bits}비트에서는 {number}
    </>
  )
}

function progress(curve: CurveFrame | null, stale: boolean, english: boolean): string {
  const done = stale ? 0 : (curve?.measured.length ?? 0)
  const points = curve?.points ?? 0
  return english ? `Measuring: ${done} of ${points}` : `측정 중: ${points}개 중 ${done}개`
}

export function curveSummary({ curve }: PtqView, language: Language): string {
  const both = (curve?.measured ?? []).filter(({ parts }) => parts === 'both')
  const said = both.map(({ bits, accuracy }) => `${bits}: ${formatPercent(accuracy, 1)}`).join(', ')
  return language === 'en'
    ? `Accuracy of the network with weights and activations at so many bits: ${said}.`
    : `가중치와 활성값을 모두 그 비트로 양자화했을 때의 정확도입니다. ${said}.`
}

export function curveTable({ curve }: PtqView, language: Language): Table {
  const english = language === 'en'
  return {
    caption: english
      ? `Accuracy by bits, first ${curve?.images ?? 0} test images`
      : `비트별 정확도, 테스트 처음 ${curve?.images ?? 0}장`,
    columns: english
      ? ['quantized', 'bits', 'accuracy', 'agreement', 'logit SQNR, dB']
      : ['양자화한 것', '비트', '정확도', '예측 일치율', '로짓 SQNR, dB'],
    rows: (curve?.measured ?? []).map(({ parts, bits, accuracy, agreement, sqnrDb }) => [
      PARTS_WORDS[parts].name[language],
      bits,
      accuracy,
      agreement,
      sqnrDb,
    ]),
  }
}
