import type { ReactNode } from 'react'
import { formatCount, formatFixed, formatNumber } from '../../../ui/format.ts'
import type { Language } from '../../../ui/language.tsx'
import type { PartAlone } from '../comparison-frames.ts'
import { type PtqSettings, ptqContract } from '../contract.ts'
import { FLOAT_BITS } from '../convert-setting.ts'
import type { TensorFrame } from '../frames.ts'
import type { PtqView } from './view.ts'

/** a part that loses so many points alone breaks the network */
const BREAKS = 5

/** Which part loses the most when it is quantized alone. */
export function stripTitle(view: PtqView, weights: boolean, language: Language): ReactNode {
  const { sensitivity, settings, stale } = view
  const bits = weights ? settings.weightBits : settings.activationBits
  const english = language === 'en'
  if (bits >= FLOAT_BITS)
    return english
      ? `${weights ? 'Weights' : 'Activations'} stay float`
      : `${weights ? '가중치' : '활성값'}은 실수 그대로`
  const empty = view.calibrate?.tensors.find(({ min, max }) => min === max)
  if (empty) return emptyRange(empty, settings.convention, language)
  const kind = weights ? 'layer' : 'tensor'
  const measured = (sensitivity?.measured ?? []).filter((part) => part.kind === kind)
  const count = (weights ? view.network?.layers.filter(({ weight }) => weight) : view.calibrate?.tensors)?.length ?? 0
  const what = english
    ? `One ${weights ? 'layer’s weights' : 'tensor'} at ${bits} bits, the rest in float: `
    : `${weights ? '한 층의 가중치' : '텐서 하나'}만 ${bits}비트로, 나머지는 실수로: `
  if (!sensitivity || stale.sensitivity || measured.length < count) {
    const done = stale.sensitivity ? 0 : measured.length
    return (
      <>
        <b>{what}</b>
        {english ? `measuring, ${done} of ${count}` : `측정 중, ${count}개 중 ${done}개`}
      </>
    )
  }
  const worst = measured.reduce((a, b) => (b.accuracy < a.accuracy ? b : a))
  return (
    <>
      <b>{what}</b>
      {verdict(worst, sensitivity.floatAccuracy, measured, english)}
      {english
        ? ` (accuracy in points, first ${formatCount(sensitivity.images)} test images)`
        : ` (정확도 변화 %p, 처음 ${formatCount(sensitivity.images)}장)`}
    </>
  )
}

/** Calibration saw one value and no other: there is no range to take a scale from. */
function emptyRange(
  { name, min, params }: TensorFrame,
  convention: PtqSettings['convention'],
  language: Language,
): ReactNode {
  const [value, scale] = [formatNumber(min), formatNumber(params.scale)]
  const whose = ptqContract.settings.convention.options[convention][language]
  return language === 'en' ? (
    <>
      <b className="error-word">{name} has no range:</b> all that calibration saw of it is {value}. Its scale of {scale}{' '}
      is mere convention ({whose}). Choose other calibration images.
    </>
  ) : (
    <>
      <b className="error-word">{name}에는 범위가 없음:</b> 보정에서 나온 값이 {value}뿐입니다. 스케일 {scale}은 규약(
      {whose})으로 정한 값일 뿐이니 다른 보정 이미지를 고르세요.
    </>
  )
}

function verdict(worst: PartAlone, float: number, measured: readonly PartAlone[], english: boolean): ReactNode {
  const points = 100 * (float - worst.accuracy)
  const number = <b className="error-word">{formatFixed(points, 1)}</b>
  if (points < 1) return english ? <>none costs a whole point</> : <>1 %p 넘게 잃는 것이 없음</>
  const breaking = measured.filter(({ accuracy }) => 100 * (float - accuracy) >= BREAKS).length
  if (breaking === 1)
    return english ? (
      <>
        only <b className="error-word">{worst.name}</b> breaks the network, by {number}
      </>
    ) : (
      <>
        <b className="error-word">{worst.name}</b>만 크게 무너짐, {number}
      </>
    )
  return english ? (
    <>
      <b className="error-word">{worst.name}</b> costs the most, {number}
    </>
  ) : (
    <>
      <b className="error-word">{worst.name}</b>에서 가장 많이 잃음, {number}
    </>
  )
}

/** What is on screen: the network, its bits, and how much of the test set it was measured on. */
export function stripNote({ settings, infer, stale }: PtqView, language: Language): string {
  const english = language === 'en'
  const bits = (count: number) => (count >= FLOAT_BITS ? { en: 'float', ko: '실수' }[language] : String(count))
  const ref = settings.network
  const name =
    ref.from === 'built-in' ? ptqContract.settings.network.builtIns[ref.name][language] : 'name' in ref ? ref.name : ''
  const codes = english
    ? `weights ${bits(settings.weightBits)}, activations ${bits(settings.activationBits)} bits`
    : `가중치 ${bits(settings.weightBits)}, 활성값 ${bits(settings.activationBits)}비트`
  const images = infer && !stale.infer ? formatCount(infer.images) : '0'
  const total = formatCount(Number(settings.tested))
  const tested = english ? `${images} of ${total} test images` : `테스트 ${total}장 중 ${images}장`
  return `${name} · ${codes} · ${tested}`
}
