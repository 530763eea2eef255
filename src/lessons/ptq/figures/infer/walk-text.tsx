import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatCount, formatFixed, formatNumber } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import type { Walk } from '../../frames.ts'
import type { PtqView } from '../view.ts'

/** The words of the walk through one output. */
export const WORDS = {
  toWalk: {
    en: 'To walk through an output integer by integer, weights and activations need codes in every layer.',
    ko: '출력 하나를 정수로 따라가려면 모든 층의 가중치와 활성값이 코드여야 합니다.',
  },
  map: {
    en: 'Outputs of the channel, the more colour the greater; choose one',
    ko: '이 채널의 출력, 색이 진할수록 큰 값. 눌러서 고르기',
  },
  products: { en: '# products of codes', ko: '코드의 곱 #개' },
  bias: { en: 'the bias has the products’ scale; the sum is an int32', ko: '편향의 스케일은 곱과 같음, 합은 int32' },
  once: { en: 'rounded once', ko: '한 번 반올림' },
  twice: { en: 'rounded twice', ko: '두 번 반올림' },
  floatScale: { en: 'M is a float32, halves go to even', ko: 'M은 float32, 반은 짝수로' },
  code: { en: 'the code', ko: '코드' },
  within: { en: 'within', ko: '범위' },
  held: { en: 'held within', ko: '다음 범위로 자름:' },
  real: { en: 'the real that the code stands for', ko: '코드가 나타내는 실수' },
  float: { en: 'in float', ko: '실수 신경망' },
  apart: { en: 'quantized less float:', ko: '양자화 − 실수:' },
  place: { en: 'channel; row, col', ko: '채널; 행, 열' },
  product: { en: 'product', ko: '곱' },
  largest: { en: 'Largest:', ko: '가장 큰 곱:' },
  bars: { en: 'The products, one bar each', ko: '곱 하나가 막대 하나' },
  input: { en: 'input', ko: '입력' },
  weights: { en: 'weights', ko: '가중치' },
  productsOf: { en: 'products', ko: '곱' },
  padding: { en: 'padding: real 0, left out', ko: '패딩: 실수 0이라 뺌' },
}

/** What the sum is multiplied by. */
export const multiplierOf = ({ requantization, multiplier, factor }: Walk): number =>
  requantization === 'float' ? factor : multiplier.mantissa / 2 ** (31 - multiplier.shift)

/** How far the real is from the float network's, in steps of the output. */
export function inSteps({ real, float, outputScale }: Walk, language: Language): string {
  const steps = formatFixed((real - float) / outputScale, 1)
  return language === 'en' ? `${steps} steps` : `${steps}칸`
}

export function productText({ products, zeroPoint }: Walk, i: number, language: Language): string {
  const [code, weight] = [products.code[i], products.weight[i]]
  const at = `${products.row[i]}, ${products.column[i]}`
  const place =
    language === 'en' ? `input channel ${products.channel[i]} at (${at})` : `입력 채널 ${products.channel[i]}의 (${at})`
  const less = zeroPoint < 0 ? `+ ${formatCount(-zeroPoint)}` : `− ${formatCount(zeroPoint)}`
  const factor = weight < 0 ? `(${formatCount(weight)})` : formatCount(weight)
  return `${place}: (${formatCount(code)} ${less}) · ${factor} = ${formatCount((code - zeroPoint) * weight)}`
}

export function walkTitle({ walk: frame }: PtqView, language: Language): ReactNode {
  const english = language === 'en'
  if (!frame) return english ? 'Converting…' : '변환하는 중…'
  const { walk } = frame
  if (!walk) return english ? 'Nothing here is computed in integers' : '여기서는 정수로만 계산하지 않음'
  const { layer, channel, row, column, sum, code, real, float } = walk
  const place = walk.shape[0] * walk.shape[1] > 1
  const q = <b className="quant-word">{formatNumber(real)}</b>
  const f = <b className="float-word">{formatNumber(float)}</b>
  return english ? (
    <>
      {layer}, channel {channel}
      {place && ` (${row}, ${column})`}: sum {formatCount(sum)}, code {formatCount(code)}, real {q}; float says {f}
    </>
  ) : (
    <>
      {layer} 채널 {channel}
      {place && ` (${row}, ${column})`}: 합 {formatCount(sum)}, 코드 {formatCount(code)}, 실수로 {q}. 실수 신경망은 {f}
    </>
  )
}

export function walkSummary({ walk: frame }: PtqView, language: Language): string {
  const walk = frame?.walk
  if (!walk) return language === 'en' ? 'No output is computed in integers.' : '정수로만 계산한 출력이 없습니다.'
  const { layer, channel, row, column, products, sum, scaled, code, real, float } = walk
  const [s, n, c, k, r, f] = [
    ...[sum, products.code.length, scaled, code].map(formatCount),
    formatNumber(real),
    formatNumber(float),
  ]
  return language === 'en'
    ? `Output (${row}, ${column}) of channel ${channel} of ${layer}: ${n} products and the bias sum to ${s}, which is scaled to ${c} and becomes code ${k}, real ${r}; the float network has ${f}.`
    : `${layer} 채널 ${channel}의 (${row}, ${column}) 출력: 곱 ${n}개와 편향의 합 ${s}을 스케일해 ${c}, 코드 ${k}, 실수로 ${r}입니다. 실수 신경망의 값은 ${f}입니다.`
}

export function walkTable({ walk: frame }: PtqView, language: Language): Table {
  const walk = frame?.walk
  const english = language === 'en'
  return {
    caption: english ? `Products of one output of ${walk?.layer ?? ''}` : `${walk?.layer ?? ''} 출력 하나의 곱`,
    columns: english
      ? ['input channel', 'row', 'column', 'code', 'code − zero-point', 'weight', 'product']
      : ['입력 채널', '행', '열', '코드', '코드 − 영점', '가중치', '곱'],
    rows: Array.from(walk?.products.code ?? [], (code, i) => {
      const { products, zeroPoint } = walk as Walk
      const centered = code - zeroPoint
      const weight = products.weight[i]
      return [products.channel[i], products.row[i], products.column[i], code, centered, weight, centered * weight]
    }),
  }
}
