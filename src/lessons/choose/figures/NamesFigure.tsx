import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { NamesView } from './names/NamesView.tsx'
import { namesSummary, namesTable, namesTitle } from './names/names-text.tsx'
import type { FigureProps } from './view.ts'

/** One tensor as three frameworks quantize it, in their own words. */
export function NamesFigure({ view, how }: FigureProps) {
  const language = useLanguage()
  return (
    <FigureFrame
      title={namesTitle(view, language)}
      summary={namesSummary(view, language)}
      table={() => namesTable(view, language)}
      how={how}
      stale={view.stale.names}
    >
      <NamesView view={view} />
    </FigureFrame>
  )
}
