import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatCount, formatFixed, formatNumber, formatPercent } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import { integersContract } from '../../contract.ts'
import type { IntegersView } from '../view.ts'

export const WORDS = {
  min: { en: 'Least real of the range', ko: '범위의 최솟값' },
  max: { en: 'Greatest real of the range', ko: '범위의 최댓값' },
  x: { en: 'Value x', ko: '값 x' },
  minShort: { en: 'min', ko: '최소' },
  maxShort: { en: 'max', ko: '최대' },
  reals: { en: 'reals', ko: '실수' },
  codes: { en: 'codes', ko: '코드' },
  error: { en: 'error', ko: '오차' },
  enlarged: { en: 'around x, enlarged', ko: 'x 주변을 확대' },
  covered: { en: 'codes stand for', ko: '코드가 나타내는 값' },
  asked: { en: 'asked:', ko: '요청:' },
  noInteger: { en: 'is no integer', ko: '정수가 아님' },
  without: {
    en: 'Without the clamp: {code}, kept in {bits} bits as {wrapped}, read as',
    ko: '클램프가 없으면 코드는 {code}, {bits}비트에 담으면 {wrapped}, 돌아오는 값은',
  },
  half: { en: 'Within the range the error is at most', ko: '범위 안에서 오차의 최댓값은' },
}

/** What scale and zero-point make of the range; or what becomes of 0; or what the value loses where it is clipped. */
export function rulerTitle({ ruler, settings }: IntegersView, language: Language): ReactNode {
  const english = language === 'en'
  if (!ruler) return english ? 'Laying integers on the reals…' : '실수 위에 정수를 놓는 중…'
  const { zero, zeroPoint, value, lostCode, narrowScale, fullScale } = ruler
  if (zeroPoint === null) {
    const back = <b className="error-word">{formatNumber(zero.real)}</b>
    return english ? <>Real 0 has no code: it comes back as {back}</> : <>실수 0의 코드가 없음: 돌아오는 값은 {back}</>
  }
  const step = <b className="quant-word">{formatNumber(ruler.scale)}</b>
  const z = <b className="quant-word">{formatFixed(zeroPoint, 0)}</b>
  if (value.code !== value.unclamped) {
    const lost = <b className="error-word">{formatNumber(Math.abs(value.error))}</b>
    return english ? (
      <>
        x lies beyond the codes: clipping loses {lost} of it, {formatNumber(Math.abs(value.error) / ruler.scale)} steps
      </>
    ) : (
      <>
        x가 코드 밖에 있어 클리핑으로 {lost}, 곧 {formatNumber(Math.abs(value.error) / ruler.scale)}칸을 잃습니다
      </>
    )
  }
  if (settings.scheme === 'symmetric' && lostCode !== null) {
    const cost = <b className="error-word">{formatPercent(narrowScale / fullScale - 1, 1)}</b>
    return english ? (
      <>
        Symmetric: 0 is code {z}. Code {formatFixed(lostCode, 0)} is given up, and a step is {cost} wider
      </>
    ) : (
      <>
        대칭: 0의 코드는 {z}. 코드 {formatFixed(lostCode, 0)} 하나를 버려 스케일이 {cost} 커집니다
      </>
    )
  }
  return english ? (
    <>
      A step is {step} wide, and the integer {z} stands for real 0
    </>
  ) : (
    <>
      스케일은 {step}, 실수 0을 나타내는 정수는 {z}
    </>
  )
}

export function rulerSummary({ ruler }: IntegersView, language: Language): string {
  if (!ruler) return ''
  const { value, zero, zeroPoint, qmin, qmax } = ruler
  const [scale, x, real, error, back] = [ruler.scale, value.x, value.real, value.error, zero.real].map((one) =>
    formatNumber(one),
  )
  if (language === 'en') {
    const ofZero = zeroPoint === null ? `real 0 comes back as ${back}` : `real 0 is code ${zeroPoint} exactly`
    return `Codes from ${qmin} to ${qmax} in steps of ${scale}; ${ofZero}. The value ${x} becomes code ${value.code}, which stands for ${real}: the error is ${error}.`
  }
  const ofZero =
    zeroPoint === null ? `실수 0이 돌아오는 값은 ${back}입니다` : `실수 0의 코드는 정확히 ${zeroPoint}입니다`
  return `코드 ${qmin}부터 ${qmax}까지, 스케일 ${scale}. ${ofZero}. 값 ${x}의 코드는 ${value.code}이고 나타내는 값은 ${real}, 오차는 ${error}입니다.`
}

export function rulerTable({ ruler }: IntegersView, language: Language): Table {
  const english = language === 'en'
  const names = integersContract.settings.convention.options
  return {
    caption: english
      ? 'The same range by four conventions; then what each code stands for'
      : '같은 범위의 규약별 값, 이어서 코드가 나타내는 값',
    columns: english
      ? ['convention or code', 'scale', 'zero-point', 'code of x', 'real']
      : ['규약 또는 코드', '스케일', '영점', 'x의 코드', '실수'],
    rows: [
      ...(ruler?.conventions ?? []).map(({ convention, scale, zeroPoint, code }) => [
        names[convention][language],
        scale,
        zeroPoint,
        code,
        '',
      ]),
      ...Array.from(ruler?.reals ?? [], (real, i) => [formatCount((ruler?.qmin ?? 0) + i), '', '', '', real]),
    ],
  }
}
