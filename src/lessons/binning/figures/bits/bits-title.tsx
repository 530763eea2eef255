import type { ReactNode } from 'react'
import type { Language } from '../../../../ui/language.tsx'
import type { BinningView } from '../view.ts'
import { decibels } from './bits-text.ts'
import { DB_PER_BIT } from './rate-drawing.ts'
import { nameOf } from './rate-words.ts'

/** less than this is as good as nothing */
const SAME_DB = 0.05

/** What the optimum of the page's number of levels has above the uniform quantizer, each at its rate and less 6.02 dB a bit. */
function gainOf({ uniform, optimum, rate }: BinningView): number | null {
  if (!uniform || !optimum) return null
  const more = optimum.sqnrDb - uniform.sqnrDb
  return rate === 'fixed' ? more : more - DB_PER_BIT * (optimum.entropyBits - uniform.entropyBits)
}

/** The finding, with its number; on the small figure, its name first. */
export function bitsTitle(view: BinningView, minor: boolean, language: Language): ReactNode {
  const gain = gainOf(view)
  const coded = view.rate === 'entropy'
  if (minor) {
    const name = {
      en: coded ? 'SQNR by entropy' : 'SQNR by bits',
      ko: coded ? '엔트로피에 따른 SQNR' : '비트에 따른 SQNR',
    }[language]
    if (gain === null || Number.isNaN(gain)) return name
    const number = <b className="ref-word">{`${gain < 0 ? '' : '+'}${decibels(gain)}`}</b>
    return (
      <>
        {name}: {nameOf('optimum', view)[language]} {number}
      </>
    )
  }
  if (gain === null) return language === 'en' ? 'Computing…' : '계산하는 중…'
  return language === 'en' ? english(view, gain) : korean(view, gain)
}

function english(view: BinningView, gain: number): ReactNode {
  const { levels, rate } = view
  const best = nameOf('optimum', view).en
  const bits = Math.log2(levels)
  const where = Number.isInteger(bits) ? `At ${bits} ${bits === 1 ? 'bit' : 'bits'}` : `With ${levels} levels`
  const coded = rate === 'entropy'
  if (Number.isNaN(gain)) return `${where}, the uniform quantizer loses nothing`
  if (gain === Number.POSITIVE_INFINITY) return `${where}, the ${best} loses nothing`
  const same = Math.abs(gain) < SAME_DB
  const number = <b className="ref-word">{decibels(Math.abs(gain))}</b>
  if (coded)
    return (
      <>
        Entropy-coded, the {best} of {levels} levels is{' '}
        {same ? (
          'level with'
        ) : (
          <>
            {number} {gain > 0 ? 'above' : 'below'}
          </>
        )}{' '}
        uniform, at 6.02 dB a bit
      </>
    )
  if (same) return `${where}, the ${best} and the uniform quantizer keep the same`
  return (
    <>
      {where}, the {best} keeps {number} {gain > 0 ? 'more' : 'less'} than uniform
    </>
  )
}

function korean(view: BinningView, gain: number): ReactNode {
  const { levels, rate } = view
  const best = nameOf('optimum', view).ko
  const bits = Math.log2(levels)
  const where = Number.isInteger(bits) ? `${bits}비트에서` : `대푯값 ${levels}개에서`
  if (Number.isNaN(gain)) return `${where} 균등 양자화는 아무것도 잃지 않음`
  if (gain === Number.POSITIVE_INFINITY) return `${where} ${best}은 아무것도 잃지 않음`
  const number = <b className="ref-word">{decibels(Math.abs(gain))}</b>
  const than =
    Math.abs(gain) < SAME_DB ? (
      '균등과 같음'
    ) : (
      <>
        균등보다 {number} {gain > 0 ? '높음' : '낮음'}
      </>
    )
  if (rate === 'entropy')
    return (
      <>
        엔트로피 부호에서 비트당 6.02 dB를 빼면, 대푯값 {levels}개의 {best}은 {than}
      </>
    )
  return (
    <>
      {where} {best}은 {than}
    </>
  )
}
