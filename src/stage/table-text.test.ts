import { describe, expect, it } from 'vitest'
import { clipboardTextOf, csvOf } from './table-text.ts'

const table = {
  caption: 'Errors',
  columns: ['name', 'MSE, "mean"'],
  rows: [
    ['Lloyd–Max', 0.1 + 0.2],
    ['two\tlines\n', Number.POSITIVE_INFINITY],
  ],
}

describe('the text of a table', () => {
  it('is quoted and whole as CSV', () => {
    expect(csvOf(table)).toBe(
      '\uFEFF"name","MSE, ""mean"""\r\n"Lloyd–Max",0.30000000000000004\r\n"two\tlines\n",Infinity\r\n',
    )
  })

  it('keeps its rows and columns on the clipboard', () => {
    expect(clipboardTextOf(table)).toBe('name\tMSE, "mean"\nLloyd–Max\t0.30000000000000004\ntwo lines \tInfinity')
  })
})
