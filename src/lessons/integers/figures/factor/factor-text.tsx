import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatCount, formatNumber, formatPercent } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import type { IntegersView } from '../view.ts'

export const WORDS = {
  off: { en: ', off by a share of', ko: ', 상대 오차' },
  bits: { en: 'The 31 bits:', ko: '31비트:' },
  shift: { en: '31 bits, then a shift by', ko: '31비트, 이어서 시프트' },
  every: { en: 'Rounding twice gives another code for', ko: '두 번 반올림하면 코드가 달라지는 합:' },
  of: { en: 'of all sums:', ko: '개 / 전체' },
  next: { en: 'Next where they differ', ko: '다음으로 달라지는 합' },
  own: { en: 'The neuron’s sum', ko: '뉴런의 합' },
  sum: { en: 'Accumulator', ko: '누산기' },
  way: { en: 'way of scaling', ko: '배율을 곱하는 법' },
  scaled: { en: 'rounded', ko: '반올림' },
  exact: { en: 'real factor', ko: '실수 배율' },
  single: { en: 'one rounding', ko: '반올림 한 번' },
  double: { en: 'two roundings', ko: '반올림 두 번' },
  float: { en: 'float32', ko: 'float32' },
  float32: { en: 'sum and factor in float32, halves to even', ko: '합과 배율을 float32로, 절반은 짝수로' },
  code: { en: 'code', ko: '코드' },
  standsFor: { en: 'stands for', ko: '가 나타내는 값은' },
  near: {
    en: 'the sums next to it: line real, dots one rounding, squares two',
    ko: '이웃한 합: 선은 실수, 점은 한 번, 네모는 두 번 반올림',
  },
}

export function factorTitle({ factor }: IntegersView, language: Language): ReactNode {
  const english = language === 'en'
  if (!factor) return english ? 'Trying every sum…' : '모든 합을 시험하는 중…'
  const { single, double, counted } = factor
  if (single.code !== double.code) {
    const once = <b className="quant-word">{single.code}</b>
    const twice = <b className="error-word">{double.code}</b>
    return english ? (
      <>
        Here one rounding gives code {once}, two give {twice}
      </>
    ) : (
      <>
        여기서는 한 번 반올림하면 코드 {once}, 두 번이면 {twice}
      </>
    )
  }
  const share = <b className="error-word">{formatPercent(counted.double / counted.total, 2)}</b>
  const code = <b className="quant-word">{single.code}</b>
  return english ? (
    <>
      One multiplication, one shift: code {code}. Rounding twice would change {share} of the codes
    </>
  ) : (
    <>
      곱셈 한 번, 시프트 한 번이면 코드 {code}. 두 번 반올림하면 {share}가 달라집니다
    </>
  )
}

export function factorSummary({ factor }: IntegersView, language: Language): string {
  if (!factor) return ''
  const { sum, mantissa, shift, single, double, float, counted, real } = factor
  const [of, total, y] = [formatCount(counted.double), formatCount(counted.total), formatNumber(real)]
  return language === 'en'
    ? `The accumulator ${sum} times ${mantissa}, shifted right by ${31 - shift}, becomes code ${single.code}, which stands for ${y}; with two roundings ${double.code}, in float32 ${float.code}. Of ${total} accumulators two roundings change ${of}.`
    : `누산기 ${sum}에 ${mantissa}을 곱하고 오른쪽으로 ${31 - shift}비트 시프트하면 코드 ${single.code}, 나타내는 값은 ${y}입니다. 두 번 반올림하면 ${double.code}, float32로는 ${float.code}입니다. 누산기 ${total}개 가운데 두 번 반올림으로 바뀌는 것은 ${of}개입니다.`
}

export function factorTable({ factor }: IntegersView, language: Language): Table {
  const english = language === 'en'
  return {
    caption: english
      ? `Codes of the accumulator ${factor?.sum ?? ''}, and how many of all accumulators get another code than by one rounding`
      : `누산기 ${factor?.sum ?? ''}의 코드, 한 번 반올림과 코드가 다른 누산기의 수`,
    columns: english ? ['way', 'rounded', 'code', 'others'] : ['방법', '반올림', '코드', '다른 수'],
    rows: factor
      ? (['exact', 'single', 'double', 'float'] as const).map((name) => [
          WORDS[name][language],
          factor[name].scaled,
          factor[name].code,
          name === 'single' ? 0 : factor.counted[name],
        ])
      : [],
  }
}
