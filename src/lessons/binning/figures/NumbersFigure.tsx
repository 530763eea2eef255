import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { formatCount, formatNumber } from '../../../ui/format.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { axisSummary } from './axis-text.tsx'
import type { FigureProps } from './figure-props.ts'
import styles from './NumbersFigure.module.css'
import { numbersOfRow, numbersRows, numbersTable } from './numbers-table.ts'
import { optimumTitle } from './optimum-title.ts'

const COUNTS = new Set([0, 6])

/** Every quantizer of the page in numbers, one below the other. */
export function NumbersFigure({ view, how, lit, minor }: FigureProps) {
  const language = useLanguage()
  const rows = numbersRows(view, language)
  const { columns } = numbersTable(view, language)
  const { stale } = view
  return (
    <FigureFrame
      minor={minor}
      title={optimumTitle(view, language)}
      summary={axisSummary(view, language)}
      table={() => numbersTable(view, language)}
      how={how}
      picture={false}
      lit={lit}
      stale={stale.uniform || stale.lloyd || stale.optimum}
    >
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} data-quantizer={row.id}>
                <th scope="row">
                  <svg viewBox="0 0 14 14" aria-hidden="true">
                    <circle cx="7" cy="7" r="5" className={styles[row.id]} />
                  </svg>
                  {row.name}
                </th>
                {numbersOfRow(row).map((number, i) => (
                  <td key={columns[i + 1]} data-value={number ?? undefined}>
                    {number === null ? '' : COUNTS.has(i) ? formatCount(number) : formatNumber(number)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </FigureFrame>
  )
}
