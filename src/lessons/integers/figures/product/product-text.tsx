import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatCount, formatNumber } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import type { ProductFrame } from '../../frames.ts'
import type { IntegersView } from '../view.ts'

const variable = (letter: string, index: string) => (
  <>
    <i>{letter}</i>
    <sub>{index}</sub>
  </>
)
export const Q = { x: variable('q', 'x'), w: variable('q', 'w') }
export const Z = { x: variable('z', 'x'), w: variable('z', 'w') }

export const WORDS = {
  input: { en: 'input', ko: '입력' },
  weight: { en: 'weight', ko: '가중치' },
  product: { en: 'product of the differences', ko: '차의 곱' },
  productShort: { en: 'product', ko: '곱' },
  together: { en: 'all four', ko: '네 항의 합' },
  direct: { en: 'added directly:', ko: '곧바로 더하면' },
  ahead: { en: ', known beforehand', ko: ', 미리 계산됨' },
  bias: { en: 'bias, int32', ko: '편향, int32' },
  realBias: { en: 'bias', ko: '편향' },
  accumulator: { en: 'accumulator', ko: '누산기' },
  int32: { en: 'int32, in steps of', ko: 'int32, 한 칸은' },
  exact: { en: 'in reals', ko: '실수로는' },
  error: { en: 'error', ko: '오차' },
  noSum: {
    en: 'Each product has a scale of its own, so there is no common step in which to add whole numbers. Before they can be added,',
    ko: '곱마다 스케일이 달라 정수끼리 더할 공통의 칸이 없습니다. 더하기 전에 실수 곱셈',
  },
  partsSum: { en: 'sum of reals', ko: '실수의 합' },
  noSumEnd: { en: 'products are multiplied by a real number.', ko: '번이 필요합니다.' },
  scalesOf: { en: 'weight scales', ko: '가중치 스케일' },
  tensor: { en: 'one for all', ko: '하나로' },
  channel: { en: 'a neuron', ko: '뉴런마다' },
  inputWay: { en: 'an input', ko: '입력마다' },
  neuron: { en: 'neuron', ko: '뉴런' },
  factors: { en: 'real factors', ko: '실수 배율' },
  afterSum: { en: '1, after the sum', ko: '1번, 합한 뒤' },
  within: { en: '#, inside it', ko: '#번, 합 안에서' },
  cells: { en: 'Largest weight code, and |error| of the output', ko: '가장 큰 가중치 코드와 출력 오차의 크기' },
  largest: { en: 'Largest product of two codes:', ko: '두 코드의 가장 큰 곱:' },
  fit: { en: 'Fitting into int16:', ko: 'int16에 들어가는 개수:' },
  fit32: { en: '; into int32:', ko: ', int32:' },
  fitEnd: { en: ' of them.', ko: '개.' },
}

export function productTitle({ product }: IntegersView, language: Language): ReactNode {
  const english = language === 'en'
  if (!product) return english ? 'Multiplying…' : '곱하는 중…'
  const real = <b className="quant-word">{formatNumber(product.real)}</b>
  const exact = <b className="float-word">{formatNumber(product.exact)}</b>
  if (product.accumulator === null)
    return english ? (
      <>
        {product.multiplications} real factors inside the sum: {real} instead of {exact}
      </>
    ) : (
      <>
        합 안에 실수 배율이 {product.multiplications}개: {exact} 대신 {real}
      </>
    )
  const sum = <b className="quant-word">{formatCount(product.accumulator)}</b>
  return english ? (
    <>
      Whole numbers add up to {sum}, which stands for {real} instead of {exact}
    </>
  ) : (
    <>
      정수의 합은 {sum}, 나타내는 값은 {real}, 실수로는 {exact}
    </>
  )
}

export function productSummary({ product }: IntegersView, language: Language): string {
  if (!product) return ''
  const { neuron, expanded, direct, bias, accumulator, real, exact } = product
  const [y, wanted] = [formatNumber(real), formatNumber(exact)]
  return language === 'en'
    ? `Neuron ${neuron + 1}: the four terms add up to ${expanded}, the products of the differences to ${direct}; with the bias ${bias.code} the accumulator is ${accumulator ?? 'none'}. It stands for ${y}; in reals the neuron gives ${wanted}.`
    : `뉴런 ${neuron + 1}: 네 항의 합은 ${expanded}, 차의 곱의 합은 ${direct}, 편향 ${bias.code}을 더한 누산기는 ${accumulator ?? '없음'}입니다. 나타내는 값은 ${y}, 실수로 계산한 값은 ${wanted}입니다.`
}

export function roomSaid({ largestProduct, int16Terms, int32Terms, bias }: ProductFrame, language: Language): string {
  return language === 'en'
    ? `The largest product is ${largestProduct}: int16 holds ${int16Terms} of them, int32 ${int32Terms}. The bias is ${bias.code}.`
    : `가장 큰 곱은 ${largestProduct}입니다. int16에는 ${int16Terms}개, int32에는 ${int32Terms}개가 들어갑니다. 편향은 ${bias.code}입니다.`
}

export function productTable({ product }: IntegersView, language: Language): Table {
  const english = language === 'en'
  return {
    caption: english ? 'The products of the opened neuron' : '열린 뉴런의 곱',
    columns: english
      ? ['input', 'its code', 'weight', 'its code', 'product of the differences']
      : ['입력', '입력 코드', '가중치', '가중치 코드', '차의 곱'],
    rows: Array.from(product?.x ?? [], (x, i) => [
      x,
      product?.inputCodes[i] ?? 0,
      product?.w[i] ?? 0,
      product?.weightCodes[i] ?? 0,
      product?.centred[i] ?? 0,
    ]),
  }
}
