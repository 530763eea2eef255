import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { Select } from '../../../../ui/Select.tsx'
import { Stepper } from '../../../../ui/Stepper.tsx'
import type { FigureProps, QatView } from '../view.ts'
import { CloudChart } from './CloudChart.tsx'
import { nothingTitle, WORDS } from './forward-words.ts'
import { type Inside, insideOf, openedWeight } from './inside.ts'
import { LayerTable } from './LayerTable.tsx'
import { NothingInside } from './NothingInside.tsx'
import styles from './WeightsView.module.css'
import { weightsSummary, weightsTable, weightsTitle } from './weights-text.tsx'

/** What training sees: latent weights that drift between the lines of their codes, and codes that change when one crosses. */
export function WeightsView({ view, how, narrow }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const inside = insideOf(view)
  if (!inside.there) {
    const title = nothingTitle(inside, text(WORDS.runName[view.settings.watched]), language)
    return (
      <FigureFrame
        title={title}
        summary={title}
        table={() => ({ caption: title, columns: [], rows: [] })}
        how={how}
        picture={false}
        stale={view.stale.train}
      >
        <NothingInside view={view} why={inside.why} />
      </FigureFrame>
    )
  }
  return (
    <FigureFrame
      title={weightsTitle(inside, language)}
      summary={weightsSummary(inside, view.settings.weight, language)}
      table={() => weightsTable(inside, language)}
      how={how}
      stale={view.stale.train}
    >
      <div className={styles.grid}>
        <div className={styles.plot}>
          <CloudChart {...{ view, inside, narrow }} />
        </div>
        <Choice {...{ view, inside, narrow }} />
      </div>
    </FigureFrame>
  )
}

/** Which channel of which layer it is, and what the step did in the others. */
function Choice({ view, inside, narrow }: { view: QatView; inside: Inside & { there: true }; narrow: boolean }) {
  const text = useText()
  const { watched, cloud } = inside
  const { settings, change } = view
  const opened = Math.min(settings.layer, watched.layers.length - 1)
  const open = (layer: number) => layer !== opened && change({ layer, channel: 0, weight: 0 })
  const channel = (
    <Stepper
      label={text(WORDS.channel)}
      value={cloud.channel}
      most={cloud.channels - 1}
      onChange={(next) => change({ channel: next })}
    />
  )
  if (narrow)
    return (
      <div className={styles.choice}>
        <Select
          label={text(WORDS.layer)}
          value={String(opened)}
          groups={[{ name: '', options: watched.layers.map(({ name }, l) => ({ value: String(l), name })) }]}
          onChange={(next) => open(Number(next))}
        />
        {channel}
      </div>
    )
  return (
    <div className={styles.choice}>
      {channel}
      <Stepper
        label={text(WORDS.weight)}
        value={openedWeight(cloud, settings.weight)}
        most={cloud.index.length - 1}
        onChange={(next) => change({ weight: next })}
      />
      <LayerTable layers={watched.layers} opened={opened} open={open} />
    </div>
  )
}
