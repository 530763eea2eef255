import { formatNumber, formatPercent } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import { NumbersTable } from '../../../../ui/NumbersTable.tsx'
import { ptqContract } from '../../contract.ts'
import type { PtqView } from '../view.ts'
import styles from './ScaleFigure.module.css'
import { WORDS } from './scale-text.tsx'

/** The same range by four conventions: scale, zero-point, and how many values get another code. A row chooses its convention for the whole network. */
export function ConventionTable({ view: { opened, settings, change } }: { view: PtqView }) {
  const text = useText()
  const { options } = ptqContract.settings.convention
  return (
    <NumbersTable className={styles.table} lines="rows" held>
      <thead>
        <tr>
          <th scope="col">{text(WORDS.convention)}</th>
          <th scope="col">{text(WORDS.scale)}</th>
          <th scope="col">{text(WORDS.zeroPoint)}</th>
          <th scope="col">{text(WORDS.changed)}</th>
        </tr>
      </thead>
      <tbody>
        {(opened?.conventions ?? []).map(({ convention, params, changed }) => (
          <tr key={convention} data-chosen={convention === settings.convention || undefined}>
            <th scope="row">
              <button
                type="button"
                aria-pressed={convention === settings.convention}
                onClick={() => change({ convention })}
              >
                {text(options[convention])}
              </button>
            </th>
            <td>{formatNumber(params.scale, 5)}</td>
            <td>{params.zeroPoint}</td>
            <td className={styles.lost} data-number={`changed-${convention}`} data-value={changed}>
              {formatPercent(changed, 1)}
            </td>
          </tr>
        ))}
      </tbody>
    </NumbersTable>
  )
}
