import beside from '../../../../stage/Beside.module.css'
import { Beside } from '../../../../stage/Beside.tsx'
import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { useLanguage } from '../../../../ui/language.tsx'
import type { FigureProps, QatView } from '../view.ts'
import { CloudChart } from './CloudChart.tsx'
import { type Inside, insideOf, openedLayer } from './inside.ts'
import { LayerTable } from './LayerTable.tsx'
import { NothingInside } from './NothingInside.tsx'
import { ChannelChoice, LayerChoice, WeightChoice } from './WeightChoice.tsx'
import styles from './WeightsView.module.css'
import { weightsSummary, weightsTable, weightsTitle } from './weights-text.tsx'

/** What training sees: latent weights that drift between the lines of their codes, and codes that change when one crosses. */
export function WeightsView({ view, how, narrow }: FigureProps) {
  const language = useLanguage()
  const inside = insideOf(view)
  if (!inside.there) return <NothingInside view={view} inside={inside} how={how} />
  return (
    <FigureFrame
      title={weightsTitle(inside, language)}
      summary={weightsSummary(inside, view.settings.weight, language)}
      table={() => weightsTable(inside, language)}
      how={how}
      stale={view.stale.train}
    >
      <Beside className={styles.grid}>
        <div className={beside.drawing}>
          <CloudChart {...{ view, inside, narrow }} />
        </div>
        <Choice {...{ view, inside, narrow }} />
      </Beside>
    </FigureFrame>
  )
}

/** Which channel of which layer it is, and what the step did in the others. */
function Choice({ view, inside, narrow }: { view: QatView; inside: Inside & { there: true }; narrow: boolean }) {
  const { watched } = inside
  const opened = openedLayer(watched, view.settings.layer)
  if (narrow)
    return (
      <div className={styles.choice}>
        <LayerChoice {...{ view, inside }} />
        <ChannelChoice {...{ view, inside }} />
      </div>
    )
  return (
    <div className={styles.choice}>
      <ChannelChoice {...{ view, inside }} />
      <WeightChoice {...{ view, inside }} />
      <LayerTable
        layers={watched.layers}
        opened={opened}
        open={(layer) => layer !== opened && view.change({ layer, channel: 0, weight: 0 })}
      />
    </div>
  )
}
