import { Beside } from '../../../stage/Beside.tsx'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { useLanguage, useText } from '../../../ui/language.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import { MEMORIES } from '../energy-setting.ts'
import { EnergyBills } from './EnergyBills.tsx'
import styles from './EnergyFigure.module.css'
import { EnergyRows } from './EnergyRows.tsx'
import { energySummary, energyTable, energyTitle, MEMORY_NAMES, WORDS } from './energy-text.tsx'
import type { FigureProps } from './view.ts'

/** What an image costs in energy by a published table, and the table itself; where the weights lie is chosen. */
export function EnergyFigure({ view, how, narrow }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const { energy, settings } = view
  const summary = energySummary(energy, language)
  return (
    <FigureFrame
      title={energyTitle(energy, narrow, language)}
      summary={summary}
      table={() => energyTable(energy, language)}
      how={how}
      stale={view.stale.energy && energy !== null}
    >
      <Beside className={styles.grid} column>
        <div className={styles.main}>
          <div className={styles.where}>
            <span>{text(WORDS.weightsIn)}</span>
            <Segments
              label={text(WORDS.weightsIn)}
              value={settings.weightsIn}
              options={MEMORIES.map((value) => ({ value, name: text(MEMORY_NAMES[value]) }))}
              onChange={(weightsIn) => view.change({ weightsIn })}
            />
          </div>
          <EnergyBills energy={energy} summary={summary} />
        </div>
        <EnergyRows energy={energy} weightsIn={settings.weightsIn} />
      </Beside>
    </FigureFrame>
  )
}
