import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { StepsView } from './steps/StepsView.tsx'
import { stepsSummary, stepsTable, stepsTitle } from './steps/steps-text.tsx'
import type { FigureProps } from './view.ts'

/** Four questions, and where the answers lead. */
export function StepsFigure({ view, how }: FigureProps) {
  const language = useLanguage()
  return (
    <FigureFrame
      title={stepsTitle(view, language)}
      summary={stepsSummary(view, language)}
      table={() => stepsTable(view, language)}
      how={how}
      picture={false}
    >
      <StepsView view={view} />
    </FigureFrame>
  )
}
