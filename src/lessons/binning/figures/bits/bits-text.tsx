import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatCount, formatFixed, withUnit } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import { CODEBOOKS, FAMILIES, type QuantizerFrame, type RatePoint } from '../../contract.ts'
import type { BinningView } from '../view.ts'
import { DB_PER_BIT, type DrawnPoint } from './rate-drawing.ts'
import { SERIES, THEORY } from './rate-words.ts'

/** The words of the figure: all numbers in them come from the frames. */

const decibels = (db: number) => withUnit(formatFixed(db, 1), 'dB')
const inBits = (rate: number) => (Number.isInteger(rate) ? String(rate) : formatFixed(rate, 2))
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
      ko: coded ? '엔트로피별 SQNR' : '비트별 SQNR',
    }[language]
    if (gain === null || Number.isNaN(gain)) return name
    const number = <b className="ref-word">{`${gain < 0 ? '' : '+'}${decibels(gain)}`}</b>
    return (
      <>
        {name}: {SERIES.optimum[language]} {number}
      </>
    )
  }
  if (gain === null) return language === 'en' ? 'Computing…' : '계산하는 중…'
  return language === 'en' ? english(view, gain) : korean(view, gain)
}

function english({ levels, rate }: BinningView, gain: number): ReactNode {
  const bits = Math.log2(levels)
  const where = Number.isInteger(bits) ? `At ${bits} ${bits === 1 ? 'bit' : 'bits'}` : `With ${levels} levels`
  const coded = rate === 'entropy'
  if (Number.isNaN(gain)) return `${where}, the uniform quantizer loses nothing`
  if (gain === Number.POSITIVE_INFINITY) return `${where}, the optimum loses nothing`
  const same = Math.abs(gain) < SAME_DB
  const number = <b className="ref-word">{decibels(Math.abs(gain))}</b>
  if (coded)
    return (
      <>
        Entropy-coded, the optimum of {levels} levels is{' '}
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
  if (same) return `${where}, the optimum and the uniform quantizer keep the same`
  return (
    <>
      {where}, the optimum keeps {number} {gain > 0 ? 'more' : 'less'} than uniform
    </>
  )
}

function korean({ levels, rate }: BinningView, gain: number): ReactNode {
  const bits = Math.log2(levels)
  const where = Number.isInteger(bits) ? `${bits}비트에서` : `대푯값 ${levels}개에서`
  if (Number.isNaN(gain)) return `${where} 균등 양자화는 아무것도 잃지 않음`
  if (gain === Number.POSITIVE_INFINITY) return `${where} 최적 양자화는 아무것도 잃지 않음`
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
        엔트로피 부호에서 비트당 6.02 dB를 빼면, 대푯값 {levels}개의 최적은 {than}
      </>
    )
  return (
    <>
      {where} 최적은 {than}
    </>
  )
}

export function bitsSummary(view: BinningView, language: Language): string {
  const { levels, rate } = view
  const said = (['uniform', 'lloyd', 'optimum'] as const).flatMap((of) => {
    const frame = view[of]
    if (!frame) return []
    const at = inBits(rate === 'entropy' ? frame.entropyBits : Math.log2(levels))
    const name = SERIES[of][language]
    return language === 'en'
      ? `${name} ${decibels(frame.sqnrDb)} at ${at} bits`
      : `${name} ${at}비트에 ${decibels(frame.sqnrDb)}`
  })
  return language === 'en'
    ? `Signal to quantization noise ratio by rate, counted in ${rate === 'entropy' ? 'bits of entropy' : 'bits of a fixed word'}. With ${formatCount(levels)} levels: ${said.join(', ')}.`
    : `비트율에 따른 신호 대 양자화 잡음비입니다. 비트율은 ${rate === 'entropy' ? '엔트로피' : '고정 길이 부호의 비트'}로 셉니다. 대푯값 ${formatCount(levels)}개일 때 ${said.join(', ')}입니다.`
}

/** A point, in a line of text. */
export function pointText({ of, rate, db }: DrawnPoint, language: Language): string {
  const bits = language === 'en' ? `${inBits(rate)} ${rate === 1 ? 'bit' : 'bits'}` : `${inBits(rate)}비트`
  return `${SERIES[of][language]} · ${bits} · ${decibels(db)}`
}

export function bitsTable({ curve, own }: BinningView, language: Language): Table {
  const row = (name: string, { bits, entropyBits, sqnrDb }: RatePoint) => [
    name,
    bits,
    entropyBits,
    Number.isFinite(sqnrDb) ? sqnrDb : formatFixed(sqnrDb, 0),
  ]
  const theory = (of: keyof typeof THEORY, values: readonly number[] | null | undefined) =>
    (values ?? []).map((db, i) => [THEORY[of][language], i + 1, '–', db])
  const yours = own?.quantizer
  return {
    caption: language === 'en' ? 'SQNR by rate' : '비트율에 따른 SQNR',
    columns:
      language === 'en'
        ? ['quantizer', 'bits', 'entropy, bits', 'SQNR, dB']
        : ['양자화기', '비트', '엔트로피, 비트', 'SQNR, dB'],
    rows: [
      ...FAMILIES.flatMap((of) => (curve?.families[of] ?? []).map((point) => row(SERIES[of][language], point))),
      ...CODEBOOKS.flatMap((of) =>
        (curve?.codebooks ?? []).filter(({ name }) => name === of).map((point) => row(SERIES[of][language], point)),
      ),
      ...(yours ? [row(SERIES.own[language], { bits: bitsOf(yours), ...yours })] : []),
      ...theory('panterDite', curve?.panterDite),
      ...theory('bound', curve?.bound),
    ],
  }
}
const bitsOf = ({ levels }: QuantizerFrame) => Math.log2(levels.length)
