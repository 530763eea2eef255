import type { ReactNode } from 'react'
import type { PtqSettings } from '../contract.ts'
import { DrawView } from './infer/DrawView.tsx'
import { SpeedView } from './infer/SpeedView.tsx'
import { TestView } from './infer/TestView.tsx'
import { WalkView } from './infer/WalkView.tsx'
import type { FigureProps } from './view.ts'

const VIEWS: Readonly<Record<PtqSettings['inferView'], (props: FigureProps) => ReactNode>> = {
  test: TestView,
  draw: DrawView,
  walk: WalkView,
  speed: SpeedView,
}

/** The converted network at work: on the test images, on what the reader draws, one output integer by integer, and against the clock. */
export function InferFigure(props: FigureProps) {
  const View = VIEWS[props.view.settings.inferView]
  return <View {...props} />
}
