import { Button } from '../../../ui/Button.tsx'
import { useText } from '../../../ui/language.tsx'
import { whyContract } from '../contract.ts'
import styles from './TimeFigure.module.css'
import { WORDS } from './time-text.tsx'
import type { WhyView } from './view.ts'

const { timeRun } = whyContract.settings

/** Measures again, or stops; beside it how far the rounds have come. */
export function MeasureButton({ view: { settings, time, change } }: { view: WhyView }) {
  const text = useText()
  const measured = time?.measured ?? null
  const done = measured?.done === true
  const runs = settings.measuring && !done
  const press = () => {
    if (runs) return change({ measuring: false })
    const next = settings.timeRun < timeRun.max ? settings.timeRun + 1 : 0
    change(done ? { measuring: true, timeRun: next } : { measuring: true })
  }
  return (
    <div className={styles.run}>
      <Button onClick={press}>{text(runs ? WORDS.stop : done ? WORDS.again : WORDS.goOn)}</Button>
      <progress
        value={done ? 1 : (measured?.rounds ?? 0) / (measured?.mostRounds ?? 1)}
        max={1}
        aria-label={text(WORDS.round)}
      />
    </div>
  )
}
