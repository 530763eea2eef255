import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatCount, formatFixed, formatPercent, withUnit } from '../../../../ui/format.ts'
import type { BothLanguages, Language } from '../../../../ui/language.tsx'
import type { MeasuredCodes } from '../../comparison-frames.ts'
import { type PtqSettings, ptqContract } from '../../contract.ts'
import { FLOAT_BITS } from '../../convert-setting.ts'
import type { PtqView } from '../view.ts'

export const KINDS: readonly PtqSettings['codes'][] = ['integer', 'lloyd-max', 'nf4', 'fp4-e2m1']

export const WORDS = {
  codes: { en: 'weight codes', ko: '가중치 코드' },
  sqnr: { en: 'weights', ko: '가중치' },
  accuracy: { en: 'accuracy', ko: '정확도' },
  agreement: { en: 'agreement', ko: '예측 일치율' },
  logits: { en: 'logits', ko: '로짓' },
  float: { en: 'float', ko: '실수' },
  axis: { en: 'SQNR of the weights, dB', ko: '가중치의 SQNR, dB' },
}

const NAME: Readonly<Record<PtqSettings['codes'], BothLanguages>> = {
  integer: { en: 'uniform', ko: '균등 정수' },
  'lloyd-max': { en: 'Lloyd–Max', ko: '로이드–맥스' },
  nf4: { en: 'NF4', ko: 'NF4' },
  'fp4-e2m1': { en: 'FP4', ko: 'FP4' },
}
export const codesName = (codes: PtqSettings['codes'], language: Language): string => NAME[codes][language]

export const bitsWord = (bits: number, language: Language): string =>
  language === 'en' ? `${bits} bits` : `${bits}비트`

/** What is measured: nothing while it is of settings that have changed. */
export const measuredCodes = ({ codes, stale }: PtqView): readonly MeasuredCodes[] =>
  stale.codes ? [] : (codes?.measured ?? [])

/** accuracies that differ by less than this share are as good as the same on so few images */
const SAME = 0.005
const decibels = (db: number) => withUnit(formatFixed(db, 1), 'dB')

/** Whether the least error of the weights is the best accuracy, too. */
export function codesTitle(view: PtqView, language: Language): ReactNode {
  const english = language === 'en'
  const measured = measuredCodes(view)
  if (measured.length < KINDS.length)
    return english
      ? `Weights only, by four kinds of codes: ${measured.length} of 4 measured`
      : `가중치만 네 가지 코드로: 4가지 중 ${measured.length}가지 측정`
  const nearest = measured.reduce((a, b) => (b.weightSqnrDb > a.weightSqnrDb ? b : a))
  const best = measured.reduce((a, b) => (b.accuracy > a.accuracy ? b : a))
  const worst = measured.reduce((a, b) => (b.accuracy < a.accuracy ? b : a))
  const farthest = measured.reduce((a, b) => (b.weightSqnrDb < a.weightSqnrDb ? b : a))
  // Kinds of different bits are told apart by them.
  const alike = measured.every(({ bits }) => bits === measured[0].bits)
  const [near, top] = [nearest, best].map(
    ({ codes, bits }) => `${codesName(codes, language)}${alike ? '' : ` (${bitsWord(bits, language)})`}`,
  )
  const accuracy = (one: MeasuredCodes) => <b className="quant-word">{formatPercent(one.accuracy, 1)}</b>
  if (best.accuracy - worst.accuracy < SAME) {
    const apart = <b className="quant-word">{decibels(nearest.weightSqnrDb - farthest.weightSqnrDb)}</b>
    const points = formatFixed(100 * (best.accuracy - worst.accuracy), 1)
    return english ? (
      <>
        Weight errors are up to {apart} apart, accuracies only {points} points
      </>
    ) : (
      <>
        가중치 오차는 {apart}까지 차이 나지만 정확도는 {points} %p 차이
      </>
    )
  }
  if (best.accuracy === nearest.accuracy)
    return english ? (
      <>
        Least weight error, best accuracy: {near}, {decibels(nearest.weightSqnrDb)} and {accuracy(nearest)}
      </>
    ) : (
      <>
        가중치 오차가 가장 작은 코드가 정확도도 가장 높음: {near}, {decibels(nearest.weightSqnrDb)}, {accuracy(nearest)}
      </>
    )
  return english ? (
    <>
      {near} errs least, yet {top} is more accurate: {accuracy(best)}, not {accuracy(nearest)}
    </>
  ) : (
    <>
      가중치 오차는 {near}, 정확도는 {top} 쪽이 나음: {accuracy(best)}, {near}는 {accuracy(nearest)}
    </>
  )
}

/** What the numbers are of. */
export function codesNote({ codes, settings }: PtqView, language: Language): string {
  const images = formatCount(codes?.images ?? 0)
  const { granularity, group, weightBits } = settings
  const unit =
    granularity === 'group'
      ? { en: `${group} weights`, ko: `가중치 ${group}개` }[language]
      : ptqContract.settings.granularity.options[granularity][language]
  const float =
    weightBits >= FLOAT_BITS
      ? {
          en: ' Weights are set to float: measured at 8 bits.',
          ko: ' 가중치 비트가 실수로 되어 있어 8비트로 쟀습니다.',
        }[language]
      : ''
  return language === 'en'
    ? `All layers, one scale for ${unit}; activations float. SQNR of weights: squares of all weights over squares of all errors. The rest: ${images} test images.${float}`
    : `모든 층, 스케일 단위는 ${unit}, 활성값은 실수. 가중치 SQNR: 모든 가중치의 제곱합 ÷ 모든 오차의 제곱합. 나머지: 테스트 ${images}장.${float}`
}

export function codesSummary(view: PtqView, language: Language): string {
  const said = measuredCodes(view).map(
    ({ codes, bits, weightSqnrDb, accuracy }) =>
      `${codesName(codes, language)} (${bits}): ${decibels(weightSqnrDb)}, ${formatPercent(accuracy, 1)}`,
  )
  return language === 'en'
    ? `Accuracy against the SQNR of the weights for four kinds of codes (bits). ${said.join('; ')}.`
    : `네 가지 코드(비트)의 가중치 SQNR과 정확도. ${said.join(', ')}.`
}

export function codesTable(view: PtqView, language: Language): Table {
  const english = language === 'en'
  return {
    caption: english ? 'Weights by codes of each kind, the rest float' : '가중치만 각 코드로 양자화했을 때',
    columns: english
      ? ['codes', 'bits', 'weight SQNR, dB', 'bytes', 'accuracy', 'agreement', 'logit SQNR, dB']
      : ['코드', '비트', '가중치 SQNR, dB', '바이트', '정확도', '예측 일치율', '로짓 SQNR, dB'],
    rows: [
      ...measuredCodes(view).map(({ codes, bits, weightSqnrDb, bytes, accuracy, agreement, sqnrDb }) => [
        ptqContract.settings.codes.options[codes][language],
        bits,
        weightSqnrDb,
        bytes,
        accuracy,
        agreement,
        sqnrDb,
      ]),
      [WORDS.float[language], '', '', '', view.codes?.floatAccuracy ?? '', '', ''],
    ],
  }
}
