import type { NamedTensor } from '../tensor.ts'
import { FormatError } from './format-error.ts'

/** A column of numbers. NaN and ±∞ that are written so are in `data`; cells that are no number are counted in `skipped`. */
export interface CsvColumn extends NamedTensor {
  readonly skipped: number
}

const NUMBER = /^[+\-\u2212]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/
const SPECIAL = /^([+\-\u2212]?)(nan|inf|infinity|∞)$/i
const MOST_COLUMNS = 10_000

/**
 * Reads numbers out of a text: a table with commas, semicolons, tabs or blanks between its columns, with or without names at
 * the top, or a mere list. The separator is the one of ; tab , that the first lines have most of, else blanks; where it is not
 * a comma, a comma inside a number is its decimal point. A single line is one column. FormatError when there is no number at all.
 */
export function readCsv(text: string): CsvColumn[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const filled = lines.filter((line) => line.trim() !== '')
  const separator = separatorOf(filled.slice(0, 20))
  const rows = filled.map((line) => cellsOf(line, separator))
  const table = rows.length === 1 ? rows[0].map((cell) => [cell]) : rows
  const named =
    table.length > 1 && table[0].some((cell) => cell.trim() !== '' && parseCell(cell, separator) === undefined)
  const width = Math.min(
    MOST_COLUMNS,
    table.reduce((most, row) => Math.max(most, row.length), 0),
  )
  const columns: CsvColumn[] = []
  for (let c = 0; c < width; c++) {
    const column = columnOf(table, c, named ? 1 : 0, separator)
    if (column.data.length > 0) columns.push({ ...column, name: (named && table[0][c]?.trim()) || `column ${c + 1}` })
  }
  if (columns.length === 0) throw new FormatError('no-numbers', 'no numbers were found in the text', 0)
  return columns
}

function columnOf(table: readonly string[][], c: number, from: number, separator: string): Omit<CsvColumn, 'name'> {
  const values = new Float64Array(table.length)
  let count = 0
  let skipped = 0
  for (let r = from; r < table.length; r++) {
    const cell = table[r][c]
    if (cell === undefined || cell.trim() === '') continue
    const value = parseCell(cell, separator)
    if (value === undefined) skipped++
    else values[count++] = value
  }
  return { shape: [count], dtype: 'text', data: values.slice(0, count), skipped }
}

function separatorOf(lines: readonly string[]): string {
  const sample = lines.join('\n')
  for (const separator of [';', '\t']) if (sample.includes(separator)) return separator
  if (!sample.includes(',')) return ' '
  // "1,5 2,5": blanks between, commas inside. "1, 5, 2": commas between.
  return /\d,\d/.test(sample) && /\d\s+[\d+\-.]/.test(sample) && !/,\s/.test(sample) ? ' ' : ','
}

function cellsOf(line: string, separator: string): string[] {
  if (separator === ' ') return line.trim().split(/\s+/)
  if (!line.includes('"')) return line.split(separator)
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

function parseCell(cell: string, separator: string): number | undefined {
  const plain = cell.trim()
  const word = separator === ',' ? plain : plain.replace(',', '.')
  if (NUMBER.test(word)) return Number(word.replace('\u2212', '-'))
  const special = SPECIAL.exec(word)
  if (!special) return undefined
  if (special[2].toLowerCase() === 'nan') return Number.NaN
  return special[1] === '-' || special[1] === '\u2212' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}
