import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatCount, formatNumber, formatPercent } from '../../../../ui/format.ts'
import type { BothLanguages, Language } from '../../../../ui/language.tsx'
import { ptqContract, type Rule } from '../../contract.ts'
import { FLOAT_BITS } from '../../convert-setting.ts'
import type { PtqView } from '../view.ts'
import { leastError } from './clip-budget.ts'

/** The words of the calibration figure: all numbers in them come from the frames. */
export const WORDS = {
  rule: { en: 'calibrator', ko: '보정 방법' },
  clip: { en: 'clip', ko: '클리핑' },
  error: { en: 'MSE', ko: 'MSE' },
  accuracy: { en: 'accuracy', ko: '정확도' },
  yours: { en: 'yours', ko: '내 지점' },
  takeBack: { en: 'Take your clip back', ko: '내 클리핑 지점 지우기' },
  yourClip: { en: 'Your clipping point', ko: '내 클리핑 지점' },
  noClip: { en: 'none; the rule decides', ko: '없음, 규칙이 정함' },
  clipAnd: { en: 'clip and', ko: '클리핑과' },
  errorOf: { en: 'error: tensor', ko: '오차: 텐서' },
  accuracyOf: {
    en: 'accuracy: the rule in every tensor, test images:',
    ko: '정확도: 모든 텐서에 그 규칙을 쓸 때, 테스트 이미지 수:',
  },
  rounding: { en: 'rounding', ko: '반올림' },
  clipping: { en: 'clipping', ko: '클리핑' },
}

const SHORT: Readonly<Record<Rule, BothLanguages>> = {
  'min-max': { en: 'min–max', ko: '최소–최대' },
  'moving-average': { en: 'moving avg', ko: '이동 평균' },
  percentile: { en: 'percentile', ko: '백분위수' },
  mse: { en: 'least MSE', ko: 'MSE 최소' },
  entropy: { en: 'entropy', ko: '엔트로피' },
  'torch-histogram': { en: 'PyTorch', ko: 'PyTorch' },
  'onnx-percentile': { en: 'ORT perc.', ko: 'ORT 백분위' },
  'onnx-entropy': { en: 'ORT entropy', ko: 'ORT 엔트로피' },
  'tensorrt-entropy': { en: 'TensorRT', ko: 'TensorRT' },
}

const percent = (value: number) => `${Number(value.toFixed(2))}\u202f%`
/** Beside its line. */
export const shortName = (rule: Rule, percentile: number): BothLanguages =>
  rule === 'percentile' ? { en: percent(percentile), ko: percent(percentile) } : SHORT[rule]
/** In the table. */
export const ruleName = (rule: Rule, percentile: number): BothLanguages =>
  rule === 'percentile'
    ? { en: `percentile ${percent(percentile)}`, ko: `백분위수 ${percent(percentile)}` }
    : ptqContract.settings.rule.options[rule]

/** The finding, with its number: what the best rule is worth beside the chosen one; while that is measured, what the clipping point costs. */
export function calibrateTitle(view: PtqView, language: Language): ReactNode {
  const { calibrate, opened, rules, settings, stale, infer } = view
  const english = language === 'en'
  if (!calibrate || !opened) return english ? 'Calibrating…' : '보정하는 중…'
  if (calibrate.images < calibrate.total)
    return english
      ? `${formatCount(calibrate.images)} of ${formatCount(calibrate.total)} images have passed`
      : `이미지 ${formatCount(calibrate.total)}장 중 ${formatCount(calibrate.images)}장 통과`
  if (settings.activationBits >= FLOAT_BITS)
    return english ? 'Activations stay float: no range is needed' : '활성값은 실수 그대로이므로 범위가 필요 없음'
  const measured = stale.rules ? [] : Object.entries(rules?.measured ?? {})
  const chosen = stale.rules ? undefined : rules?.measured[settings.rule]
  if (view.clip > 0 && infer && !stale.infer && chosen) {
    const [from, to] = [chosen.accuracy, infer.accuracy]
    return finding(opened.name, from, to, english, view.clip)
  }
  if (!chosen || measured.length < opened.rules.length) return leastTitle(view, english)
  const [best, { accuracy }] = measured.reduce((a, b) => (b[1].accuracy > a[1].accuracy ? b : a))
  const name = ruleName(best as Rule, settings.percentile)[language]
  const [a, b] = [chosen.accuracy, accuracy].map((share) => (
    <b key={share} className="quant-word">
      {formatPercent(share, 1)}
    </b>
  ))
  if (accuracy - chosen.accuracy < 0.004)
    return english ? (
      <>
        No rule is more than {formatPercent(Math.max(0.001, accuracy - chosen.accuracy), 1)} better than this one: {a}{' '}
        right
      </>
    ) : (
      <>
        이보다 {formatPercent(Math.max(0.001, accuracy - chosen.accuracy), 1)}p 넘게 나은 규칙은 없음: 정확도 {a}
      </>
    )
  return english ? (
    <>
      With “{name}” instead, accuracy goes from {a} to {b}
    </>
  ) : (
    <>
      ‘{name}’로 바꾸면 정확도가 {a}에서 {b}로
    </>
  )
}

function finding(name: string, from: number, to: number, english: boolean, clip: number): ReactNode {
  const [a, b] = [from, to].map((share, i) => (
    <b key={i} className="quant-word">
      {formatPercent(share, 1)}
    </b>
  ))
  return english ? (
    <>
      {name} clipped at {formatNumber(clip)}: accuracy goes from {a} to {b}
    </>
  ) : (
    <>
      {name}을 {formatNumber(clip)}에서 자르면 정확도가 {a}에서 {b}로
    </>
  )
}

function leastTitle({ opened, settings }: PtqView, english: boolean): ReactNode {
  const least = opened && leastError(opened)
  if (!opened || !least) return ''
  const row = opened.rules.find(({ rule }) => rule === settings.rule)
  const ratio = (row?.mse ?? 0) / (least.clipping + least.rounding)
  const number = <b className="error-word">{formatNumber(ratio, 2)}</b>
  return english ? (
    <>
      {opened.name}: clipping at {formatNumber(least.clip)} would cost least; this range costs {number} times that
    </>
  ) : (
    <>
      {opened.name}: {formatNumber(least.clip)}에서 자를 때 오차가 가장 작고, 지금 범위는 그 {number}배
    </>
  )
}

export function calibrateSummary({ calibrate, opened, settings }: PtqView, language: Language): string {
  if (!calibrate || !opened) return ''
  const { images, tensors } = calibrate
  const tensor = tensors[opened.index]
  const least = leastError(opened)
  const [low, high] = [formatNumber(tensor.range.min), formatNumber(tensor.range.max)]
  const rule = ruleName(settings.rule, settings.percentile)[language]
  const best = least ? formatNumber(least.clip) : '–'
  return language === 'en'
    ? `${formatCount(tensor.values)} values of tensor ${opened.name} from ${formatCount(images)} images lie between ${formatNumber(opened.min)} and ${formatNumber(opened.max)}; “${rule}” takes the range from ${low} to ${high}. The mean squared error is least when values are clipped at ${best}.`
    : `이미지 ${formatCount(images)}장에서 나온 ${opened.name} 텐서의 값 ${formatCount(tensor.values)}개는 ${formatNumber(opened.min)}부터 ${formatNumber(opened.max)}까지입니다. ‘${rule}’은(는) ${low}부터 ${high}까지를 범위로 정합니다. 평균 제곱 오차는 ${best}에서 클리핑할 때 가장 작습니다.`
}

export function calibrateTable({ opened, rules, settings, stale }: PtqView, language: Language): Table {
  const english = language === 'en'
  return {
    caption: english
      ? `Ranges of tensor ${opened?.name ?? ''} by each rule, and accuracy with the rule in every tensor`
      : `${opened?.name ?? ''} 텐서의 규칙별 범위와, 모든 텐서에 그 규칙을 쓸 때의 정확도`,
    columns: english
      ? ['calibrator', 'min', 'max', 'scale', 'zero-point', 'MSE', 'accuracy', 'agreement', 'logit SQNR, dB']
      : ['보정 방법', '최소', '최대', '스케일', '영점', 'MSE', '정확도', '예측 일치율', '로짓 SQNR, dB'],
    rows: (opened?.rules ?? []).map(({ rule, range, mse, params }) => {
      const found = stale.rules ? undefined : rules?.measured[rule]
      return [
        ruleName(rule, settings.percentile)[language],
        range.min,
        range.max,
        params.scale,
        params.zeroPoint,
        mse,
        found?.accuracy ?? '',
        found?.agreement ?? '',
        found?.sqnrDb ?? '',
      ]
    }),
  }
}
