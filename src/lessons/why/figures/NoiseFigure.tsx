import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { useLanguage, useText } from '../../../ui/language.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import { whyContract } from '../contract.ts'
import { NetworkByBits } from './NetworkByBits.tsx'
import styles from './NoiseFigure.module.css'
import { noiseSummary, noiseTable, noiseTitle, WORDS } from './noise-text.tsx'
import { SumGrowth } from './SumGrowth.tsx'
import type { FigureProps } from './view.ts'

const { options } = whyContract.settings.noiseView

/** How errors of rounded weights grow in one sum of a real layer; and by bits, the noise of weights, sums and logits, and how many answers stay. */
export function NoiseFigure({ view, how, narrow }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const summary = noiseSummary(view, language)
  const { noiseView } = view.settings
  return (
    <FigureFrame
      title={noiseTitle(view, narrow, language)}
      summary={summary}
      table={() => noiseTable(view, language)}
      how={how}
      stale={view.stale.noise && view.noise?.found != null}
    >
      <div className={styles.both} data-shown={noiseView}>
        {narrow && (
          <Segments
            label={text(WORDS.view)}
            value={noiseView}
            options={(['sum', 'network'] as const).map((value) => ({ value, name: text(options[value]) }))}
            onChange={(next) => view.change({ noiseView: next })}
          />
        )}
        {(!narrow || noiseView === 'sum') && (
          <SumGrowth found={view.noise?.found ?? null} bits={view.bits} summary={summary} />
        )}
        {(!narrow || noiseView === 'network') && <NetworkByBits view={view} summary={summary} />}
      </div>
    </FigureFrame>
  )
}
