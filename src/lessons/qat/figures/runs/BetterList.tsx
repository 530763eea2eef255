import { formatFixed } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import { NumbersTable } from '../../../../ui/NumbersTable.tsx'
import type { QatView } from '../view.ts'
import styles from './BetterList.module.css'
import { bestRepair, betterOf, isWhole, REPAIR_NAME, REPAIRS } from './run-names.ts'
import { WORDS } from './runs-text.tsx'

/** What can be had without training, and how long it took here; the best of it is the dashed line. */
export function BetterList({ view }: { view: QatView }) {
  const text = useText()
  const measured = betterOf(view)
  const best = bestRepair(view)
  return (
    <section className={styles.list}>
      <h2>{text(WORDS.better)}</h2>
      {isWhole(view.settings) ? (
        <NumbersTable className={styles.table} lines="rows">
          <tbody>
            {REPAIRS.map((repair) => {
              const one = measured.find((done) => done.repair === repair)
              const isBest = one !== undefined && one === best
              return (
                <tr key={repair}>
                  <th scope="row" className={isBest ? styles.best : ''}>
                    <i className={styles.mark} aria-hidden="true" />
                    {text(REPAIR_NAME[repair])}
                  </th>
                  <td className={isBest ? styles.best : ''} data-number={`better-${repair}`} data-value={one?.accuracy}>
                    {one ? `${formatFixed(100 * one.accuracy, 1)}\u202f%` : '…'}
                  </td>
                  <td className={styles.seconds}>
                    {one ? `${formatFixed(one.seconds, one.seconds < 10 ? 2 : 1)}\u202fs` : ''}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </NumbersTable>
      ) : (
        <p>{text(WORDS.noIntegers)}</p>
      )}
    </section>
  )
}
