import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import type { FigureProps } from './view.ts'

/** The toy. */
export function PlaneFigure({ how }: FigureProps) {
  return (
    <FigureFrame title="Plane" summary="The toy." table={() => ({ caption: '', columns: [], rows: [] })} how={how}>
      <p>The toy.</p>
    </FigureFrame>
  )
}
