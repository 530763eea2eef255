import type { ReactNode } from 'react'
import type { Table } from '../../../stage/table-text.ts'
import { formatCount, formatFixed, formatPercent, withUnit } from '../../../ui/format.ts'
import type { Language } from '../../../ui/language.tsx'
import { BITS } from '../contract.ts'
import type { AccuracyFrame, HalfFrame } from '../frames.ts'
import type { Cost } from './Costs.tsx'
import { finished } from './measures.ts'
import type { ErrorsView } from './view.ts'

export const WORDS = {
  clip: { en: 'Clip', ko: '클리핑 지점' },
  rightSaid: { en: '0 to the clip', ko: '0부터 끝까지' },
  wrongSaid: { en: 'symmetric, signed', ko: '대칭, 부호 있음' },
  never: { en: 'no value ever comes here', ko: '값이 오지 않는 코드' },
  neverShort: { en: 'never used', ko: '안 쓰는 코드' },
  values: (tensor: string) => ({ en: `values of ${tensor}`, ko: `${tensor}의 값` }),
  bits: { en: 'bits', ko: '비트' },
}

export const halfCosts = (frame: HalfFrame | null, accuracy: AccuracyFrame | null, bits: number): Cost[] => [
  {
    name: 'accuracy',
    label: { en: `accuracy at ${bits} bits`, ko: `${bits}비트의 정확도` },
    right: finished(accuracy, `right ${bits}`),
    wrong: finished(accuracy, `wrong ${bits}`),
    write: (value) => formatPercent(value, 1),
  },
  {
    name: 'used',
    label: { en: 'codes in use', ko: '쓰이는 코드' },
    right: frame?.usedRight,
    wrong: frame?.usedWrong,
    write: formatCount,
  },
]

/** What half of the codes are worth. */
export function halfTitle({ frames: { half } }: ErrorsView, language: Language): ReactNode {
  const english = language === 'en'
  if (!half) return english ? 'Running the network…' : '신경망을 실행하는 중…'
  const number = <b className="error-word">{withUnit(formatFixed(half.right.sqnrDb - half.wrong.sqnrDb, 1), 'dB')}</b>
  const codes = half.wrongParams.qmax - half.wrongParams.qmin + 1
  return english ? (
    <>
      A symmetric range uses {half.usedWrong} of its {codes} codes, and costs {number}
    </>
  ) : (
    <>
      대칭 범위는 코드 {codes}개 가운데 {half.usedWrong}개만 쓰고 {number} 손해
    </>
  )
}

export function halfSummary({ frames: { half } }: ErrorsView, language: Language): string {
  if (!half) return ''
  const [a, b] = [half.right.sqnrDb, half.wrong.sqnrDb].map((db) => formatFixed(db, 1))
  return language === 'en'
    ? `Tensor ${half.tensor} after a ReLU: codes spread from 0 to the clip have an SQNR of ${a} dB, codes spread evenly about 0 have ${b} dB, for those below 0 are never used. Below, accuracy by bits with either.`
    : `ReLU를 지난 텐서 ${half.tensor}입니다. 코드를 0부터 펼치면 SQNR이 ${a} dB, 0을 중심으로 대칭으로 펼치면 음수 쪽 코드를 쓰지 못해 ${b} dB입니다. 아래는 두 경우의 비트별 정확도입니다.`
}

export function halfTable({ frames: { halfAccuracy } }: ErrorsView, language: Language): Table {
  const english = language === 'en'
  return {
    caption: english ? 'Accuracy by bits, 1,000 test images' : '비트별 정확도, 테스트 이미지 1,000장',
    columns: english ? ['bits', 'from 0', 'symmetric'] : ['비트', '0부터', '대칭'],
    rows: [...BITS]
      .sort((a, b) => a - b)
      .map((bits) => [
        bits,
        finished(halfAccuracy, `right ${bits}`) ?? '',
        finished(halfAccuracy, `wrong ${bits}`) ?? '',
      ]),
  }
}
