import type { ReactNode } from 'react'
import { inspectValue } from '../../../core/inspect.ts'
import type { Table } from '../../../stage/table-text.ts'
import { formatCount, formatFixed, formatNumber, formatPercent } from '../../../ui/format.ts'
import type { Language } from '../../../ui/language.tsx'
import type { LloydFrame, QuantizerFrame, UniformFrame } from '../contract.ts'
import type { PanelId } from './panels.ts'
import type { BinningView } from './view.ts'

/** The words of the axis figure: all numbers in them come from the frames. */
export const WORDS = {
  uniform: { en: 'Uniform', ko: '균등' },
  lloyd: { en: 'Lloyd–Max', ko: '로이드–맥스' },
  own: { en: 'Yours', ko: '내 양자화기' },
  values: { en: 'values', ko: '데이터' },
  density: { en: 'density', ko: '밀도' },
  error: { en: 'error', ko: '오차' },
  threshold: { en: 'threshold', ko: '경곗값' },
  level: { en: 'level', ko: '대푯값' },
  code: { en: 'code', ko: '코드' },
  cursor: { en: 'Value under the cursor', ko: '커서가 가리키는 값' },
}

/** An iteration is over once its thresholds have followed its levels. */
function whenOf({ iteration, half }: LloydFrame, language: Language): string {
  const count = formatCount(iteration)
  if (half === 'centroids') return language === 'en' ? `In iteration ${count},` : `${count}번째 반복 중,`
  return language === 'en' ? `After ${count} ${iteration === 1 ? 'iteration' : 'iterations'},` : `반복 ${count}번,`
}

/** The finding, with its number. */
export function axisTitle({ uniform, lloyd }: BinningView, language: Language): ReactNode {
  if (!uniform || !lloyd) return language === 'en' ? 'Computing…' : '계산하는 중…'
  const share = 1 - lloyd.mse / uniform.mse
  const number = <b className="error-word">{formatPercent(Math.abs(share))}</b>
  const when = whenOf(lloyd, language)
  if (Math.abs(share) < 0.005)
    return language === 'en'
      ? `${when} Lloyd–Max and uniform steps lose the same`
      : `${when} 로이드–맥스와 균등의 오차가 같음`
  if (language === 'ko')
    return (
      <>
        {when} 로이드–맥스의 오차가 균등보다 {number} {share > 0 ? '적음' : '많음'}
      </>
    )
  return (
    <>
      {when} Lloyd–Max leaves {number} {share > 0 ? 'less' : 'more'} error than uniform steps
    </>
  )
}

function uniformState(frame: UniformFrame | null, language: Language): string {
  if (!frame) return ''
  const from = {
    'min-max': { en: 'min to max', ko: '최솟값–최댓값' },
    percentile: { en: 'percentile', ko: '백분위수' },
    'four-sigma': { en: 'mean ± 4σ', ko: '평균 ± 4σ' },
    mse: { en: 'least MSE', ko: 'MSE 최소' },
  }[frame.rangeFrom][language]
  const edge = frame.reconstruction === 'left-edge'
  if (language === 'en') return `equal steps, ${from}${edge ? ', left edge' : ''}`
  return `같은 간격, ${from}${edge ? ', 왼쪽 끝' : ''}`
}

function lloydState(frame: LloydFrame | null, language: Language): string {
  if (!frame) return ''
  const empty = frame.emptyCells
  if (empty > 0)
    return language === 'en'
      ? `${formatCount(empty)} empty ${empty === 1 ? 'cell' : 'cells'}`
      : `빈 구간 ${formatCount(empty)}개`
  if (frame.half === 'start') return language === 'en' ? 'the start' : '초기 상태'
  const iteration = formatCount(frame.iteration)
  if (frame.converged) return language === 'en' ? `converged, iteration ${iteration}` : `${iteration}번째 반복에서 수렴`
  return language === 'en' ? `iteration ${iteration}` : `${iteration}번째 반복`
}

/** What there is to say of a quantizer under its name. */
export function stateOf(view: BinningView, id: PanelId, language: Language): string {
  if (id === 'uniform') return uniformState(view.uniform, language)
  if (id === 'lloyd') return lloydState(view.lloyd, language)
  return language === 'en' ? 'placed by hand' : '직접 놓음'
}

export function axisSummary({ data, uniform, lloyd }: BinningView, language: Language): string {
  if (!data || !uniform || !lloyd) return ''
  const [a, b] = [formatNumber(uniform.mse), formatNumber(lloyd.mse)]
  const what =
    data.kind === 'density'
      ? { en: 'A density', ko: '밀도 함수' }
      : { en: `${formatCount(data.count)} values`, ko: `값 ${formatCount(data.count)}개` }
  return language === 'en'
    ? `${what.en} between ${formatNumber(data.min)} and ${formatNumber(data.max)}, quantized to ${uniform.levels.length} levels: the uniform quantizer (above) has a mean squared error of ${a}, the Lloyd–Max quantizer (below) ${b} at iteration ${lloyd.iteration}.`
    : `${formatNumber(data.min)}부터 ${formatNumber(data.max)}까지의 ${what.ko}를 대푯값 ${uniform.levels.length}개로 양자화했습니다. 평균 제곱 오차는 균등 양자화(위)가 ${a}, 로이드–맥스(아래)가 ${lloyd.iteration}번째 반복에서 ${b}입니다.`
}

/** How far the worst value goes astray. */
export function stairsTitle({ uniform, lloyd }: BinningView, language: Language): string {
  if (!uniform || !lloyd) return language === 'en' ? 'Computing…' : '계산하는 중…'
  const [a, b] = [formatNumber(uniform.largestError), formatNumber(lloyd.largestError)]
  return language === 'en'
    ? `The largest error is ${a} with uniform steps, ${b} with Lloyd–Max`
    : `최대 오차는 균등이 ${a}, 로이드–맥스가 ${b}`
}

export function stairsSummary(view: BinningView, language: Language): string {
  const { uniform, lloyd } = view
  if (!uniform || !lloyd) return ''
  const [a, b] = [formatNumber(uniform.largestError), formatNumber(lloyd.largestError)]
  const both =
    language === 'en'
      ? `The staircases of ${lloyd.levels.length} levels and what they leave over: the largest error is ${a} with uniform steps and ${b} with Lloyd–Max.`
      : `대푯값 ${lloyd.levels.length}개의 계단 함수와 남는 오차입니다. 최대 오차는 균등이 ${a}, 로이드–맥스가 ${b}입니다.`
  return view.cursor === null ? both : `${both} ${cursorText(view, language)}`
}

export function cursorText({ uniform, lloyd, own, cursor }: BinningView, language: Language): string {
  if (cursor === null || !uniform || !lloyd) return language === 'en' ? 'no value chosen' : '선택한 값 없음'
  const say = (name: string, frame: QuantizerFrame) => {
    const { code, level, error } = inspectValue(frame, cursor)
    return language === 'en'
      ? `${name}: code ${code}, level ${formatNumber(level)}, error ${formatNumber(error)}`
      : `${name}: 코드 ${code}, 대푯값 ${formatNumber(level)}, 오차 ${formatNumber(error)}`
  }
  const parts = [say(WORDS.uniform[language], uniform), say(WORDS.lloyd[language], lloyd)]
  if (own?.quantizer) parts.push(say(WORDS.own[language], own.quantizer))
  return [`x = ${formatNumber(cursor)}`, ...parts].join('; ')
}

export function axisTable({ uniform, lloyd }: BinningView, language: Language): Table {
  const columns =
    language === 'en'
      ? [
          'code',
          'uniform from',
          'uniform level',
          'share of values',
          'Lloyd–Max from',
          'Lloyd–Max level',
          'share of values ',
        ]
      : ['코드', '균등 시작', '균등 대푯값', '값의 비율', '로이드–맥스 시작', '로이드–맥스 대푯값', '값의 비율 ']
  const count = Math.max(uniform?.levels.length ?? 0, lloyd?.levels.length ?? 0)
  const cells = (frame: UniformFrame | LloydFrame | null, k: number) =>
    frame && k < frame.levels.length
      ? [k === 0 ? '−∞' : frame.thresholds[k - 1], frame.levels[k], frame.cellProbabilities[k]]
      : ['', '', '']
  const caption =
    language === 'en'
      ? `Thresholds and levels. MSE ${fixed(uniform?.mse)} (uniform), ${fixed(lloyd?.mse)} (Lloyd–Max)`
      : `경곗값과 대푯값. MSE ${fixed(uniform?.mse)} (균등), ${fixed(lloyd?.mse)} (로이드–맥스)`
  return {
    caption,
    columns,
    rows: Array.from({ length: count }, (_, k) => [k, ...cells(uniform, k), ...cells(lloyd, k)]),
  }
}

const fixed = (value: number | undefined) => (value === undefined ? '–' : formatFixed(value, 6))
