import { Fragment } from 'react'
import { Beside } from '../../../stage/Beside.tsx'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { useLanguage, useText } from '../../../ui/language.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import { MEMORIES } from '../energy-setting.ts'
import { EnergyBills } from './EnergyBills.tsx'
import styles from './EnergyFigure.module.css'
import { EnergyRows } from './EnergyRows.tsx'
import { energySummary, energyTable, energyTitle, MEMORY_NAMES, SHORT, WORDS } from './energy-text.tsx'
import type { FigureProps } from './view.ts'

/** What an image costs in energy by a published table, and the table itself; where weights and activations lie is chosen. */
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
            {(['weightsIn', 'activationsIn'] as const).map((name) => (
              <Fragment key={name}>
                <span>{text((narrow ? SHORT : WORDS)[name])}</span>
                <Segments
                  label={text(WORDS[name])}
                  value={settings[name]}
                  options={MEMORIES.map((value) => ({ value, name: text(MEMORY_NAMES[value]) }))}
                  onChange={(memory) => view.change({ [name]: memory })}
                />
              </Fragment>
            ))}
          </div>
          <EnergyBills energy={energy} summary={summary} />
        </div>
        <EnergyRows energy={energy} used={[settings.weightsIn, settings.activationsIn]} />
      </Beside>
    </FigureFrame>
  )
}
