import { useState } from 'react'
import { Beside } from '../../../../stage/Beside.tsx'
import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { FigureProps } from '../view.ts'
import { ConventionTable } from './ConventionTable.tsx'
import { Ruler } from './Ruler.tsx'
import styles from './ScaleFigure.module.css'
import { ScaleFormula } from './ScaleFormula.tsx'
import { ScaleTable } from './ScaleTable.tsx'
import { scaleSummary, scaleTable, scaleTitle, WORDS } from './scale-text.tsx'

/** Scale and zero-point of the opened tensor with the formula and its numbers, those of all others, and what each convention makes of the same range. */
export function ScaleFigure({ view, how, narrow }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const { opened } = view
  const tensor = opened && view.calibrate?.tensors[opened.index]
  const [share, setShare] = useState(0.37)
  return (
    <FigureFrame
      title={scaleTitle(view, language)}
      summary={scaleSummary(view, language)}
      table={() => scaleTable(view, language)}
      how={how}
      stale={view.stale.calibrate || view.stale.opened}
    >
      <Beside className={styles.grid}>
        {opened && tensor && (
          <>
            <div className={styles.left}>
              <ScaleFormula tensor={tensor} scheme={opened.scheme} convention={view.settings.convention} />
              <Ruler
                opened={opened}
                tensor={tensor}
                share={share}
                setShare={(next) => setShare(Math.min(1, Math.max(0, next)))}
              />
            </div>
            {!narrow && (
              <div className={styles.right}>
                <ScaleTable view={view} />
                <h4>{text(WORDS.conventions)}</h4>
                <ConventionTable view={view} />
              </div>
            )}
          </>
        )}
      </Beside>
    </FigureFrame>
  )
}
