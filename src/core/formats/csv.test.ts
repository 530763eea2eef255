import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from './csv.ts'
import { FormatError } from './format-error.ts'

/** name → numbers, and how many cells were none where there are any */
const read = (text: string) =>
  Object.fromEntries(
    readCsv(text).map(({ name, data, skipped }) => [name, skipped > 0 ? [...data, `${skipped} skipped`] : [...data]]),
  )
const list = (text: string) => {
  const columns = readCsv(text)
  expect(columns).toHaveLength(1)
  return [...columns[0].data]
}

describe('readCsv', () => {
  it.each([
    ['commas', '1,2\n3,4', { 'column 1': [1, 3], 'column 2': [2, 4] }],
    ['commas and blanks', '1, 2\n3, 4', { 'column 1': [1, 3], 'column 2': [2, 4] }],
    ['semicolons', '1;2\n3;4', { 'column 1': [1, 3], 'column 2': [2, 4] }],
    ['tabs', '1\t2\n3\t4', { 'column 1': [1, 3], 'column 2': [2, 4] }],
    ['blanks', '1  2\n 3 4 ', { 'column 1': [1, 3], 'column 2': [2, 4] }],
    ['decimal commas between semicolons', '1,5;-2,25\n3;4e1', { 'column 1': [1.5, 3], 'column 2': [-2.25, 40] }],
    ['decimal commas between tabs', '1,5\t2,5', { 'column 1': [1.5, 2.5] }],
    ['decimal commas between blanks', '1,5 2,5\n3,5 4,5', { 'column 1': [1.5, 3.5], 'column 2': [2.5, 4.5] }],
    [
      'numbers alone, which no header helps to tell',
      '1,2,3\n4,5,6',
      { 'column 1': [1, 4], 'column 2': [2, 5], 'column 3': [3, 6] },
    ],
    ['a separator that is quoted', '"a;b",c\n1,2', { 'a;b': [1], c: [2] }],
    ['separators at the ends of lines', '1;2;\n3;4;', { 'column 1': [1, 3], 'column 2': [2, 4] }],
  ])('reads columns between %s', (_, text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })

  it.each([
    ['one number a line', '1\n2\n3'],
    ['a line of commas', '1,2,3'],
    ['a line of commas and blanks', '1, 2, 3'],
    ['a line of blanks', ' 1 2   3 '],
    ['a line of semicolons', '1;2;3'],
    ['a line of tabs', '1\t2\t3\n'],
    ['ends of lines of Windows', '1\r\n2\r\n3\r\n'],
    ['ends of lines of old Macs', '1\r2\r3'],
    ['a mark of the byte order', '\uFEFF1\n2\n3'],
    ['empty lines between', '\n\n1\n \n2\n\t\n3\n\n'],
  ])('reads a list: %s', (_, text) => {
    expect(list(text)).toEqual([1, 2, 3])
  })

  it('reads numbers however they are written', () => {
    const written =
      '0 -1 +2 \u22123 .5 6. 7e2 8E-1 9e+1 \u22121e\u22122 00012 1e999 nan NaN -nan inf -Infinity +INF ∞ \u2212∞'
    expect(list(written)).toEqual([
      ...[0, -1, 2, -3, 0.5, 6, 700, 0.8, 90, -0.01, 12, Number.POSITIVE_INFINITY, Number.NaN, Number.NaN, Number.NaN],
      ...[Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
      ...[Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    ])
  })

  it('counts what is no number, and lets blanks be', () => {
    const words = ['x', '1.2.3', '--1', '1e', 'e1', '.', '-', '0x10', '1_000', '12px', '1,2,3', 'infinit', 'Number']
    expect(read(`1;\n${words.map((word) => `${word};`).join('\n')}\n;\n2;`)).toEqual({
      'column 1': [1, 2, `${words.length} skipped`],
    })
  })

  it('takes names from a first line without numbers, and from no other', () => {
    expect(read('weight,bias\n1,2')).toEqual({ weight: [1], bias: [2] })
    expect(read('label,value\nconv,1\nfc,2')).toEqual({ value: [1, 2] })
    expect(read('conv,1\nfc,2')).toEqual({ 'column 2': [1, 2] })
    expect(read('무게, ,\n1,2,3')).toEqual({ 무게: [1], 'column 2': [2], 'column 3': [3] })
    expect(read('x y\n1 2\nz 3')).toEqual({ x: [1, '1 skipped'], y: [2, 3] })
    expect(read('losses 1 2 3')).toEqual({ losses: [1, 2, 3] })
    expect(read('a\nb\n1')).toEqual({ a: [1, '1 skipped'] })
  })

  it('reads quoted cells', () => {
    expect(read('"a, ""b""","c"\n"1","2"\n"3",4')).toEqual({ 'a, "b"': [1, 3], c: [2, 4] })
    expect(read('"first name" "x"\n"1" 2')).toEqual({ 'first name': [1], x: [2] })
    expect(read('1,"2\n3,4')).toEqual({ 'column 1': [1, 3], 'column 2': [2, 4] })
  })

  it('reads ragged tables', () => {
    expect(read('1\n2,3\n4,5,6\n7')).toEqual({ 'column 1': [1, 2, 4, 7], 'column 2': [3, 5], 'column 3': [6] })
  })

  it('says what a column is', () => {
    expect(readCsv('a\n1\n2')).toEqual([
      { name: 'a', shape: [2], dtype: 'text', data: Float64Array.of(1, 2), skipped: 0 },
    ])
  })

  it('reads 10,000 columns and no more', () => {
    const row = (k: number) => Array.from({ length: 10_001 }, (_, i) => i * k).join()
    const columns = readCsv(`${row(1)}\n${row(2)}`)
    expect(columns).toHaveLength(10_000)
    expect([...columns[9999].data]).toEqual([9999, 19998])
    expect(list(row(1))).toHaveLength(10_001)
  })

  it.each(['', ' \n\t', 'words only', 'a,b\nc,d', ';;;\n;', '"', '\u0000\u0001'])('finds no numbers in %j', (text) => {
    expect(() => readCsv(text)).toThrow(expect.objectContaining({ code: 'no-numbers', offset: 0 }))
  })

  it('takes no longer for a text made to take long', () => {
    const long = 1_000_000
    expect(list(`${'1,'.repeat(long / 2)}2`)).toHaveLength(long / 2 + 1)
    expect(list('1'.repeat(long))).toEqual([Number.POSITIVE_INFINITY])
    for (const text of ['1', '1.', '"', ' "', '1" ', '-', '\u2212', '1e', ' ', '" '].map((part) =>
      part.repeat(long / part.length),
    ))
      expect(read(`5;\n${text}x;\n6;`)['column 1'].slice(0, 1)).toEqual([5])
    for (const text of ['"', ' "', '1 ', '1,5 ', ' ', ' 1,5'].map((part) => part.repeat(long / part.length)))
      expect(() => readCsv(`${text}x\n1`)).not.toThrow()
    const ragged = readCsv(`${'1;'.repeat(10_000)}\n${'2\n'.repeat(100_000)}`)
    expect(ragged.map(({ data }) => data.length).slice(0, 3)).toEqual([100_001, 1, 1])
  })

  it('reads back every table of numbers that is written', () => {
    const cell = fc.double({ noDefaultInfinity: true, noNaN: true })
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 }),
          ),
        fc.constantFrom(',', ';', '\t', ' ', ', '),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, separator, end) => {
          const columns = readCsv(rows.map((row) => row.join(separator)).join(end))
          expect(columns.map(({ data }) => [...data])).toEqual(rows[0].map((_, c) => rows.map((row) => row[c] + 0)))
        },
      ),
      { seed: 6, numRuns: 500 },
    )
  })

  it('reads numbers or throws a FormatError, whatever the text', () => {
    const unit = fc.constantFrom(...'0123456789+-.,;\t\n\r "eEnaif\u2212∞x')
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit, maxLength: 60 }), fc.string({ unit: 'binary' })), (text) => {
        try {
          const cells = readCsv(text).reduce((sum, { data, skipped }) => sum + data.length + skipped, 0)
          expect(cells).toBeLessThanOrEqual(text.length)
        } catch (thrown) {
          if (!(thrown instanceof FormatError)) throw thrown
        }
      }),
      { seed: 7, numRuns: 3000 },
    )
  })
})
