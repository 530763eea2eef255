import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import type { FigureProps } from './view.ts'

/** What training sees. */
export function ForwardFigure({ how }: FigureProps) {
  return (
    <FigureFrame
      title="Forward"
      summary="What training sees."
      table={() => ({ caption: '', columns: [], rows: [] })}
      how={how}
    >
      <p>What training sees.</p>
    </FigureFrame>
  )
}
