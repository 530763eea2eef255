import type { NamedTensor } from '../tensor.ts'
import { FormatError } from './format-error.ts'

/** A column of numbers. NaN and ±∞ that are written so are in `data`; cells that are no number are counted in `skipped`. */
export interface CsvColumn extends NamedTensor {
  readonly skipped: number
}

type Separator = ';' | '\t' | ',' | ' '

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i
const SPECIAL = /^([+-]?)(nan|inf|infinity|∞)$/i
const QUOTED = /"(?:[^"]|"")*"/g
const BLANKS = /\s+/
const WORDS = /"((?:[^"]|"")*)"|\S+/g
const MOST_COLUMNS = 10_000
/** so many lines tell the separator */
const LOOKED_AT = 20

/**
 * Reads numbers out of a text: a table with semicolons, tabs, commas or blanks between its columns, with or without names at
 * the top, or a mere list. The separator is a semicolon where the first lines have one, else a tab, else a comma, else blanks;
 * where it is not a comma, a comma inside a number is its decimal point. A first line without any number holds the names.
 * A single line is one column. A quoted cell ends with its line at the latest; columns past 10,000 are not read. FormatError
 * 'no-numbers' when there is none at all. O(characters): about a second for 20 MB.
 */
export function readCsv(text: string): CsvColumn[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
  const separator = separatorOf(lines.slice(0, LOOKED_AT))
  const columns: Column[] = []
  let names: readonly string[] | undefined
  for (const row of rowsOf(lines, separator)) {
    const holdsNames = !names && row.every((cell) => parseCell(cell, separator) === undefined)
    if (holdsNames) names = row
    else addRow(columns, row, separator)
    names ??= []
  }
  const read = columns.flatMap(({ values, skipped }, c) =>
    values.length > 0 ? [{ ...tensorOf(values), name: names?.[c]?.trim() || `column ${c + 1}`, skipped }] : [],
  )
  if (read.length === 0) throw new FormatError('no-numbers', 'no numbers were found in the text', 0)
  return read
}

function* rowsOf(lines: readonly string[], separator: Separator): Generator<string[]> {
  if (lines.length === 1) for (const cell of cellsOf(lines[0], separator)) yield [cell]
  else for (const line of lines) yield cellsOf(line, separator)
}

interface Column {
  readonly values: number[]
  skipped: number
}

function addRow(columns: Column[], row: readonly string[], separator: Separator): void {
  for (let c = 0; c < Math.min(row.length, MOST_COLUMNS); c++) {
    if (c === columns.length) columns.push({ values: [], skipped: 0 })
    const value = parseCell(row[c], separator)
    if (value !== undefined) columns[c].values.push(value)
    else if (row[c].trim() !== '') columns[c].skipped++
  }
}

function tensorOf(values: readonly number[]): Omit<NamedTensor, 'name'> {
  return { shape: [values.length], dtype: 'text', data: Float64Array.from(values) }
}

function separatorOf(lines: readonly string[]): Separator {
  const plain = lines.map((line) => line.replace(QUOTED, ''))
  for (const separator of [';', '\t'] as const) if (plain.some((line) => line.includes(separator))) return separator
  if (!plain.some((line) => line.includes(','))) return ' '
  // "1,5 2,5": blanks between, commas inside. "1, 5, 2": commas between.
  const blanksBetween = plain.some((line) => /\d,\d/.test(line) && /\d\s+[\d+\-.\u2212]/.test(line))
  return blanksBetween && !plain.some((line) => /,\s/.test(line)) ? ' ' : ','
}

function cellsOf(line: string, separator: Separator): string[] {
  const quotes = line.includes('"')
  if (separator === ' ' && !quotes) return line.trim().split(BLANKS)
  if (separator === ' ')
    return Array.from(line.matchAll(WORDS), ([word, quoted]) => quoted?.replaceAll('""', '"') ?? word)
  if (!quotes) return line.split(separator)
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < line.length; i++) {
    const char = line[i]
    if (char === '"' && quoted && line[i + 1] === '"') cell += line[++i]
    else if (char === '"') quoted = !quoted
    else if (char === separator && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += char
  }
  cells.push(cell)
  return cells
}

function parseCell(cell: string, separator: Separator): number | undefined {
  if (NUMBER.test(cell)) return Number(cell)
  const plain = cell.trim().replaceAll('\u2212', '-')
  const word = separator === ',' ? plain : plain.replace(',', '.')
  if (NUMBER.test(word)) return Number(word)
  const special = SPECIAL.exec(word)
  if (!special) return undefined
  if (special[2].toLowerCase() === 'nan') return Number.NaN
  return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}
