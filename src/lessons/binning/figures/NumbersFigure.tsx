import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { formatCount, formatNumber } from '../../../ui/format.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { axisSummary } from './axis-text.tsx'
import type { FigureProps } from './figure-props.ts'
import styles from './NumbersFigure.module.css'
import { type NumbersRow, numbersOfRow, numbersRows, numbersTable } from './numbers-table.ts'
import { optimumTitle } from './optimum-title.ts'

const COUNTS = new Set([0, 6])

/** Every quantizer of the page in numbers, one below the other. */
export function NumbersFigure({ view, how, lit, minor, narrow }: FigureProps) {
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
        {narrow ? <Upright rows={rows} columns={columns} /> : <Flat rows={rows} columns={columns} />}
      </div>
    </FigureFrame>
  )
}

interface NumbersProps {
  readonly rows: readonly NumbersRow[]
  /** of `numbersTable`: the name, then one for each number */
  readonly columns: readonly string[]
}

/** A quantizer a row. */
function Flat({ rows, columns }: NumbersProps) {
  return (
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
          <tr key={row.id}>
            <th scope="row">
              <Name row={row} />
            </th>
            {numbersOfRow(row).map((_, i) => (
              <Cell key={columns[i + 1]} row={row} column={i} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A quantizer a column: a phone is narrow. */
function Upright({ rows, columns: [first, ...quantities] }: NumbersProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{first}</span>
          </th>
          {rows.map((row) => (
            <th key={row.id} scope="col">
              <Name row={row} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {quantities.map((quantity, i) => (
          <tr key={quantity}>
            <th scope="row">{quantity}</th>
            {rows.map((row) => (
              <Cell key={row.id} row={row} column={i} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Name({ row }: { row: NumbersRow }) {
  return (
    <>
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="5" className={styles[row.id]} />
      </svg>
      {row.name}
    </>
  )
}

function Cell({ row, column }: { row: NumbersRow; column: number }) {
  const number = numbersOfRow(row)[column]
  return (
    <td data-quantizer={row.id} data-column={column} data-value={number ?? undefined}>
      {number === null ? '' : COUNTS.has(column) ? formatCount(number) : formatNumber(number)}
    </td>
  )
}
