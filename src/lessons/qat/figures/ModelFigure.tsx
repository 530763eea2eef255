import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import type { FigureProps } from './view.ts'

/** The network that is trained. */
export function ModelFigure({ how }: FigureProps) {
  return (
    <FigureFrame
      title="Model"
      summary="The network that is trained."
      table={() => ({ caption: '', columns: [], rows: [] })}
      how={how}
    >
      <p>The network that is trained.</p>
    </FigureFrame>
  )
}
