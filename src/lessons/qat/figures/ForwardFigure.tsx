import { EstimatorView } from './forward/EstimatorView.tsx'
import { MicroscopeView } from './forward/MicroscopeView.tsx'
import { WeightsView } from './forward/WeightsView.tsx'
import type { FigureProps } from './view.ts'

const VIEWS = { weights: WeightsView, estimator: EstimatorView, microscope: MicroscopeView }

/** Step 4: forward sees what is quantized, backward goes straight through. */
export function ForwardFigure(props: FigureProps) {
  const View = VIEWS[props.view.settings.forwardView]
  return <View {...props} />
}
