import { Button } from '../../../ui/Button.tsx'
import { useLanguage, useText } from '../../../ui/language.tsx'
import { ALL_BITS, STEPS } from '../recipe-setting.ts'
import { doneText, runningText, trainText, WORDS } from './bits/bits-text.tsx'
import styles from './TrainBox.module.css'
import { allFrom, trainingControl } from './training.ts'
import type { ChooseView } from './view.ts'

/** Training here, at the bits that are looked at or at all: what is under way can be cancelled, and is gone on with when it is asked for again. */
export function TrainBox({
  view,
  bits,
  inBar = false,
}: {
  view: ChooseView
  bits: number
  /** on a phone, before the drawer */
  inBar?: boolean
}) {
  const text = useText()
  const language = useLanguage()
  const { due, done, ask, cancel } = trainingControl(view)
  const running = view.frames.trained?.running ?? null
  const [next] = due
  const here = view.frames.trained?.measured.find((way) => way.bits === bits)
  const missing = ALL_BITS.filter((own) => !done.includes(own) && !due.includes(own))
  return (
    <div className={styles.box} data-in-bar={inBar || undefined}>
      {next !== undefined && (
        <div className={styles.progress}>
          <span data-number="training-step" data-value={running?.step}>
            {runningText(running?.bits ?? next, running?.step ?? 0, language)}
          </span>
          <progress
            value={running?.step ?? 0}
            max={STEPS}
            aria-label={runningText(running?.bits ?? next, 0, language)}
          />
        </div>
      )}
      {next === undefined && here && (
        <p className={styles.done} data-number="training-seconds" data-value={here.seconds}>
          {doneText(bits, here.seconds, language)}
        </p>
      )}
      <div className={styles.buttons}>
        {!here && !due.includes(bits) && (
          <button type="button" className={styles.train} onClick={() => ask([bits])}>
            {trainText(bits, language)}
          </button>
        )}
        {missing.length > 0 && (
          <Button onClick={() => ask(allFrom(bits).filter((own) => missing.includes(own)))}>{text(WORDS.all)}</Button>
        )}
        {next !== undefined && <Button onClick={cancel}>{text(WORDS.cancel)}</Button>}
      </div>
    </div>
  )
}
