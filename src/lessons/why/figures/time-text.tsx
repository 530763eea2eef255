import type { ReactNode } from 'react'
import type { Table } from '../../../stage/table-text.ts'
import { formatNumber } from '../../../ui/format.ts'
import type { BothLanguages, Language } from '../../../ui/language.tsx'
import type { TimeFrame } from '../frames.ts'
import type { WhyView } from './view.ts'

export type Measured = NonNullable<TimeFrame['measured']>

/** The words of the race. Every number in them was measured on the reader's device. */
export const WORDS = {
  product: { en: 'What is timed', ko: '재는 것' },
  float: { en: 'float32', ko: 'float32' },
  integer: { en: '8-bit integers', ko: '8비트 정수' },
  ms: { en: 'milliseconds a product, round by round', ko: '곱 한 번의 밀리초, 회마다' },
  ratio: { en: 'float32 ÷ integers, of the same round', ko: '같은 회의 float32 ÷ 정수' },
  fourTimes: { en: '4: a quarter', ko: '4: 바이트는' },
  ofTheBytes: { en: 'of the bytes', ko: '4분의 1' },
  round: { en: 'round', ko: '회' },
  again: { en: 'Measure again', ko: '다시 측정' },
  stop: { en: 'Stop', ko: '중단' },
  goOn: { en: 'Measure', ko: '측정' },
}

/** What decides it: only what follows from how it is computed here. */
export const WHY: Readonly<Record<Measured['kernels'], readonly BothLanguages[]>> = {
  simd: [
    {
      en: 'A vector of WebAssembly has 128 bits: room for 4 float32. Here codes are multiplied as 16-bit integers, 8 at a time, and pairs are summed in the same instruction.',
      ko: 'WebAssembly 벡터는 128비트라 float32가 4개 들어갑니다. 여기서는 코드를 16비트 정수로 8개씩 곱하고, 같은 명령에서 둘씩 더합니다.',
    },
    {
      en: 'On top, integers bring each sum back to 8 bits. Hardware with 8-bit dot products may gain more.',
      ko: '정수는 합마다 8비트로 되돌리는 일도 합니다. 8비트 내적 명령이 있는 하드웨어라면 더 빨라질 수 있습니다.',
    },
  ],
  reference: [
    {
      en: 'This browser has no WebAssembly SIMD. Both run in plain JavaScript, one product at a time, which says little about integers on a processor.',
      ko: '이 브라우저에는 WebAssembly SIMD가 없습니다. 둘 다 JavaScript로 곱을 하나씩 계산하므로, 프로세서에서 정수가 얼마나 빠른지는 알기 어렵습니다.',
    },
  ],
}

export const sizeName = ({ rows, inner, columns }: Measured) => `${rows} × ${inner} · ${inner} × ${columns}`

/** rounds whose middle half is spread as far as this factor say little */
const DISAGREE = 2

export function timeTitle(measured: Measured | null, language: Language): ReactNode {
  const english = language === 'en'
  if (!measured) return english ? 'Nothing measured yet' : '아직 잰 것이 없음'
  const { ratio, rounds, mostRounds, done } = measured
  const number = (
    <b className="quant-word">
      {formatNumber(ratio.median, 2)}
      {english ? ' times' : '배'}
    </b>
  )
  const place = done ? '' : english ? ` (round ${rounds} of ${mostRounds})` : ` (${mostRounds}회 중 ${rounds}회)`
  if (done && ((ratio.low < 1 && ratio.high > 1) || ratio.high > DISAGREE * ratio.low))
    return english ? (
      <>Integers are {number} as fast here, but rounds disagree</>
    ) : (
      <>여기서 정수는 {number} 속도, 회마다 엇갈림</>
    )
  return english ? (
    <>
      On this device 8-bit integers are {number} as fast{place}
    </>
  ) : (
    <>
      이 기기에서 8비트 정수는 {number} 속도{place}
    </>
  )
}

export function timeSummary(measured: Measured | null, language: Language): string {
  if (!measured) return language === 'en' ? 'Nothing has been measured yet.' : '아직 측정한 것이 없습니다.'
  const [f, i, r, low, high] = [
    measured.floatMs.median,
    measured.integerMs.median,
    measured.ratio.median,
    measured.ratio.low,
    measured.ratio.high,
  ].map((value) => formatNumber(value))
  return language === 'en'
    ? `The product ${sizeName(measured)} takes ${f} ms in float32 and ${i} ms in 8-bit integers, medians of ${measured.rounds} rounds. The median of the ratios is ${r}, half of them lie between ${low} and ${high}.`
    : `${sizeName(measured)} 곱에 float32는 ${f} ms, 8비트 정수는 ${i} ms가 걸립니다(${measured.rounds}회의 중앙값). 비율의 중앙값은 ${r}, 절반은 ${low}과 ${high} 사이입니다.`
}

export function timeTable({ time }: WhyView, language: Language): Table {
  const english = language === 'en'
  const measured = time?.measured
  return {
    caption: english ? 'Milliseconds a product on this device' : '이 기기에서 곱 한 번에 걸린 밀리초',
    columns: english ? ['round', 'float32', '8-bit integers', 'ratio'] : ['회', 'float32', '8비트 정수', '비율'],
    rows: Array.from(measured?.float ?? [], (ms, round) => [
      round + 1,
      ms,
      measured?.integer[round] ?? '',
      ms / (measured?.integer[round] ?? 1),
    ]),
  }
}
