import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { className } from '../../../../ui/class-names.ts'
import { formatPercent } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import type { PtqView } from '../view.ts'

/** The words of the drawing. */
export const WORDS = {
  paper: { en: 'A square to draw in', ko: '그림을 그리는 칸' },
  keys: {
    en: 'With keys: arrows move the pen (Shift: less), Space puts it down and lifts it, Backspace takes the last stroke back. A picture file can be dropped anywhere.',
    ko: '키보드: 화살표로 펜을 옮기고(Shift는 조금씩), 스페이스로 펜을 내리고 들며, 백스페이스로 마지막 획을 지웁니다. 그림 파일을 페이지 아무 곳에나 끌어다 놓아도 됩니다.',
  },
  hintDigit: { en: 'Draw a digit here', ko: '여기에 숫자를 그려 보세요' },
  hintGarment: { en: 'Draw a garment here', ko: '여기에 옷을 그려 보세요' },
  seen: { en: 'what the networks see, 28 × 28', ko: '신경망이 보는 그림, 28 × 28' },
  seenShort: { en: 'seen, 28 × 28', ko: '입력, 28 × 28' },
  float: { en: 'float', ko: '실수' },
  quantized: { en: 'quantized', ko: '양자화' },
  agree: { en: 'they agree', ko: '두 예측이 같음' },
  disagree: { en: 'they disagree', ko: '두 예측이 다름' },
  undo: { en: 'Undo stroke', ko: '한 획 지우기' },
  clear: { en: 'Clear', ko: '모두 지우기' },
  open: { en: 'Open a picture…', ko: '그림 파일 열기…' },
  garments: { en: 'This network knows garments only.', ko: '이 신경망은 옷만 구별합니다.' },
  toDigits: { en: 'Switch to digits', ko: '숫자 신경망으로' },
  inverted: {
    en: 'Inverted: its corners are bright, and the network learned bright shapes on black.',
    ko: '모서리가 밝아 반전했습니다. 신경망은 검은 바탕의 밝은 그림으로 학습했습니다.',
  },
  'as-it-is': { en: 'Shown as it is, in 28 × 28 greys.', ko: '반전 없이 28 × 28 회색조로 바꾸었습니다.' },
  'no-picture': {
    en: 'This file is no picture that the browser can read.',
    ko: '브라우저가 읽을 수 있는 그림 파일이 아닙니다.',
  },
  full: {
    en: 'The drawing is full: take a stroke back to go on.',
    ko: '더 그릴 수 없습니다. 획을 지우면 이어서 그릴 수 있습니다.',
  },
}

/** Both answers, each with how sure it is. */
export function drawTitle({ draw }: PtqView, language: Language): ReactNode {
  const english = language === 'en'
  if (!draw?.answers) return english ? 'Draw, and both networks answer' : '그리면 두 신경망이 답합니다'
  const { float, quantized, floatClass, quantizedClass } = draw.answers
  const name = (label: number) => className(draw.set, label)[language]
  const sure = (shares: Float32Array, label: number, look: string) => (
    <b className={look}>{formatPercent(shares[label], 1)}</b>
  )
  const a = sure(float, floatClass, 'float-word')
  const b = sure(quantized, quantizedClass, 'quant-word')
  if (floatClass === quantizedClass)
    return english ? (
      <>
        Both say {name(floatClass)}: float with {a}, quantized with {b}
      </>
    ) : (
      <>
        둘 다 {name(floatClass)}: 실수 {a}, 양자화 {b}
      </>
    )
  return english ? (
    <>
      Float says {name(floatClass)} with {a}, quantized {name(quantizedClass)} with {b}
    </>
  ) : (
    <>
      실수는 {name(floatClass)} {a}, 양자화는 {name(quantizedClass)} {b}
    </>
  )
}

export function drawSummary({ draw }: PtqView, language: Language): string {
  if (!draw?.answers) return language === 'en' ? 'Nothing is drawn yet.' : '아직 그린 것이 없습니다.'
  const { float, quantized, floatClass, quantizedClass } = draw.answers
  const [a, b] = [floatClass, quantizedClass].map((label) => className(draw.set, label)[language])
  const [p, q] = [formatPercent(float[floatClass], 1), formatPercent(quantized[quantizedClass], 1)]
  return language === 'en'
    ? `The float network takes it for ${a}, ${p}; the quantized network for ${b}, ${q}.`
    : `실수 신경망의 예측은 ${a}, 확률 ${p}이고, 양자화한 신경망의 예측은 ${b}, 확률 ${q}입니다.`
}

export function drawTable({ draw }: PtqView, language: Language): Table {
  const english = language === 'en'
  return {
    caption: english ? 'Probabilities of the classes for the drawing' : '그림에 대한 클래스별 확률',
    columns: english ? ['class', 'float', 'quantized'] : ['클래스', '실수', '양자화'],
    rows: Array.from(draw?.answers?.float ?? [], (float, label) => [
      draw ? className(draw.set, label)[language] : '',
      float,
      draw?.answers?.quantized[label] ?? '',
    ]),
  }
}
