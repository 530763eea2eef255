import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatFixed, formatPercent } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import type { AmountFrame } from '../../comparison-frames.ts'
import type { PtqView } from '../view.ts'

export const WORDS = {
  float: { en: 'float', ko: '실수' },
  images: { en: 'calibration images', ko: '보정 이미지 수' },
  seed: { en: 'seed', ko: '시드' },
}

/** Of all orders: with one image, and with all there are. */
function oneAndAll({ measured }: AmountFrame): { one: number[]; all: number } | null {
  const one = measured.filter(({ calibrated }) => calibrated === 1).map(({ accuracy }) => accuracy)
  const all = measured.find(({ calibrated }) => calibrated === 1024)?.accuracy
  return one.length > 0 && all !== undefined ? { one, all } : null
}

/** Whether more data helped. */
export function amountTitle({ amount, stale }: PtqView, language: Language): ReactNode {
  const english = language === 'en'
  const found = amount && !stale.amount ? oneAndAll(amount) : null
  if (!amount || !found || amount.measured.length < amount.points) {
    const done = stale.amount ? 0 : (amount?.measured.length ?? 0)
    return english ? `Measuring: ${done} of ${amount?.points ?? 0}` : `측정 중: ${amount?.points ?? 0}개 중 ${done}개`
  }
  const { one, all } = found
  const mean = one.reduce((sum, accuracy) => sum + accuracy, 0) / one.length
  const points = formatFixed(100 * Math.abs(all - mean), 1)
  const [a, b] = [mean, all].map((share, i) => (
    <b key={i === 0 ? 'one' : 'all'} className="quant-word">
      {formatPercent(share, 1)}
    </b>
  ))
  if (Math.abs(all - mean) < 0.01)
    return english ? (
      <>
        One image does nearly as well as 1,024: {a} against {b}
      </>
    ) : (
      <>
        한 장으로도 1,024장과 비슷: {a} 대 {b}
      </>
    )
  return english ? (
    <>
      1,024 images are {points} points {all > mean ? 'better' : 'worse'} than one: {a} on average, then {b}
    </>
  ) : (
    <>
      1,024장이 한 장보다 {points} %p {all > mean ? '높음' : '낮음'}: 평균 {a}에서 {b}로
    </>
  )
}

export function amountSummary({ amount }: PtqView, language: Language): string {
  const said = (amount?.measured ?? [])
    .filter(({ seed }, _, [first]) => seed === first.seed)
    .map(({ calibrated, accuracy }) => `${calibrated}: ${formatPercent(accuracy, 1)}`)
    .join(', ')
  return language === 'en'
    ? `Accuracy by the number of calibration images, in the order of the first seed: ${said}.`
    : `보정 이미지 수에 따른 정확도입니다. 첫 시드의 순서로 ${said}.`
}

export function amountTable({ amount }: PtqView, language: Language): Table {
  const english = language === 'en'
  return {
    caption: english
      ? `Accuracy by calibration images, first ${amount?.images ?? 0} test images`
      : `보정 이미지 수별 정확도, 테스트 처음 ${amount?.images ?? 0}장`,
    columns: english
      ? ['images', 'seed', 'accuracy', 'agreement', 'logit SQNR, dB']
      : ['이미지 수', '시드', '정확도', '예측 일치율', '로짓 SQNR, dB'],
    rows: (amount?.measured ?? []).map(({ calibrated, seed, accuracy, agreement, sqnrDb }) => [
      calibrated,
      seed,
      accuracy,
      agreement,
      sqnrDb,
    ]),
  }
}
