import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import styles from './figures.module.css'
import { Machine } from './ruler/Machine.tsx'
import { Ruler } from './ruler/Ruler.tsx'
import { rulerSummary, rulerTable, rulerTitle } from './ruler/ruler-text.tsx'
import type { FigureProps } from './view.ts'

/** Reals above, integers below: the reader holds the range and a value, and sees what the integers make of them. */
export function RulerFigure({ view, how }: FigureProps) {
  const language = useLanguage()
  return (
    <FigureFrame
      title={rulerTitle(view, language)}
      summary={rulerSummary(view, language)}
      table={() => rulerTable(view, language)}
      how={how}
    >
      <div className={styles.column}>
        {view.ruler && (
          <>
            <Machine frame={view.ruler} />
            <Ruler view={view} frame={view.ruler} />
          </>
        )}
      </div>
    </FigureFrame>
  )
}
