import type { ReactNode } from 'react'
import type { AffineParams, Range } from '../../../../core/index.ts'
import { formatCount, formatNumber } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import { codesWithin } from '../codes-within.ts'
import type { ChannelRanges } from './channel-ranges.ts'

/** How unequal the channels are, and what of one scale for all the narrowest is left with. */
export function spreadText(
  { spread, channels, order }: ChannelRanges,
  params: AffineParams | null,
  bits: number,
  language: Language,
): ReactNode {
  const ratio = (
    <b className="float-word" data-number="spread" data-value={spread}>
      {formatNumber(spread)}
    </b>
  )
  const codes = params && codesWithin(channels[order[order.length - 1]], params)
  const all = params && params.qmax - params.qmin + 1
  const left = (
    <b className="quant-word" data-number="narrowest-codes" data-value={codes ?? undefined}>
      {codes}
    </b>
  )
  return language === 'en' ? (
    <>
      The widest of {channels.length} channels is {ratio} times the narrowest
      {params && (
        <>
          , which gets {left} of {all} codes of one {bits}-bit scale
        </>
      )}
      .
    </>
  ) : (
    <>
      채널 {channels.length}개 중 가장 넓은 것이 가장 좁은 것의 {ratio}배.
      {params && (
        <>
          {' '}
          {bits}비트 스케일 하나를 함께 쓰면 가장 좁은 채널은 코드 {all}개 중 {left}개만 씀.
        </>
      )}
    </>
  )
}

/** The channel under the pointer; before there is one, the narrowest. */
export function channelText(
  channel: number,
  { min, max }: Range,
  params: AffineParams | null,
  language: Language,
): string {
  const range = `${formatNumber(min)} … ${formatNumber(max)}`
  const codes = params && codesWithin({ min, max }, params)
  if (language === 'en')
    return `Channel ${channel}: ${range}${codes === null ? '' : `, ${codes} ${codes === 1 ? 'code' : 'codes'} of the one scale`}`
  return `채널 ${channel}: ${range}${codes === null ? '' : `, 공유 스케일의 코드 ${codes}개`}`
}

export function weightsText(shape: readonly number[], language: Language): string {
  const count = formatCount(shape.reduce((product, size) => product * size, 1))
  return language === 'en' ? `${count} weights` : `가중치 ${count}개`
}
