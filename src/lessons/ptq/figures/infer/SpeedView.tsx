import beside from '../../../../stage/Beside.module.css'
import { Beside } from '../../../../stage/Beside.tsx'
import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { ptqContract } from '../../contract.ts'
import type { FigureProps } from '../view.ts'
import { NoIntegers } from './NoIntegers.tsx'
import { SampleStrips } from './SampleStrips.tsx'
import styles from './SpeedView.module.css'
import { speedSummary, speedTable, speedTitle, WHY, WORDS } from './speed-text.tsx'

const { speedRun } = ptqContract.settings

/** What an image takes on the reader's own device, in float and in integers. */
export function SpeedView({ view, how }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const { speed, settings } = view
  const measured = speed?.measured ?? null
  const again = settings.speedRun < speedRun.max ? settings.speedRun + 1 : 0
  return (
    <FigureFrame
      title={speedTitle(view, language)}
      summary={speedSummary(view, language)}
      table={() => speedTable(view, language)}
      how={how}
      picture={measured !== null}
      stale={view.stale.speed && measured !== null}
    >
      {speed && speed.kind !== 'integer' ? (
        <NoIntegers view={view} kind={speed.kind} also={text(WORDS.notMeasured)} />
      ) : (
        <Beside className={styles.grid} column>
          <SampleStrips measured={measured} summary={speedSummary(view, language)} />
          <div className={`${beside.side} ${styles.side}`}>
            <Button disabled={!measured?.done} onClick={() => view.change({ speedRun: again })}>
              {text(measured?.done ? WORDS.again : WORDS.measuring)}
            </Button>
            {(measured?.kernels === 'reference' ? WHY.reference : WHY.simd).map((paragraph) => (
              <p key={paragraph.en}>{text(paragraph)}</p>
            ))}
          </div>
        </Beside>
      )}
    </FigureFrame>
  )
}
