import type { ReactNode } from 'react'
import type { Table } from '../../../stage/table-text.ts'
import { formatCount, formatFixed, formatNumber, formatPercent } from '../../../ui/format.ts'
import type { Language } from '../../../ui/language.tsx'
import type { VirtuesFrame } from '../frames.ts'
import type { Cost } from './Costs.tsx'
import { decibelText } from './measures.ts'
import type { ErrorsView } from './view.ts'

export const WORDS = {
  handle: { en: 'Height of the density,', ko: '밀도의 높이,' },
  uniform: { en: 'Uniform', ko: '균등' },
  lloyd: { en: 'Lloyd–Max', ko: '로이드–맥스' },
  dense: (percent: string) => ({
    en: `densest half of the values: ${percent}\u202f% of the range`,
    ko: `값이 가장 빽빽한 절반: 범위의 ${percent}\u202f%`,
  }),
  denseShort: { en: 'densest half', ko: '빽빽한 절반' },
}

export const virtueCosts = (frame: VirtuesFrame | null): Cost[] => [
  {
    name: 'dense',
    label: { en: 'levels in the densest half', ko: '빽빽한 절반에 든 대푯값' },
    right: frame?.lloyd.inDense,
    wrong: frame?.uniform.inDense,
    write: formatCount,
  },
  {
    name: 'share',
    label: { en: 'of all levels', ko: '전체 대푯값 중' },
    right: frame ? frame.lloyd.inDense / frame.lloyd.levels.length : undefined,
    wrong: frame ? frame.uniform.inDense / frame.uniform.levels.length : undefined,
    write: (value) => formatPercent(value),
  },
]
export const sqnrOf = (frame: VirtuesFrame | null): Cost => ({
  name: 'sqnr',
  label: { en: 'SQNR', ko: 'SQNR' },
  right: frame?.lloyd.sqnrDb,
  wrong: frame?.uniform.sqnrDb,
  write: decibelText,
})

/** How many levels serve the densest half. */
export function virtuesTitle({ frames: { virtues } }: ErrorsView, language: Language): ReactNode {
  const english = language === 'en'
  if (!virtues) return english ? 'Computing…' : '계산하는 중…'
  const { uniform, lloyd } = virtues
  const all = uniform.levels.length
  const [a, b] = [uniform.inDense, lloyd.inDense].map((count, i) => (
    <b key={i} className="quant-word">
      {formatCount(count)}
    </b>
  ))
  return english ? (
    <>
      Of {all} levels, uniform gives {a} to the densest half of the values, Lloyd–Max {b}
    </>
  ) : (
    <>
      대푯값 {all}개 중 빽빽한 절반에 균등은 {a}개, 로이드–맥스는 {b}개를 둠
    </>
  )
}

export function virtuesSummary({ frames: { virtues } }: ErrorsView, language: Language): string {
  if (!virtues) return ''
  const { uniform, lloyd, denseWidth } = virtues
  const width = formatFixed(100 * denseWidth, 0)
  const [a, b] = [uniform.mse, lloyd.mse].map((mse) => formatNumber(mse))
  return language === 'en'
    ? `The densest half of the values takes ${width} % of the range. Of ${uniform.levels.length} levels the uniform quantizer has ${uniform.inDense} there and a mean squared error of ${a}, the Lloyd–Max quantizer ${lloyd.inDense} and ${b}.`
    : `값이 가장 빽빽한 절반은 범위의 ${width} %를 차지합니다. 대푯값 ${uniform.levels.length}개 가운데 균등은 그곳에 ${uniform.inDense}개를 두고 평균 제곱 오차가 ${a}이며, 로이드–맥스는 ${lloyd.inDense}개에 ${b}입니다.`
}

export function virtuesTable({ frames: { virtues } }: ErrorsView, language: Language): Table {
  return {
    caption: language === 'en' ? 'Levels on this density' : '이 밀도에서의 대푯값',
    columns: language === 'en' ? ['code', 'uniform', 'Lloyd–Max'] : ['코드', '균등', '로이드–맥스'],
    rows: Array.from(virtues?.uniform.levels ?? [], (level, k) => [k, level, virtues?.lloyd.levels[k] ?? '']),
  }
}
