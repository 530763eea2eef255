import { useState } from 'react'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import type { Opened } from './plane/NetworkDrawing.tsx'
import { PlaneStage } from './plane/PlaneStage.tsx'
import { planeSummary, planeTable, planeTitle } from './plane/plane-text.tsx'
import type { FigureProps } from './view.ts'

/** The toy that can be held: points in the plane, three small networks, and the inside of the one that is trained with rounding. */
export function PlaneFigure({ view, how, narrow }: FigureProps) {
  const language = useLanguage()
  const [opened, open] = useState<Opened>({ layer: 1, neuron: null })
  return (
    <FigureFrame
      title={planeTitle(view, language)}
      summary={planeSummary(view, language)}
      table={() => planeTable(view, opened.layer, language)}
      how={how}
      stale={view.stale.plane && view.settings.points !== 'drawn'}
    >
      <PlaneStage {...{ view, narrow, opened, open }} />
    </FigureFrame>
  )
}
