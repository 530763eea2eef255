import type { ReactNode } from 'react'
import type { Table } from '../../../stage/table-text.ts'
import { formatCount, formatFixed, formatNumber, formatPercent } from '../../../ui/format.ts'
import type { Language } from '../../../ui/language.tsx'
import type { OutsideFrame } from '../frames.ts'
import type { Cost } from './Costs.tsx'
import { finished } from './measures.ts'
import type { ErrorsView } from './view.ts'

export const WORDS = {
  lowest: { en: 'Where the range begins', ko: '범위의 시작' },
  rightSaid: { en: 'widened to hold 0', ko: '0까지 넓힘' },
  wrongSaid: { en: '0 left outside', ko: '0이 범위 밖' },
  float: { en: 'float', ko: '실수' },
  right: { en: 'range holds 0', ko: '0이 든 범위' },
  wrong: { en: '0 outside the range', ko: '0이 빠진 범위' },
  values: (tensor: string) => ({ en: `values of ${tensor}`, ko: `${tensor}의 값` }),
  rightRow: { en: 'range widened: 0 has a code', ko: '넓힌 범위: 0에 코드가 있음' },
  wrongRow: (lowest: string) => ({
    en: `range as it is: every 0 comes back as ${lowest}`,
    ko: `그대로 둔 범위: 모든 0이 ${lowest}로 복원`,
  }),
  mapFloat: {
    ...{ en: 'next convolution, float', ko: '다음 합성곱, 실수' },
    short: { en: 'convolution', ko: '합성곱' },
  },
  mapRight: {
    ...{ en: 'its error, 0 exact', ko: '그 오차, 정확한 0' },
    short: { en: 'error: right', ko: '오차: 올바름' },
  },
  mapWrong: {
    ...{ en: 'its error, 0 missing', ko: '그 오차, 0이 없음' },
    short: { en: 'error: wrong', ko: '오차: 틀림' },
  },
}

/** What becomes of 0, where its code would lie, and what the next convolution has of it. */
export const outsideCosts = (frame: OutsideFrame | null): Cost[] => [
  {
    name: 'zero',
    label: { en: '0 comes back as', ko: '0의 복원값' },
    right: frame ? 0 : undefined,
    wrong: frame?.lowest,
    write: formatNumber,
  },
  {
    name: 'zero-point',
    label: {
      en: 'zero-point',
      ko: '영점',
    },
    right: frame?.params.zeroPoint,
    wrong: frame?.zeroPoint,
    write: (value) => (Number.isInteger(value) ? formatCount(value) : formatFixed(value, 1)),
  },
  {
    name: 'ring',
    label: { en: 'next MSE, edge', ko: '다음 층 MSE, 가장자리' },
    right: frame?.map.ring.right,
    wrong: frame?.map.ring.wrong,
    write: formatNumber,
  },
  {
    name: 'inside',
    label: { en: 'next MSE, inside', ko: '다음 층 MSE, 안쪽' },
    right: frame?.map.inside.right,
    wrong: frame?.map.inside.wrong,
    write: formatNumber,
  },
]

/** How many zeros are moved, and what that costs; once that is known, the network. */
export function outsideTitle(
  { frames: { outside, outsideAccuracy }, stale }: ErrorsView,
  language: Language,
): ReactNode {
  const english = language === 'en'
  if (!outside) return english ? 'Running the network…' : '신경망을 실행하는 중…'
  if (outside.lowest === 0)
    return english ? 'The range begins at 0: every zero is exact' : '범위가 0에서 시작하므로 모든 0이 정확함'
  const zeros = formatPercent(outside.zeros / outside.count)
  const [from, to] = stale.outsideAccuracy
    ? [undefined, undefined]
    : [finished(outsideAccuracy, 'right'), finished(outsideAccuracy, 'wrong')]
  if (from === undefined || to === undefined) {
    const number = <b className="error-word">{formatNumber(outside.lowest)}</b>
    return english ? (
      <>
        {zeros} of the values are 0, and all of them come back as {number}
      </>
    ) : (
      <>
        값의 {zeros}인 0이 모두 {number}로 복원됨
      </>
    )
  }
  const number = <b className="error-word">{formatPercent(to, 1)}</b>
  return english ? (
    <>
      Without a code for 0 accuracy is {number} instead of {formatPercent(from, 1)}
    </>
  ) : (
    <>
      0에 코드가 없으면 정확도가 {formatPercent(from, 1)} 대신 {number}
    </>
  )
}

export function outsideSummary({ frames: { outside } }: ErrorsView, language: Language): string {
  if (!outside) return ''
  const [a, b] = [outside.right.sqnrDb, outside.wrong.sqnrDb].map((db) => formatFixed(db, 1))
  const lowest = formatNumber(outside.lowest)
  return language === 'en'
    ? `Tensor ${outside.tensor}, of which ${formatCount(outside.zeros)} of ${formatCount(outside.count)} values are 0, with a range from ${lowest}: its SQNR is ${b} dB, and ${a} dB once the range is widened to hold 0. Below, the errors of the next convolution for one image.`
    : `텐서 ${outside.tensor}의 값 ${formatCount(outside.count)}개 가운데 ${formatCount(outside.zeros)}개가 0입니다. 범위를 ${lowest}부터 잡으면 SQNR이 ${b} dB, 0까지 넓히면 ${a} dB입니다. 아래는 이미지 한 장에 대한 다음 합성곱의 오차입니다.`
}

export function outsideTable({ frames: { outside, outsideAccuracy } }: ErrorsView, language: Language): Table {
  const english = language === 'en'
  const row = (side: 'right' | 'wrong') =>
    outside
      ? [
          WORDS[`${side}Said`][language],
          side === 'right' ? 0 : outside.lowest,
          outside[side].sqnrDb,
          outside.map.ring[side],
          outside.map.inside[side],
          finished(outsideAccuracy, side) ?? '',
        ]
      : []
  return {
    caption: english ? 'A range with and without 0' : '0이 든 범위와 빠진 범위',
    columns: english
      ? ['range', '0 comes back as', 'SQNR, dB', 'MSE of the ring', 'MSE inside', 'accuracy']
      : ['범위', '0의 복원값', 'SQNR, dB', '가장자리 MSE', '안쪽 MSE', '정확도'],
    rows: outside ? [row('right'), row('wrong')] : [],
  }
}
