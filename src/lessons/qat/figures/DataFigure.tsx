import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { useLanguage, useText } from '../../../ui/language.tsx'
import styles from './DataFigure.module.css'
import { BatchGrid } from './data/BatchGrid.tsx'
import { dataSummary, dataTable, dataTitle, WORDS } from './data/data-text.tsx'
import { OpenedImage } from './data/OpenedImage.tsx'
import { OrderStrip } from './data/OrderStrip.tsx'
import type { FigureProps } from './view.ts'

/** The images of a step, how far through all of them training is, and which images accuracies are of. */
export function DataFigure({ view, how, narrow }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const { train, settings } = view
  const drawn = train?.drawn ?? null
  const opened = Math.min(settings.image, (drawn?.label.length ?? 1) - 1)
  return (
    <FigureFrame
      title={dataTitle(view, language)}
      summary={dataSummary(view, language)}
      table={() => dataTable(view, language)}
      how={how}
      picture={false}
      stale={view.stale.train}
    >
      {train && (
        <div className={styles.figure}>
          <OrderStrip view={view} train={train} />
          {drawn ? (
            <div className={styles.batch}>
              <div className={styles.main}>
                <BatchGrid drawn={drawn} opened={opened} narrow={narrow} onOpen={(image) => view.change({ image })} />
              </div>
              <OpenedImage view={view} drawn={drawn} n={opened} />
            </div>
          ) : (
            <div className={styles.invitation}>
              <p>{text(WORDS.invitation)}</p>
              <button type="button" onClick={() => view.goTo(1)}>
                {text(WORDS.first)}
              </button>
            </div>
          )}
        </div>
      )}
    </FigureFrame>
  )
}
