import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatCount, formatNumber } from '../../../../ui/format.ts'
import type { BothLanguages, Language } from '../../../../ui/language.tsx'
import type { SpeedFrame } from '../../frames.ts'
import type { PtqView } from '../view.ts'

/** The words of the race. Every number in them was measured on the reader's device. */
export const WORDS = {
  float: { en: 'float', ko: '실수' },
  quantized: { en: 'integers', ko: '정수' },
  unit: {
    en: 'ms an image; bar: median, band: quartiles',
    ko: '이미지 한 장에 걸린 밀리초. 막대 끝은 중앙값, 끝의 띠는 사분위수',
  },
  again: { en: 'Measure again', ko: '다시 측정' },
  measuring: { en: 'Measuring…', ko: '측정하는 중…' },
  notMeasured: {
    en: 'So no speed of integers is measured here.',
    ko: '그래서 여기서는 정수의 속도를 측정하지 않습니다.',
  },
}

export const batchName = (images: number): BothLanguages =>
  images === 1
    ? { en: 'one image at a time', ko: '한 장씩' }
    : { en: `${formatCount(images)} images at a time`, ko: `${formatCount(images)}장씩` }

/** Why a quarter of the bytes is not four times the speed: only what follows from how it is computed. */
export const WHY: Readonly<Record<'simd' | 'reference', readonly BothLanguages[]>> = {
  simd: [
    {
      en: 'A code has a quarter of a float’s bytes. Yet the speed is decided by how many products fit into one instruction.',
      ko: '코드의 바이트 수는 실수의 4분의 1입니다. 그러나 속도를 정하는 것은 명령 하나에 들어가는 곱의 수입니다.',
    },
    {
      en: 'A register of WebAssembly holds 128 bits: 4 float32, or 8 int16. A code less its zero-point needs 9 bits, so codes are multiplied as int16, 8 at a time (i32x4.dot_i16x8). That is twice as many as floats, not four times.',
      ko: 'WebAssembly 레지스터는 128비트라 float32 4개나 int16 8개가 들어갑니다. 코드에서 영점을 빼면 9비트가 필요하므로 int16으로 8개씩 곱합니다(i32x4.dot_i16x8). 실수의 네 배가 아니라 두 배입니다.',
    },
    {
      en: 'And integers have more to do: each sum is scaled, rounded and clamped to a code, additions bring both branches to one scale, and a first layer with a single channel fills no register.',
      ko: '정수는 할 일도 더 많습니다. 합마다 스케일하고 반올림하고 범위로 잘라 코드로 만들고, 덧셈에서는 두 갈래의 스케일을 맞추며, 채널이 하나뿐인 첫 층은 레지스터를 다 채우지 못합니다.',
    },
    {
      en: 'Fewer than 8 bits are not faster here: in memory each code takes an int16.',
      ko: '8비트보다 줄여도 여기서는 빨라지지 않습니다. 메모리에서는 코드마다 int16 하나를 씁니다.',
    },
  ],
  reference: [
    {
      en: 'This browser has no WebAssembly SIMD, so both networks run in plain JavaScript, one product at a time. What is measured here says little about integers on a processor.',
      ko: '이 브라우저에는 WebAssembly SIMD가 없어 두 신경망 모두 JavaScript로 곱을 하나씩 계산합니다. 여기서 측정한 값으로는 프로세서에서 정수가 얼마나 빠른지 알기 어렵습니다.',
    },
  ],
}

/** How many times as fast with many images at a time; slower where it is. */
export function speedTitle({ speed, convert }: PtqView, language: Language): ReactNode {
  const english = language === 'en'
  if (speed && speed.kind !== 'integer') return english ? 'There are no integers to time' : '속도를 잴 정수 연산이 없음'
  const measured = speed?.measured
  if (!measured) {
    if (!convert?.converted) return english ? 'Converting…' : '변환하는 중…'
    return english ? 'Measuring on your device…' : '이 기기에서 측정하는 중…'
  }
  const many = measured.batches[measured.batches.length - 1]
  const ratio = times(many.ratio.median, english)
  const { low, high } = many.ratio
  if (measured.done && low < 1 && high > 1)
    return english ? (
      <>Integers are {ratio} as fast as float here, but rounds disagree</>
    ) : (
      <>이 기기에서 정수는 실수의 {ratio} 속도지만 회마다 엇갈림</>
    )
  const rounds = measured.done ? '' : english ? ` (round ${measured.rounds})` : ` (${measured.rounds}회)`
  return english ? (
    <>
      Integers are {ratio} as fast as float on this device
      {rounds}
    </>
  ) : (
    <>
      이 기기에서 정수는 실수의 {ratio} 속도{rounds}
    </>
  )
}

const times = (ratio: number, english: boolean) => (
  <b className="quant-word">
    {formatNumber(ratio, 2)}
    {english ? ' times' : '배'}
  </b>
)

const sentence = ({ batches, rounds }: NonNullable<SpeedFrame['measured']>, language: Language) =>
  batches
    .map(({ images, floatMs, quantizedMs, ratio }) => {
      const [f, q, r] = [floatMs.median, quantizedMs.median, ratio.median].map((value) => formatNumber(value))
      return language === 'en'
        ? `${batchName(images).en}: ${f} ms an image in float, ${q} ms in integers, ratio ${r}, medians of ${rounds} rounds.`
        : `${batchName(images).ko}: 이미지 한 장에 실수 ${f} ms, 정수 ${q} ms, 비율 ${r}, ${rounds}회의 중앙값.`
    })
    .join(' ')

export function speedSummary({ speed }: PtqView, language: Language): string {
  if (speed?.measured) return sentence(speed.measured, language)
  return language === 'en' ? 'Nothing has been measured yet.' : '아직 측정한 것이 없습니다.'
}

export function speedTable({ speed }: PtqView, language: Language): Table {
  const english = language === 'en'
  return {
    caption: english ? 'Milliseconds an image on this device' : '이 기기에서 이미지 한 장에 걸린 밀리초',
    columns: english
      ? ['round', 'images at a time', 'float', 'integers', 'float to integers']
      : ['회', '한 번에 넣는 이미지', '실수', '정수', '실수 ÷ 정수'],
    rows: (speed?.measured?.batches ?? []).flatMap(({ images, float, quantized }) =>
      Array.from(float, (ms, round) => [round + 1, images, ms, quantized[round], ms / quantized[round]]),
    ),
  }
}
