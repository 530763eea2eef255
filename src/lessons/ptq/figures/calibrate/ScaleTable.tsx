import { formatNumber } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import { NumbersTable } from '../../../../ui/NumbersTable.tsx'
import type { PtqView } from '../view.ts'
import styles from './ScaleFigure.module.css'
import { WORDS } from './scale-text.tsx'

/** Range, scale and zero-point of every tensor; a row opens its tensor. */
export function ScaleTable({ view }: { view: PtqView }) {
  const text = useText()
  const { calibrate, opened } = view
  return (
    <div className={styles.scroll}>
      <NumbersTable className={styles.table} lines="rows" held>
        <thead>
          <tr>
            <th scope="col">{text(WORDS.tensor)}</th>
            <th scope="col">{text(WORDS.range)}</th>
            <th scope="col">{text(WORDS.scale)}</th>
            <th scope="col">{text(WORDS.zeroPoint)}</th>
          </tr>
        </thead>
        <tbody>
          {(calibrate?.tensors ?? []).map(({ name, range, params }, i) => (
            <tr key={name} data-chosen={i === opened?.index || undefined}>
              <th scope="row">
                <button type="button" aria-pressed={i === opened?.index} onClick={() => view.change({ tensor: i })}>
                  {name}
                </button>
              </th>
              <td>
                {formatNumber(range.min)} … {formatNumber(range.max)}
              </td>
              <td data-number={`scale-${name}`} data-value={params.scale}>
                {formatNumber(params.scale)}
              </td>
              <td data-number={`zero-${name}`} data-value={params.zeroPoint}>
                {params.zeroPoint}
              </td>
            </tr>
          ))}
        </tbody>
      </NumbersTable>
    </div>
  )
}
