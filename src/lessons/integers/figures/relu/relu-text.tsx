import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatCount, formatFixed, formatNumber } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import type { IntegersView } from '../view.ts'

export const WORDS = {
  edge: { en: 'Where the values begin', ko: '값이 시작하는 곳' },
  relu: { en: 'from 0: a ReLU', ko: '0부터: ReLU' },
  symmetric: { en: 'symmetric, signed', ko: '대칭, 부호 있음' },
  affine: { en: 'affine, unsigned', ko: '아핀, 부호 없음' },
  used: { en: '# of @ codes used', ko: '코드 @개 중 #개 사용' },
  usedShort: { en: '# of @ used', ko: '@개 중 #개' },
  bit: { en: 'one bit, 6.02 dB', ko: '1비트, 6.02 dB' },
  begin: { en: 'values begin', ko: '값의 시작' },
  gain: { en: 'dB that symmetric codes lose', ko: '대칭 코드가 잃는 dB' },
}

export function reluTitle({ relu }: IntegersView, language: Language): ReactNode {
  const english = language === 'en'
  if (!relu) return english ? 'Measuring both schemes…' : '두 방식을 재는 중…'
  const gain = <b className="error-word">{formatFixed(relu.affine.sqnrDb - relu.symmetric.sqnrDb, 2)} dB</b>
  const codes = relu.symmetric.qmax - relu.symmetric.qmin + 1
  const unused = codes - relu.symmetric.usedCodes
  const idle = <b className="quant-word">{formatCount(unused)}</b>
  if (unused === 0)
    return english ? (
      <>All symmetric codes are used here, and they lose {gain}</>
    ) : (
      <>여기서는 대칭 코드가 모두 쓰이고, {gain}를 잃습니다</>
    )
  return english ? (
    <>
      Symmetric: {idle} of {formatCount(codes)} codes stand idle, and that costs {gain}
    </>
  ) : (
    <>
      대칭 코드는 {formatCount(codes)}개 중 {idle}개가 쓰이지 않아 {gain}를 잃습니다
    </>
  )
}

export function reluSummary({ relu }: IntegersView, language: Language): string {
  if (!relu) return ''
  const { symmetric, affine, min, max } = relu
  const [low, high, s, a] = [min, max, symmetric.sqnrDb, affine.sqnrDb].map((one) => formatNumber(one))
  return language === 'en'
    ? `Values from ${low} to ${high} at ${relu.bits} bits: symmetric codes use ${symmetric.usedCodes} and keep ${s} dB, affine codes use ${affine.usedCodes} and keep ${a} dB.`
    : `${low}부터 ${high}까지의 값, ${relu.bits}비트: 대칭은 코드 ${symmetric.usedCodes}개를 써서 ${s} dB, 아핀은 ${affine.usedCodes}개를 써서 ${a} dB입니다.`
}

export function reluTable({ relu }: IntegersView, language: Language): Table {
  const english = language === 'en'
  return {
    caption: english
      ? 'SQNR of both schemes; then what affine is ahead by where values begin'
      : '두 방식의 SQNR, 이어서 값이 시작하는 곳에 따른 차이',
    columns: english
      ? ['scheme, or start in σ', 'scale', 'zero-point', 'codes used', 'dB']
      : ['방식 또는 시작(σ)', '스케일', '영점', '쓰인 코드', 'dB'],
    rows: relu
      ? [
          ...(['symmetric', 'affine'] as const).map((name) => [
            WORDS[name][language],
            relu[name].scale,
            relu[name].zeroPoint,
            relu[name].usedCodes,
            relu[name].sqnrDb,
          ]),
          ...Array.from(relu.cuts, (cut, i) => [`−${formatFixed(cut, 2)}`, '', '', '', relu.gains[i]]),
        ]
      : [],
  }
}
