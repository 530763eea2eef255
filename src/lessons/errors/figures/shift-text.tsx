import type { ReactNode } from 'react'
import type { Table } from '../../../stage/table-text.ts'
import { formatFixed, formatNumber, formatPercent } from '../../../ui/format.ts'
import type { Language } from '../../../ui/language.tsx'
import type { ShiftFrame } from '../frames.ts'
import type { Cost } from './Costs.tsx'
import { finished } from './measures.ts'
import type { ErrorsView } from './view.ts'

export const WORDS = {
  held: { en: 'Value that is held', ko: '붙잡은 값' },
  rightSaid: { en: 's(q − z)', ko: 's(q − z)' },
  wrongSaid: { en: 's·q + z', ko: 's·q + z' },
  float: { en: 'float', ko: '실수' },
  right: { en: 'integers, read rightly', ko: '정수, 올바르게 복원' },
  oneTensor: (tensor: string) => ({ en: `wrong in ${tensor} only`, ko: `${tensor}에서만 틀림` }),
  everywhere: { en: 'wrong in every tensor', ko: '모든 텐서에서 틀림' },
  values: (tensor: string) => ({ en: `values of ${tensor}`, ko: `${tensor}의 값` }),
  valuesShort: { en: 'values', ko: '값' },
  rightRow: { en: 'read back as s(q − z)', ko: 's(q − z)로 복원' },
  wrongRow: { en: 'read back as s·q + z', ko: 's·q + z로 복원' },
}

export const heldCost = (frame: ShiftFrame | null): Cost => ({
  name: 'held',
  label: {
    en: `x = ${frame ? formatNumber(frame.held.x) : '…'} comes back as`,
    ko: `x = ${frame ? formatNumber(frame.held.x) : '…'}의 복원값`,
  },
  right: frame?.held.right,
  wrong: frame?.held.wrong,
  write: formatNumber,
})

/** What the wrong reading does to the tensor, and to the network. */
export function shiftTitle({ frames: { shift, shiftAccuracy }, stale }: ErrorsView, language: Language): ReactNode {
  const english = language === 'en'
  if (!shift) return english ? 'Running the network…' : '신경망을 실행하는 중…'
  if (shift.params.zeroPoint === 0)
    return english
      ? `In ${shift.tensor} the zero-point is 0: here the error does not show`
      : `${shift.tensor}에서는 영점이 0이라 오류가 드러나지 않음`
  const [from, to] = stale.shiftAccuracy
    ? [undefined, undefined]
    : [finished(shiftAccuracy, 'right'), finished(shiftAccuracy, 'wrong')]
  if (from === undefined || to === undefined) {
    const number = <b className="error-word">{formatNumber(shift.shift)}</b>
    return english ? (
      <>
        Every value of {shift.tensor} is thrown {number} too far
      </>
    ) : (
      <>
        {shift.tensor}의 모든 값이 {number}만큼 밀려남
      </>
    )
  }
  const number = <b className="error-word">{formatPercent(to, 1)}</b>
  if (to >= from)
    return english ? (
      <>
        All of {shift.tensor} is read wrongly, and accuracy stays at {number}
      </>
    ) : (
      <>
        {shift.tensor}를 모두 잘못 복원해도 정확도는 {number} 그대로
      </>
    )
  return english ? (
    <>
      One tensor read wrongly: accuracy falls from {formatPercent(from, 1)} to {number}
    </>
  ) : (
    <>
      텐서 하나를 잘못 복원하면 정확도가 {formatPercent(from, 1)}에서 {number}로
    </>
  )
}

export function shiftSummary({ frames: { shift } }: ErrorsView, language: Language): string {
  if (!shift) return ''
  const { scale, zeroPoint } = shift.params
  const [a, b] = [shift.right.sqnrDb, shift.wrong.sqnrDb].map((db) => formatFixed(db, 1))
  return language === 'en'
    ? `Tensor ${shift.tensor}, scale ${formatNumber(scale)}, zero-point ${zeroPoint}: read back as s(q − z) its SQNR is ${a} dB, as s·q + z it is ${b} dB, for every value lies ${formatNumber(shift.shift)} too far.`
    : `텐서 ${shift.tensor}, 스케일 ${formatNumber(scale)}, 영점 ${zeroPoint}입니다. SQNR은 s(q − z)로 복원하면 ${a} dB, s·q + z로 복원하면 모든 값이 ${formatNumber(shift.shift)}만큼 밀려나 ${b} dB입니다.`
}

export function shiftTable({ frames: { shift, shiftAccuracy } }: ErrorsView, language: Language): Table {
  const english = language === 'en'
  const accuracy = (name: string) => finished(shiftAccuracy, name) ?? ''
  return {
    caption: english ? `Tensor ${shift?.tensor ?? ''}, and the network` : `텐서 ${shift?.tensor ?? ''}와 신경망`,
    columns: english
      ? ['reading', 'SQNR, dB', 'MSE', 'mean shift', 'accuracy']
      : ['복원', 'SQNR, dB', 'MSE', '평균 치우침', '정확도'],
    rows: shift
      ? [
          ['s(q − z)', shift.right.sqnrDb, shift.right.mse, shift.right.bias, accuracy('right')],
          ['s·q + z', shift.wrong.sqnrDb, shift.wrong.mse, shift.wrong.bias, accuracy('wrong')],
        ]
      : [],
  }
}
