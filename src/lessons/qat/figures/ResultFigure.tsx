import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import type { FigureProps } from './view.ts'

/** The integers. */
export function ResultFigure({ how }: FigureProps) {
  return (
    <FigureFrame
      title="Result"
      summary="The integers."
      table={() => ({ caption: '', columns: [], rows: [] })}
      how={how}
    >
      <p>The integers.</p>
    </FigureFrame>
  )
}
