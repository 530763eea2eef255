import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatNumber, formatPercent } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import { ptqContract } from '../../contract.ts'
import type { PtqView } from '../view.ts'

export const WORDS = {
  float: { en: 'Activations stay float: there is no scale.', ko: '활성값은 실수 그대로이므로 스케일이 없습니다.' },
  round: { en: 'round', ko: 'round' },
  held: { en: 'A value to be quantized', ko: '양자화해 볼 값' },
  tensor: { en: 'tensor', ko: '텐서' },
  range: { en: 'range', ko: '범위' },
  scale: { en: 'scale', ko: '스케일' },
  zeroPoint: { en: 'zero-point', ko: '영점' },
  conventions: { en: 'The same range, by four conventions', ko: '같은 범위, 네 가지 규약' },
  convention: { en: 'convention', ko: '규약' },
  changed: { en: 'codes changed', ko: '바뀌는 코드' },
}

/** Scale and zero-point, and what another convention would change. */
export function scaleTitle({ calibrate, opened }: PtqView, language: Language): ReactNode {
  const english = language === 'en'
  if (!calibrate || !opened) return english ? 'Calibrating…' : '보정하는 중…'
  const { tensors } = calibrate
  const { params } = tensors[opened.index]
  if (!opened.scheme) return english ? 'Activations stay float: no scale is needed' : '활성값은 실수 그대로'
  const step = <b className="quant-word">{formatNumber(params.scale)}</b>
  const zero = <b className="quant-word">{params.zeroPoint}</b>
  const floor = opened.conventions.find(({ convention }) => convention === 'floor')
  const share = formatPercent(floor?.changed ?? 0, 1)
  return english ? (
    <>
      {opened.name}: a step is {step} wide and 0 has code {zero}; the floor form would change {share} of the codes
    </>
  ) : (
    <>
      {opened.name}: 스케일 {step}, 0의 코드 {zero}. 내림 식을 쓰면 코드의 {share}가 바뀜
    </>
  )
}

export function scaleSummary({ calibrate, opened }: PtqView, language: Language): string {
  if (!calibrate || !opened) return ''
  const { tensors } = calibrate
  const { range, params } = tensors[opened.index]
  const [low, high] = [formatNumber(range.min), formatNumber(range.max)]
  return language === 'en'
    ? `Tensor ${opened.name} has the range from ${low} to ${high}: scale ${formatNumber(params.scale)}, zero-point ${params.zeroPoint}, codes from ${params.qmin} to ${params.qmax}.`
    : `${opened.name} 텐서의 범위는 ${low}부터 ${high}까지이고, 스케일은 ${formatNumber(params.scale)}, 영점은 ${params.zeroPoint}, 코드는 ${params.qmin}부터 ${params.qmax}까지입니다.`
}

export function scaleTable({ calibrate, opened }: PtqView, language: Language): Table {
  const english = language === 'en'
  const conventions = ptqContract.settings.convention.options
  return {
    caption: english
      ? `Scale and zero-point of each tensor; of ${opened?.name ?? ''} by each convention`
      : `텐서별 스케일과 영점, ${opened?.name ?? ''}의 규약별 값`,
    columns: english
      ? ['tensor or convention', 'min', 'max', 'scale', 'zero-point', 'codes changed']
      : ['텐서 또는 규약', '최소', '최대', '스케일', '영점', '바뀌는 코드'],
    rows: [
      ...(calibrate?.tensors ?? []).map(({ name, range, params }) => [
        name,
        range.min,
        range.max,
        params.scale,
        params.zeroPoint,
        '',
      ]),
      ...(opened?.conventions ?? []).map(({ convention, params, changed }) => [
        conventions[convention][language],
        '',
        '',
        params.scale,
        params.zeroPoint,
        changed,
      ]),
    ],
  }
}
