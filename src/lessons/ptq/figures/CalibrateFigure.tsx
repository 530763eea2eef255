import { RangeFigure } from './calibrate/RangeFigure.tsx'
import { ScaleFigure } from './calibrate/ScaleFigure.tsx'
import type { FigureProps } from './view.ts'

/** What calibration finds: where to clip, and which scale and zero-point that makes. */
export function CalibrateFigure(props: FigureProps) {
  return props.view.settings.calibrateView === 'scale' ? <ScaleFigure {...props} /> : <RangeFigure {...props} />
}
