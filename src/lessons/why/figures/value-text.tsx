import type { ReactNode } from 'react'
import type { Table } from '../../../stage/table-text.ts'
import { formatCount, formatNumber, formatPercent } from '../../../ui/format.ts'
import type { Language } from '../../../ui/language.tsx'
import type { CodedWeight } from '../frames.ts'
import type { WhyView } from './view.ts'

/** The words of the figure of one weight: all numbers in them come from the frame. */
export const WORDS = {
  float: { en: 'float32, 32 bits', ko: 'float32, 32비트' },
  sign: { en: 'sign', ko: '부호' },
  exponent: { en: 'exponent', ko: '지수' },
  fraction: { en: 'fraction', ko: '가수' },
  bitsOfFloat: { en: 'Bits of the float', ko: '실수의 비트' },
  bit: { en: 'bit', ko: '비트' },
  error: { en: 'error', ko: '오차' },
  code: { en: 'code', ko: '코드' },
  scale: { en: 'scale', ko: '스케일' },
  back: { en: 'Flip back', ko: '되돌리기' },
  weight: { en: 'Weight, by size', ko: '가중치(크기순)' },
  clipped: { en: 'beyond the codes, clipped', ko: '코드 범위를 벗어나 잘림' },
  noCode: { en: 'no number, so no code', ko: '수가 아니므로 코드가 없음' },
}

export const countedName = (count: number, layer: string, language: Language): string =>
  language === 'en' ? `${formatCount(count)} weights of layer ${layer}` : `${layer} 층의 가중치 ${formatCount(count)}개`

/** What is on screen of the weight: at the bits that are shown. */
export function codedNow({ value, bits }: Pick<WhyView, 'value' | 'bits'>): CodedWeight | null {
  return value?.coded.find((one) => one.bits === bits) ?? null
}

export const realName = (x: number) => formatNumber(x, 4)
export const inBits = (bits: number, language: Language) => (language === 'en' ? `${bits} bits` : `${bits}비트`)

/** What error the value has, relative to itself. */
const relative = (coded: CodedWeight, value: number) => (value === 0 ? 0 : Math.abs(coded.error) / Math.abs(value))

export function valueTitle(view: WhyView, language: Language): ReactNode {
  const { value } = view
  const coded = codedNow(view)
  const english = language === 'en'
  if (!value || !coded) return english ? 'Opening the network…' : '신경망을 여는 중…'
  const from = <b className="float-word">{realName(value.value)}</b>
  if (coded.code === null)
    return english ? <>These 32 bits are no number: {from}</> : <>이 32비트는 수가 아님: {from}</>
  const to = <b className="quant-word">{realName(coded.real)}</b>
  const bits = inBits(coded.bits, language)
  if (value.value !== value.trained)
    return english ? (
      <>
        Flipped, the float is {from}; {bits} say {to}
      </>
    ) : (
      <>
        비트를 뒤집은 실수는 {from}, {bits}로는 {to}
      </>
    )
  return english ? (
    <>
      A weight of {from} becomes {to} in {bits}
    </>
  ) : (
    <>
      가중치 {from}, {bits}로는 {to}
    </>
  )
}

export function valueSummary(view: WhyView, language: Language): string {
  const { value } = view
  const coded = codedNow(view)
  if (!value || !coded) return language === 'en' ? 'The network is being opened.' : '신경망을 여는 중입니다.'
  const bits = value.word.join('')
  const parts = `${bits[0]} ${bits.slice(1, 9)} ${bits.slice(9)}`
  const [x, real, error, scale] = [value.value, coded.real, coded.error, coded.scale].map(realName)
  return language === 'en'
    ? `The weight ${x} of layer ${value.layer} has the float32 bits ${parts}. In ${coded.bits} bits it has the code ${coded.code ?? '–'}, which stands for ${real} with the scale ${scale}; the error is ${error}.`
    : `${value.layer} 층의 가중치 ${x}의 float32 비트는 ${parts}입니다. ${coded.bits}비트 코드는 ${coded.code ?? '–'}이고 스케일 ${scale}을 곱하면 ${real}, 오차는 ${error}입니다.`
}

export function valueTable({ value }: WhyView, language: Language): Table {
  const english = language === 'en'
  return {
    caption: english
      ? `The weight ${realName(value?.value ?? 0)} of layer ${value?.layer ?? ''} at 8 to 2 bits`
      : `${value?.layer ?? ''} 층의 가중치 ${realName(value?.value ?? 0)}, 8비트부터 2비트까지`,
    columns: english
      ? ['bits', 'scale', 'code', 'stands for', 'error']
      : ['비트', '스케일', '코드', '나타내는 값', '오차'],
    rows: (value?.coded ?? []).map(({ bits, scale, code, real, error }) => [bits, scale, code ?? '–', real, error]),
  }
}

export const errorName = (coded: CodedWeight, value: number): string =>
  `${realName(coded.error)}, ${formatPercent(relative(coded, value), 1)}`
