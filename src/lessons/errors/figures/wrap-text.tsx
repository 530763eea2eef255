import type { ReactNode } from 'react'
import type { Table } from '../../../stage/table-text.ts'
import { formatCount, formatFixed, formatNumber, formatPercent, withUnit } from '../../../ui/format.ts'
import type { Language } from '../../../ui/language.tsx'
import { CLIPS } from '../contract.ts'
import type { WrapFrame } from '../frames.ts'
import type { Cost } from './Costs.tsx'
import { finished } from './measures.ts'
import type { ErrorsView } from './view.ts'

export const WORDS = {
  clip: { en: 'Clip', ko: '클리핑 지점' },
  rightSaid: { en: 'held: saturates', ko: '클램프: 포화' },
  wrongSaid: { en: 'no clamp: wraps', ko: '클램프 없음: 한 바퀴 돎' },
  float: { en: 'float', ko: '실수' },
  right: { en: 'saturates at this clip', ko: '이 지점에서 포화' },
  wrong: { en: 'wraps at this clip', ko: '이 지점에서 한 바퀴 돎' },
  values: (tensor: string) => ({ en: `values of ${tensor}`, ko: `${tensor}의 값` }),
}

const share = ({ beyond, count }: WrapFrame) => beyond / count

export const beyondCost = (frame: WrapFrame | null): Cost => ({
  name: 'beyond',
  label: { en: 'values that wrap', ko: '한 바퀴 도는 값' },
  right: frame ? 0 : undefined,
  wrong: frame ? frame.beyond : undefined,
  write: formatCount,
})

/** How many wrap, and what that costs the tensor; once that is known, the network. */
export function wrapTitle({ frames: { wrap, wrapAccuracy }, stale }: ErrorsView, language: Language): ReactNode {
  const english = language === 'en'
  if (!wrap) return english ? 'Running the network…' : '신경망을 실행하는 중…'
  const rare = formatPercent(share(wrap), 2)
  const [from, to] = stale.wrapAccuracy
    ? [undefined, undefined]
    : [finished(wrapAccuracy, 'right'), finished(wrapAccuracy, 'wrong')]
  if (from === undefined || to === undefined) {
    const number = <b className="error-word">{withUnit(formatFixed(wrap.right.sqnrDb - wrap.wrong.sqnrDb, 1), 'dB')}</b>
    return english ? (
      <>
        {rare} of the values wrap: the tensor loses {number}
      </>
    ) : (
      <>
        값의 {rare}가 한 바퀴 돌아 텐서가 {number}를 잃음
      </>
    )
  }
  const number = <b className="error-word">{formatPercent(to, 1)}</b>
  return english ? (
    <>
      {rare} of the values wrap: accuracy is {number} instead of {formatPercent(from, 1)}
    </>
  ) : (
    <>
      값의 {rare}가 한 바퀴 돌아 정확도가 {formatPercent(from, 1)} 대신 {number}
    </>
  )
}

export function wrapSummary({ frames: { wrap } }: ErrorsView, language: Language): string {
  if (!wrap) return ''
  const [a, b] = [wrap.right.sqnrDb, wrap.wrong.sqnrDb].map((db) => formatFixed(db, 1))
  const clip = formatNumber(wrap.clip)
  return language === 'en'
    ? `Tensor ${wrap.tensor} clipped at ${clip}: ${formatCount(wrap.beyond)} of ${formatCount(wrap.count)} values lie beyond the last code. Held there the SQNR is ${a} dB; stored without a clamp they start again at 0, and it is ${b} dB.`
    : `텐서 ${wrap.tensor}를 ${clip}에서 자르면 값 ${formatCount(wrap.count)}개 가운데 ${formatCount(wrap.beyond)}개가 마지막 코드를 넘습니다. 클램프하면 SQNR이 ${a} dB, 클램프 없이 저장하면 0부터 다시 시작하여 ${b} dB입니다.`
}

export function wrapTable({ frames: { wrap, wrapAccuracy } }: ErrorsView, language: Language): Table {
  const english = language === 'en'
  return {
    caption: english
      ? `Accuracy by the clip of ${wrap?.tensor ?? ''}, 1,000 test images`
      : `${wrap?.tensor ?? ''}의 클리핑 지점에 따른 정확도, 테스트 이미지 1,000장`,
    columns: english ? ['clip', 'saturates', 'wraps'] : ['클리핑 지점', '포화', '한 바퀴 돎'],
    rows: CLIPS.map((clip) => [
      clip * (wrap?.max ?? 0),
      finished(wrapAccuracy, `right ${clip}`) ?? '',
      finished(wrapAccuracy, `wrong ${clip}`) ?? '',
    ]),
  }
}
