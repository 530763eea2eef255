import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { BitsView } from './bits/BitsView.tsx'
import { bitsSummary, bitsTable, bitsTitle } from './bits/bits-text.tsx'
import type { FigureProps } from './view.ts'

/** Accuracy by bits a weight: rounded, and trained for it. */
export function BitsFigure({ view, how, narrow }: FigureProps) {
  const language = useLanguage()
  return (
    <FigureFrame
      title={bitsTitle(view, language)}
      summary={bitsSummary(view, language)}
      table={() => bitsTable(view, language)}
      how={how}
    >
      <BitsView view={view} narrow={narrow} training={!narrow} />
    </FigureFrame>
  )
}
