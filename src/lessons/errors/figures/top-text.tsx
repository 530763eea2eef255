import type { ReactNode } from 'react'
import type { Table } from '../../../stage/table-text.ts'
import { formatCount, formatFixed, formatPercent, withUnit } from '../../../ui/format.ts'
import type { Language } from '../../../ui/language.tsx'
import type { ErrorsView } from './view.ts'

export const WORDS = {
  pixel: { en: 'Pixel', ko: '화소' },
  counts: { en: 'pixels by code, logarithmic', ko: '코드별 화소 수(로그)' },
  rightSaid: { en: 'held at the last code', ko: '마지막 코드로 클램프' },
  wrongSaid: { en: 'one code too many', ko: '코드가 하나 남음' },
  pixels: { en: 'as it is', ko: '원래 그림' },
  right: { en: 'held', ko: '클램프' },
  wrong: { en: 'wrapped', ko: '한 바퀴 돎' },
}

/** of the picture that is shown */
export const whitePixels = (count: number, language: Language): string =>
  language === 'en'
    ? `${formatCount(count)} of its pixels ${count === 1 ? 'is' : 'are'} 255`
    : `값이 255인 화소 ${formatCount(count)}개`

/** How many values get the code that there is not, and what that costs. */
export function topTitle({ frames: { top } }: ErrorsView, language: Language): ReactNode {
  if (!top) return language === 'en' ? 'Loading pixels…' : '화소 불러오는 중…'
  const share = formatPercent(top.atTop / top.count, 2)
  const number = <b className="error-word">{withUnit(formatFixed(top.right.sqnrDb - top.wrong.sqnrDb, 1), 'dB')}</b>
  return language === 'en' ? (
    <>
      {share} of all pixels, white ones, become black: that costs {number}
    </>
  ) : (
    <>
      흰 화소 {share}가 검게 바뀌어 {number} 손해
    </>
  )
}

export function topSummary({ frames: { top }, settings }: ErrorsView, language: Language): string {
  if (!top) return ''
  const levels = 2 ** top.bits
  const [a, b] = [top.right.sqnrDb, top.wrong.sqnrDb].map((db) => formatFixed(db, 1))
  return language === 'en'
    ? `${formatCount(top.count)} pixels by code: ${formatCount(top.atTop)} of value 255 get code ${levels}, which ${top.bits} bits do not hold. Held at the last code the SQNR is ${a} dB, wrapped to 0 it is ${b} dB. The pixel at the handle is ${settings.pixel}.`
    : `화소 ${formatCount(top.count)}개를 코드별로 세었습니다. 값이 255인 ${formatCount(top.atTop)}개는 코드 ${levels}을 받는데, 이 코드는 ${top.bits}비트에 들어가지 않습니다. SQNR은 마지막 코드로 클램프하면 ${a} dB, 한 바퀴 돌아 0이 되면 ${b} dB입니다. 손잡이의 화소는 ${settings.pixel}입니다.`
}

export function topTable({ frames: { top } }: ErrorsView, language: Language): Table {
  return {
    caption: language === 'en' ? 'Pixels by the code of the floor' : '내림으로 얻은 코드별 화소 수',
    columns: language === 'en' ? ['code', 'pixels'] : ['코드', '화소 수'],
    rows: Array.from(top?.codes ?? [], (count, code) => [code, count]),
  }
}
