import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import type { FigureProps } from './view.ts'

/** Scales from calibration. */
export function ParametersFigure({ how }: FigureProps) {
  return (
    <FigureFrame
      title="Parameters"
      summary="Scales from calibration."
      table={() => ({ caption: '', columns: [], rows: [] })}
      how={how}
    >
      <p>Scales from calibration.</p>
    </FigureFrame>
  )
}
