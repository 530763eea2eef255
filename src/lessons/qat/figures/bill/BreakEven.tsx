import { formatCount, formatPercent } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { RunFrame } from '../../frames.ts'
import { endOf } from '../runs/run-lines.ts'
import { bestRepair, REPAIR_NAME, RUN_NAME } from '../runs/run-names.ts'
import { inOrder } from '../runs/runs-text.tsx'
import type { ShownRuns } from '../runs/useShownRuns.ts'
import type { QatView } from '../view.ts'
import styles from './BillView.module.css'
import { billOf, secondsOf, stepMs, WORDS } from './bill-text.tsx'
import { firstAbove, worthOf } from './break-even.ts'

/** From which look on each quantized run is better than PTQ, as set and repaired, and what that takes here. */
export function BreakEven({ view, shown }: { view: QatView; shown: ShownRuns | null }) {
  const text = useText()
  const language = useLanguage()
  const runs = shown ? inOrder(shown.whole).filter(({ kind }) => kind !== 'float') : []
  const bill = billOf(view)
  const ptq = view.stale.parameters ? null : view.parameters?.ptq
  const best = bestRepair(view)
  const rivals = [
    ...(ptq ? [{ id: 'as-set', name: text(WORDS.asSet), accuracy: worthOf(ptq) }] : []),
    ...(best ? [{ id: 'best', name: `PTQ, ${REPAIR_NAME[best.repair][language]}`, accuracy: best.accuracy }] : []),
  ]
  const seconds = (run: RunFrame, step: number) => secondsOf(step, stepMs(bill, run.kind))
  return (
    <table className={styles.even}>
      <caption>{text(WORDS.even)}</caption>
      <thead>
        <tr>
          <td />
          {runs.map(({ kind }) => (
            <th key={kind} scope="col">
              {RUN_NAME[kind][language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rivals.map(({ id, name, accuracy }) => (
          <tr key={id} data-rival={id}>
            <th scope="row">
              {name}
              <small>{formatPercent(accuracy, 1)}</small>
            </th>
            {runs.map((run) => {
              const step = firstAbove(run, accuracy)
              return (
                <td key={run.kind} data-number={`even-${id}-${run.kind}`} data-value={step}>
                  {step === undefined ? (
                    <>
                      –
                      <small>
                        {language === 'en'
                          ? `not in ${formatCount(run.evaluated.at(-1)?.step ?? 0)}`
                          : `${formatCount(run.evaluated.at(-1)?.step ?? 0)}단계까지 없음`}
                      </small>
                    </>
                  ) : (
                    <>
                      {language === 'en' ? `step ${formatCount(step)}` : `${formatCount(step)}단계`}
                      <small>{seconds(run, step)}</small>
                    </>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
        <tr>
          <th scope="row">{text(WORDS.ends)}</th>
          {runs.map((run) => {
            const end = endOf(run)
            return (
              <td key={run.kind}>
                {end ? formatPercent(worthOf(end), 1) : '…'}
                <small>
                  {end && (language === 'en' ? `step ${formatCount(end.step)}` : `${formatCount(end.step)}단계`)}
                </small>
                <small>{end && seconds(run, end.step)}</small>
              </td>
            )
          })}
        </tr>
      </tbody>
    </table>
  )
}
