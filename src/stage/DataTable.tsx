import { useText } from '../ui/language.tsx'
import styles from './DataTable.module.css'

export interface Table {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

const WORDS = {
  csv: { en: 'Save as CSV', ko: 'CSV로 저장' },
}

/** six digits of the number as it is: a table is for looking up */
const formatDigits = (value: number) => String(Number(value.toPrecision(6))).replaceAll('-', '\u2212')

/** The numbers behind a figure, as a table and as a file with all their digits. */
export function DataTable({ table }: { table: Table }) {
  const text = useText()
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption>{table.caption}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, i) => (
              <tr key={i}>
                {row.map((cell, j) => (
                  <td key={j}>{typeof cell === 'number' ? formatDigits(cell) : cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" className={styles.save} onClick={() => saveCsv(table)}>
        {text(WORDS.csv)}
      </button>
    </>
  )
}

function saveCsv({ caption, columns, rows }: Table): void {
  const quote = (cell: string | number) => (typeof cell === 'number' ? String(cell) : `"${cell.replaceAll('"', '""')}"`)
  const lines = [columns.map(quote), ...rows.map((row) => row.map(quote))].map((cells) => cells.join(','))
  const url = URL.createObjectURL(new Blob([`\uFEFF${lines.join('\r\n')}\r\n`], { type: 'text/csv' }))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = `${caption.replace(/[^\p{L}\p{N}]+/gu, '-')}.csv`
  anchor.click()
  URL.revokeObjectURL(url)
}
