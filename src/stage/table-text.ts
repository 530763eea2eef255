/** The numbers behind a figure. */
export interface Table {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** A file of comma-separated values (RFC 4180) with all digits, marked as UTF-8 so that spreadsheets read Korean. */
export function csvOf(table: Table): string {
  const quote = (cell: string | number) => (typeof cell === 'number' ? String(cell) : `"${cell.replaceAll('"', '""')}"`)
  return `\uFEFF${lines(table, quote, ',').join('\r\n')}\r\n`
}

/** What a spreadsheet takes from the clipboard: cells between tabs, all digits. */
export function clipboardTextOf(table: Table): string {
  return lines(table, (cell) => String(cell).replaceAll(/[\t\r\n]/g, ' '), '\t').join('\n')
}

function lines({ columns, rows }: Table, cellText: (cell: string | number) => string, between: string): string[] {
  return [columns, ...rows].map((row) => row.map(cellText).join(between))
}
