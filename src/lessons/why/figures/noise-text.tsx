import type { ReactNode } from 'react'
import type { Table } from '../../../stage/table-text.ts'
import { formatFixed, formatNumber, formatPercent } from '../../../ui/format.ts'
import type { Language } from '../../../ui/language.tsx'
import type { NoiseAtBits, NoiseFrame } from '../frames.ts'
import { inBits } from './value-text.tsx'
import type { WhyView } from './view.ts'

export type FoundNoise = NonNullable<NoiseFrame['found']>

/** The words of the noise: all numbers in them come from the frames. */
export const WORDS = {
  sumCaption: { en: 'One sum, product by product: root mean squares', ko: '합 하나를 곱마다: 제곱 평균 제곱근' },
  products: { en: 'products added', ko: '더한 곱의 수' },
  signal: { en: 'the sum', ko: '합' },
  worst: { en: 'errors, all one way', ko: '모두 한쪽일 때 오차' },
  measured: { en: 'the error, measured', ko: '측정한 오차' },
  predicted: { en: 'independent errors', ko: '서로 무관한 오차라면' },
  dbCaption: { en: 'Signal to noise, dB', ko: '신호 대 잡음, dB' },
  weights: { en: 'weights', ko: '가중치' },
  output: { en: 'sums', ko: '합' },
  logits: { en: 'logits', ko: '로짓' },
  slope: { en: '6.02 dB a bit', ko: '비트당 6.02 dB' },
  staysCaption: { en: 'Answers that stay, all layers rounded', ko: '모든 층을 반올림해도 그대로인 답' },
  view: { en: 'What is shown', ko: '보여 줄 것' },
  bitsAxis: { en: 'bits a weight', ko: '가중치 비트' },
}

export const atBits = (found: FoundNoise | null, bits: number): NoiseAtBits | null =>
  found?.atBits.find((one) => one.bits === bits) ?? null
const end = (column: Float64Array) => column[column.length - 1]

/** The error after all products, beside the sum: as it is, and if all errors pulled one way. */
const shares = (found: FoundNoise, at: NoiseAtBits) => ({
  worst: end(at.worst) / end(found.signal),
  measured: end(at.measured) / end(found.signal),
})

export function noiseTitle(view: WhyView, narrow: boolean, language: Language): ReactNode {
  const english = language === 'en'
  const found = view.noise?.found ?? null
  const at = atBits(found, view.bits)
  const bits = inBits(view.bits, language)
  const answers = view.answers?.found?.points.find((one) => one.bits === view.bits)
  if (view.settings.noiseView === 'network' && answers) {
    const stay = <b className="quant-word">{formatPercent(answers.agreement, 1)}</b>
    return english ? (
      <>
        With all weights in {bits}, {stay} of the answers stay
      </>
    ) : (
      <>
        모든 가중치가 {bits}일 때 답의 {stay}가 그대로
      </>
    )
  }
  if (!found || !at) return english ? 'Summing…' : '더하는 중…'
  const { worst, measured } = shares(found, at)
  const [a, b] = [worst, measured].map((share) => (
    <b key={share} className="error-word">
      {formatPercent(share, share < 0.1 ? 1 : 0)}
    </b>
  ))
  if (narrow)
    return english ? (
      <>
        Errors of {bits}: {a} if all pulled one way, {b} measured
      </>
    ) : (
      <>
        {bits} 오차: 모두 한쪽이면 {a}, 측정값 {b}
      </>
    )
  return english ? (
    <>
      Errors of {bits} could add up to {a} of the sum; they come to {b}
    </>
  ) : (
    <>
      {bits} 오차가 모두 한쪽이면 합의 {a}, 실제로는 {b}
    </>
  )
}

export function noiseSummary(view: WhyView, language: Language): string {
  const found = view.noise?.found ?? null
  const at = atBits(found, view.bits)
  if (!found || !at) return language === 'en' ? 'Sums are being computed.' : '합을 계산하는 중입니다.'
  const { worst, measured } = shares(found, at)
  const answers = view.answers?.found?.points.find((one) => one.bits === view.bits)
  const [w, m] = [worst, measured].map((share) => formatPercent(share, 1))
  const [weightsDb, outputDb] = [at.weightsDb, at.outputDb].map((db) => formatFixed(db, 1))
  const stay = answers ? formatPercent(answers.agreement, 1) : '–'
  return language === 'en'
    ? `Layer ${found.layer}, weights in ${at.bits} bits: after ${found.products} products the error is ${m} of the sum, and would be ${w} if all errors pulled one way. The weights have ${weightsDb} dB, the sums ${outputDb} dB. With all layers so, ${stay} of the answers stay.`
    : `${found.layer} 층, 가중치 ${at.bits}비트. 곱 ${found.products}개를 더한 뒤 오차는 합의 ${m}이고, 오차가 모두 한쪽이었다면 ${w}입니다. 가중치는 ${weightsDb} dB, 합은 ${outputDb} dB입니다. 모든 층을 이렇게 하면 답의 ${stay}가 그대로입니다.`
}

export function noiseTable(view: WhyView, language: Language): Table {
  const english = language === 'en'
  const found = view.noise?.found
  const points = view.answers?.found?.points ?? []
  return {
    caption: english
      ? `Layer ${found?.layer ?? ''}, and the network, at 8 to 2 bits`
      : `${found?.layer ?? ''} 층과 신경망, 8비트부터 2비트까지`,
    columns: english
      ? [
          'bits',
          'weights, dB',
          'sums, dB',
          'error of the sum',
          'if all pulled one way',
          'logits, dB',
          'answers that stay',
          'accuracy',
        ]
      : ['비트', '가중치, dB', '합, dB', '합의 오차', '모두 한쪽이면', '로짓, dB', '그대로인 답', '정확도'],
    rows: (found?.atBits ?? []).map((at) => {
      const { worst, measured } = shares(found as FoundNoise, at)
      const point = points.find(({ bits }) => bits === at.bits)
      return [
        at.bits,
        at.weightsDb,
        at.outputDb,
        measured,
        worst,
        point?.logitsDb ?? '',
        point?.agreement ?? '',
        point?.accuracy ?? '',
      ]
    }),
  }
}

export const rmsName = (value: number) => formatNumber(value, 2)
