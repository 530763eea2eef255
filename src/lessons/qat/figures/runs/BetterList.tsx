import { formatFixed } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { QatView } from '../view.ts'
import styles from './RunsView.module.css'
import { bestRepair, betterOf, isWhole, REPAIR_NAME, REPAIRS } from './run-names.ts'
import { WORDS } from './runs-text.tsx'

/** What can be had without training, and how long it took here; the best of it is the dashed line. */
export function BetterList({ view }: { view: QatView }) {
  const text = useText()
  const measured = betterOf(view)
  const best = bestRepair(view)
  return (
    <section>
      <h3>{text(WORDS.better)}</h3>
      {isWhole(view.settings) ? (
        <table className={styles.better}>
          <tbody>
            {REPAIRS.map((repair) => {
              const one = measured.find((done) => done.repair === repair)
              return (
                <tr key={repair} data-best={(one !== undefined && one === best) || undefined}>
                  <th scope="row">
                    <i aria-hidden="true" />
                    {text(REPAIR_NAME[repair])}
                  </th>
                  <td data-number={`better-${repair}`} data-value={one?.accuracy}>
                    {one ? `${formatFixed(100 * one.accuracy, 1)}\u202f%` : '…'}
                  </td>
                  <td>{one ? `${formatFixed(one.seconds, one.seconds < 10 ? 2 : 1)}\u202fs` : ''}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      ) : (
        <p className={styles.note}>{text(WORDS.noIntegers)}</p>
      )}
    </section>
  )
}
