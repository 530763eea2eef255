import { useState } from 'react'
import beside from '../../../../stage/Beside.module.css'
import { Beside } from '../../../../stage/Beside.tsx'
import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { ScrollArea } from '../../../../ui/ScrollArea.tsx'
import { Segments } from '../../../../ui/Segments.tsx'
import type { FigureProps } from '../view.ts'
import { BetterList } from './BetterList.tsx'
import { dashOf } from './KeptLines.tsx'
import { KeptRunsList } from './KeptRunsList.tsx'
import { RunsChart, ZOOMED } from './RunsChart.tsx'
import styles from './RunsView.module.css'
import { stayAbove } from './run-lines.ts'
import { divergedNotes, runsSummary, runsTable, runsTitle, uncertaintyNote, WORDS } from './runs-text.tsx'
import { StepTable } from './StepTable.tsx'
import { useKeptRuns } from './useKeptRuns.ts'
import { useShownRuns } from './useShownRuns.ts'

const AXES = [
  { value: 'all', name: '0–100\u202f%' },
  { value: 'zoomed', name: '70–100\u202f%' },
] as const

/** All runs against step: the chart of the lesson. Beside it the numbers of the step, PTQ without training, and kept curves. */
export function RunsView({ view, how, narrow }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const [chosen, setAxis] = useState<'all' | 'zoomed' | null>(null)
  const [hover, setHover] = useState<number | null>(null)
  const [lit, setLit] = useState<ReadonlySet<string>>(new Set())
  const kept = useKeptRuns()
  const { control, ste, lsq } = view.settings
  const none = !control && !ste && !lsq
  const shown = useShownRuns(view)
  const high = shown !== null && stayAbove(ZOOMED, view.parameters?.ptq?.accuracy, shown.whole.runs)
  const axis = chosen ?? (high ? 'zoomed' : 'all')
  const drawn = kept.entries.flatMap(({ name, run }, rank) =>
    lit.has(name) && typeof run !== 'string' ? [{ name, run, dash: dashOf(rank) }] : [],
  )
  const hovered = hover !== null && shown && hover <= shown.whole.step ? hover : null
  return (
    <FigureFrame
      title={none ? text(WORDS.noRuns) : runsTitle(view, shown, language)}
      summary={runsSummary(view, shown, language)}
      table={() => runsTable(view, shown, language)}
      how={how}
      stale={view.stale.train}
    >
      <Beside className={styles.grid} column>
        <div className={`${beside.drawing} ${styles.chart}`}>
          {shown && (
            <RunsChart
              {...{ view, shown, narrow, kept: drawn, zoomed: axis === 'zoomed', hover: hovered, onHover: setHover }}
            />
          )}
          <div className={styles.axis}>
            <Segments label={text(WORDS.range)} value={axis} options={AXES} onChange={setAxis} />
          </div>
        </div>
        <ScrollArea className={`${beside.side} ${styles.side}`} label={text(WORDS.aside)}>
          <StepTable view={view} shown={shown} hover={hovered} />
          {shown &&
            divergedNotes(shown, language).map((note) => (
              <p key={note} className={styles.diverged} role="status">
                <span aria-hidden="true">✕</span> {note}
              </p>
            ))}
          <BetterList view={view} />
          <KeptRunsList {...{ view, shown, kept, lit, setLit }} />
          {shown && <p className={styles.note}>{uncertaintyNote(shown, language)}</p>}
        </ScrollArea>
      </Beside>
    </FigureFrame>
  )
}
