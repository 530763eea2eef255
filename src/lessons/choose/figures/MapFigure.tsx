import beside from '../../../stage/Beside.module.css'
import { Beside } from '../../../stage/Beside.tsx'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { ScrollArea } from '../../../ui/ScrollArea.tsx'
import { BestWay } from './map/BestWay.tsx'
import { MapChart } from './map/MapChart.tsx'
import { MapKey } from './map/MapKey.tsx'
import styles from './map/MapView.module.css'
import { mapNote, mapSummary, mapTable, mapTitle, WORDS } from './map/map-text.tsx'
import type { FigureProps } from './view.ts'

/** Accuracy against bytes of every way measured so far, and the best within a budget. */
export function MapFigure({ view, how, narrow }: FigureProps) {
  const language = useLanguage()
  return (
    <FigureFrame
      title={mapTitle(view, language)}
      summary={mapSummary(view, language)}
      table={() => mapTable(view, language)}
      how={how}
    >
      <p className={`${styles.note} ${styles.sub}`}>{mapNote(view, language)}</p>
      <Beside className={styles.grid} column>
        <div className={`${beside.drawing} ${styles.chart}`}>
          <MapChart view={view} narrow={narrow} />
        </div>
        <ScrollArea className={`${beside.side} ${styles.side}`} label={WORDS.best[language]}>
          <BestWay view={view} />
          <MapKey />
        </ScrollArea>
      </Beside>
    </FigureFrame>
  )
}
