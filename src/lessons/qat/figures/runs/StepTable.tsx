import { formatCount, formatFixed, formatNumber } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { NumbersTable } from '../../../../ui/NumbersTable.tsx'
import type { QatView } from '../view.ts'
import { lookAt, valueAt } from './run-lines.ts'
import { RUN_NAME } from './run-names.ts'
import { inOrder, WORDS } from './runs-text.tsx'
import styles from './StepTable.module.css'
import type { ShownRuns } from './useShownRuns.ts'

const share = (accuracy: number | undefined) => (accuracy === undefined ? '–' : formatFixed(100 * accuracy, 1))

/** What the vertical line meets: the runs at the step on screen, or at the one under the pointer. */
export function StepTable({ view, shown, hover }: { view: QatView; shown: ShownRuns | null; hover: number | null }) {
  const text = useText()
  const language = useLanguage()
  const step = hover ?? shown?.now.step ?? 0
  const runs = shown ? inOrder(hover === null ? shown.now : shown.whole) : []
  const looked = Math.max(0, ...runs.map(({ evaluated }) => lookAt(evaluated, step)?.step ?? 0))
  const ptq = view.parameters?.ptq
  const [at, of] = [formatCount(step), formatCount(looked)]
  return (
    <NumbersTable className={styles.table} lines="rows">
      <caption>
        <b>{text({ en: `At step ${at}`, ko: `${at}단계에서` })}</b>{' '}
        <small>{looked === step ? '' : text({ en: `tested at step ${of}`, ko: `정확도는 ${of}단계에서 측정` })}</small>
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col" className={styles.wide}>
            {text(WORDS.runs)}, %
          </th>
          <th scope="col">{text(WORDS.integers)}</th>
          <th scope="col" className={styles.last}>
            {text(WORDS.loss)}
          </th>
        </tr>
      </thead>
      <tbody>
        {runs.map(({ kind, evaluated, loss }) => {
          const look = lookAt(evaluated, step)
          return (
            <tr key={kind} className={styles[kind]}>
              <th scope="row">
                <i className={styles.mark} aria-hidden="true" />
                {RUN_NAME[kind][language]}
              </th>
              <td data-number={`run-${kind}`} data-value={look?.accuracy}>
                {share(look?.accuracy)}
              </td>
              <td>{kind === 'float' ? '' : share(look?.integers?.accuracy)}</td>
              <td data-loss>{step === 0 ? '–' : formatNumber(valueAt(loss, step))}</td>
            </tr>
          )
        })}
        <tr className={styles.ptq}>
          <th scope="row">
            <i className={styles.mark} aria-hidden="true" />
            {RUN_NAME.ptq[language]}
          </th>
          <td>{share(ptq?.accuracy)}</td>
          <td>{share(ptq?.integers?.accuracy)}</td>
          <td />
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {text(WORDS.rate)}
          </th>
          <td colSpan={2} data-number="learning-rate" data-value={shown?.now.learningRate}>
            {hover === null && step > 0 && shown ? formatNumber(shown.now.learningRate) : '–'}
          </td>
        </tr>
      </tfoot>
    </NumbersTable>
  )
}
