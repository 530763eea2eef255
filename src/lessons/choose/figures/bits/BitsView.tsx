import beside from '../../../../stage/Beside.module.css'
import { Beside } from '../../../../stage/Beside.tsx'
import { useLanguage } from '../../../../ui/language.tsx'
import { TrainBox } from '../TrainBox.tsx'
import type { ChooseView } from '../view.ts'
import { BitsChart } from './BitsChart.tsx'
import { BitsNumbers } from './BitsNumbers.tsx'
import styles from './BitsView.module.css'
import { bitsNote } from './bits-text.tsx'

/** The drawing with its handle, the numbers beside it, and the way to train. */
export function BitsView({
  view,
  narrow,
  training = true,
}: {
  view: ChooseView
  narrow: boolean
  /** the way to train is here, and not elsewhere on the page */
  training?: boolean
}) {
  const language = useLanguage()
  return (
    <>
      <p className={styles.note}>{bitsNote(view, language)}</p>
      <Beside className={styles.grid} column>
        <div className={`${beside.drawing} ${styles.chart}`} data-alone={!training || undefined}>
          <BitsChart view={view} narrow={narrow} />
        </div>
        <div className={`${beside.side} ${styles.side}`}>
          <BitsNumbers view={view} />
          {training && <TrainBox view={view} bits={view.settings.bits} />}
        </div>
      </Beside>
    </>
  )
}
