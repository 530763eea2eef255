import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import type { FigureProps } from './view.ts'

/** The runs. */
export function OptimizeFigure({ how }: FigureProps) {
  return (
    <FigureFrame title="Optimize" summary="The runs." table={() => ({ caption: '', columns: [], rows: [] })} how={how}>
      <p>The runs.</p>
    </FigureFrame>
  )
}
