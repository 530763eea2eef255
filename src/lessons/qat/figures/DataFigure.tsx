import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import type { FigureProps } from './view.ts'

/** The images. */
export function DataFigure({ how }: FigureProps) {
  return (
    <FigureFrame title="Data" summary="The images." table={() => ({ caption: '', columns: [], rows: [] })} how={how}>
      <p>The images.</p>
    </FigureFrame>
  )
}
