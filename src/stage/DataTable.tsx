import { useText } from '../ui/language.tsx'
import styles from './DataTable.module.css'
import { download, fileName } from './save-figure/download.ts'
import { clipboardTextOf, csvOf, type Table } from './table-text.ts'
import { useFor2Seconds } from './useFor2Seconds.ts'

const WORDS = {
  copy: { en: 'Copy', ko: '복사' },
  copied: { en: 'Copied', ko: '복사됨' },
  refused: { en: 'The browser refused', ko: '브라우저가 거부함' },
  csv: { en: 'Save as CSV', ko: 'CSV로 저장' },
}

/** six digits of the number as it is: a table is for looking up */
const formatDigits = (value: number) => String(Number(value.toPrecision(6))).replaceAll('-', '\u2212')

/** The numbers behind a figure, as a table and as a file with all their digits. */
export function DataTable({ table }: { table: Table }) {
  const text = useText()
  const [said, say] = useFor2Seconds<'copied' | 'refused'>()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(clipboardTextOf(table))
      say('copied')
    } catch {
      // Refused, or not there at all where the page came without TLS.
      say('refused')
    }
  }
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
      <div className={styles.actions}>
        <button type="button" onClick={copy}>
          <span role="status">{text(WORDS[said ?? 'copy'])}</span>
        </button>
        <button type="button" onClick={() => saveCsv(table)}>
          {text(WORDS.csv)}
        </button>
      </div>
    </>
  )
}

function saveCsv(table: Table): void {
  download(new Blob([csvOf(table)], { type: 'text/csv' }), fileName(table.caption, 'csv'))
}
