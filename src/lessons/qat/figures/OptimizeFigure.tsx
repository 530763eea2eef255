import { BillView } from './bill/BillView.tsx'
import { RunsView } from './runs/RunsView.tsx'
import type { FigureProps } from './view.ts'

/** The runs step by step, or what they cost. */
export function OptimizeFigure(props: FigureProps) {
  return props.view.settings.optimizeView === 'bill' ? <BillView {...props} /> : <RunsView {...props} />
}
