import type { ReactNode } from 'react'
import type { Table } from '../../../stage/table-text.ts'
import { formatFixed, formatNumber, withUnit } from '../../../ui/format.ts'
import type { Language } from '../../../ui/language.tsx'
import type { ErrorsView } from './view.ts'

export const WORDS = {
  place: { en: 'Level within its cell', ko: '구간 안 대푯값의 자리' },
  middle: { en: 'middle of the cell', ko: '구간의 가운데' },
  left: { en: 'left edge', ko: '왼쪽 끝' },
  set: { en: 'at your handle', ko: '손잡이의 자리' },
  rightPanel: { en: 'levels in the middle', ko: '대푯값이 가운데' },
  wrongPanel: { en: 'levels at the left edge', ko: '대푯값이 왼쪽 끝' },
  setPanel: { en: 'levels where you put them', ko: '직접 둔 대푯값' },
  mseByPlace: { en: 'MSE by the place of the level in its cell', ko: '구간 안 대푯값의 자리에 따른 MSE' },
  mseShort: { en: 'MSE by place of the level', ko: '대푯값의 자리에 따른 MSE' },
  leftEnd: { en: 'left edge', ko: '왼쪽 끝' },
  middleEnd: { en: 'middle', ko: '가운데' },
  rightEnd: { en: 'right edge', ko: '오른쪽 끝' },
}

/** What the place of the level costs. */
export function edgeTitle({ frames: { edge } }: ErrorsView, language: Language): ReactNode {
  if (!edge) return language === 'en' ? 'Computing…' : '계산하는 중…'
  const lost = edge.right.sqnrDb - edge.set.sqnrDb
  const number = <b className="error-word">{withUnit(formatFixed(lost, 2), 'dB')}</b>
  if (edge.place === 0)
    return language === 'en' ? (
      <>The left edge costs {number}, with the same thresholds and the same codes</>
    ) : (
      <>경곗값도 코드도 같은데, 왼쪽 끝은 {number} 손해</>
    )
  const share = formatFixed(edge.place, 2)
  return language === 'en' ? (
    <>
      A level at {share} of its cell costs {number}
    </>
  ) : (
    <>
      대푯값을 구간의 {share} 자리에 두면 {number} 손해
    </>
  )
}

export function edgeSummary({ frames: { edge } }: ErrorsView, language: Language): string {
  if (!edge) return ''
  const { levels } = edge.right
  const [a, b] = [edge.right.sqnrDb, edge.set.sqnrDb].map((db) => formatFixed(db, 2))
  const share = formatFixed(edge.place, 2)
  return language === 'en'
    ? `${levels.length} equal cells: with the level in the middle of each the SQNR is ${a} dB, with the level at ${share} of the width ${b} dB and a mean shift of ${formatNumber(edge.set.bias)}.`
    : `같은 폭의 구간 ${levels.length}개입니다. SQNR은 대푯값이 가운데일 때 ${a} dB, 폭의 ${share} 자리일 때 ${b} dB이고 이때 평균 치우침은 ${formatNumber(edge.set.bias)}입니다.`
}

export function edgeTable({ frames: { edge } }: ErrorsView, language: Language): Table {
  return {
    caption: language === 'en' ? 'MSE by the place of the level in its cell' : '구간 안 대푯값의 자리에 따른 MSE',
    columns: language === 'en' ? ['place', 'MSE'] : ['자리', 'MSE'],
    rows: Array.from(edge?.curve.place ?? [], (place, i) => [place, edge?.curve.mse[i] ?? 0]),
  }
}
