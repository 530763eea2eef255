import type { Table } from '../../../../stage/table-text.ts'
import { formatCount, formatFixed, withUnit } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import { FAMILIES, type RatePoint } from '../../contract.ts'
import type { BinningView } from '../view.ts'
import type { DrawnPoint, SeriesId, TheoryLine } from './rate-drawing.ts'
import { nameOf } from './rate-words.ts'

/** What is said of the figure in words and numbers; all of these come from the frames. */

export const decibels = (db: number) => withUnit(formatFixed(db, 1), 'dB')
const inBits = (rate: number) => (Number.isInteger(rate) ? String(rate) : formatFixed(rate, 2))

export function bitsSummary(view: BinningView, language: Language): string {
  const { levels, rate } = view
  const said = (['uniform', 'lloyd', 'optimum'] as const).flatMap((of) => {
    const frame = view[of]
    if (!frame) return []
    const at = inBits(rate === 'entropy' ? frame.entropyBits : Math.log2(levels))
    const name = nameOf(of, view)[language]
    return language === 'en'
      ? `${name} ${decibels(frame.sqnrDb)} at ${at} bits`
      : `${name} ${at}비트에 ${decibels(frame.sqnrDb)}`
  })
  return language === 'en'
    ? `Signal to quantization noise ratio by rate, counted in ${rate === 'entropy' ? 'bits of entropy' : 'bits of a fixed word'}. With ${formatCount(levels)} levels: ${said.join(', ')}.`
    : `비트율에 따른 신호 대 양자화 잡음비입니다. 비트율은 ${rate === 'entropy' ? '엔트로피' : '고정 길이 부호의 비트'}로 셉니다. 대푯값 ${formatCount(levels)}개일 때 ${said.join(', ')}입니다.`
}

/** A point, in a line of text. */
export function pointText({ of, rate, db }: DrawnPoint, view: BinningView, language: Language): string {
  const bits = language === 'en' ? `${inBits(rate)} ${rate === 1 ? 'bit' : 'bits'}` : `${inBits(rate)}비트`
  return `${nameOf(of, view)[language]} · ${bits} · ${decibels(db)}`
}

export function bitsTable(view: BinningView, language: Language): Table {
  const { curve, own } = view
  const name = (of: SeriesId | TheoryLine['of']) => nameOf(of, view)[language]
  const row = (of: SeriesId, { bits, entropyBits, sqnrDb }: RatePoint) => [
    name(of),
    bits,
    entropyBits,
    Number.isFinite(sqnrDb) ? sqnrDb : formatFixed(sqnrDb, 0),
  ]
  const theory = (of: TheoryLine['of'], values: readonly number[] | null | undefined) =>
    (values ?? []).map((db, i) => [name(of), i + 1, '–', db])
  const yours = own?.quantizer
  return {
    caption: language === 'en' ? 'SQNR by rate' : '비트율에 따른 SQNR',
    columns:
      language === 'en'
        ? ['quantizer', 'bits', 'entropy, bits', 'SQNR, dB']
        : ['양자화기', '비트', '엔트로피, 비트', 'SQNR, dB'],
    rows: [
      ...FAMILIES.flatMap((of) => (curve?.families[of] ?? []).map((point) => row(of, point))),
      ...(curve?.codebooks ?? []).map((point) => row(point.name, point)),
      ...(yours ? [row('own', { bits: Math.log2(yours.levels.length), ...yours })] : []),
      ...theory('panterDite', curve?.panterDite),
      ...theory('bound', curve?.bound),
    ],
  }
}
