import type { Table } from '../../../stage/table-text.ts'
import type { Language } from '../../../ui/language.tsx'
import type { QuantizerFrame } from '../contract.ts'
import { WORDS } from './axis-text.tsx'
import type { BinningView } from './view.ts'

/** One quantizer in the table of numbers. */
export interface NumbersRow {
  readonly id: 'uniform' | 'lloyd' | 'optimum' | 'own'
  readonly name: string
  readonly quantizer: QuantizerFrame
  /** of Lloyd's algorithm; null for what does not iterate */
  readonly iterations: number | null
}

const COLUMNS = {
  en: ['quantizer', 'levels', 'bits', 'entropy, bits', 'MSE', 'SQNR, dB', 'largest error', 'iterations'],
  ko: ['양자화기', '대푯값 수', '비트', '엔트로피, 비트', 'MSE', 'SQNR, dB', '최대 오차', '반복 수'],
}
const OPTIMUM = {
  proved: { en: 'Optimum', ko: '최적' },
  found: { en: 'Best found', ko: '찾은 최선' },
}

/** The quantizers there are, in one order everywhere. */
export function numbersRows({ uniform, lloyd, optimum, own }: BinningView, language: Language): NumbersRow[] {
  const rows: (NumbersRow | null)[] = [
    uniform && { id: 'uniform', name: WORDS.uniform[language], quantizer: uniform, iterations: null },
    lloyd && { id: 'lloyd', name: WORDS.lloyd[language], quantizer: lloyd, iterations: lloyd.iteration },
    optimum && {
      id: 'optimum',
      name: OPTIMUM[optimum.proved ? 'proved' : 'found'][language],
      quantizer: optimum,
      iterations: null,
    },
    own?.quantizer ? { id: 'own', name: WORDS.own[language], quantizer: own.quantizer, iterations: null } : null,
  ]
  return rows.filter((row) => row !== null)
}

/** The numbers of a row, in the order of the columns after the name. */
export function numbersOfRow({ quantizer, iterations }: NumbersRow): (number | null)[] {
  const { levels, entropyBits, mse, sqnrDb, largestError } = quantizer
  return [levels.length, Math.log2(levels.length), entropyBits, mse, sqnrDb, largestError, iterations]
}

/** MSE, SQNR, entropy, largest error, iterations and bits of every quantizer on the page. */
export function numbersTable(view: BinningView, language: Language): Table {
  return {
    caption: language === 'en' ? 'Quantizers in numbers' : '양자화기의 수치',
    columns: COLUMNS[language],
    rows: numbersRows(view, language).map((row) => [row.name, ...numbersOfRow(row).map((number) => number ?? '')]),
  }
}
