import { AmountFigure } from './compare/AmountFigure.tsx'
import { KindsFigure } from './compare/KindsFigure.tsx'
import { FeedFigure } from './FeedFigure.tsx'
import type { FigureProps } from './view.ts'

/** What calibration is fed, and what other images, or more of them, would make of the network. */
export function DataFigure(props: FigureProps) {
  switch (props.view.settings.dataView) {
    case 'kinds':
      return <KindsFigure {...props} />
    case 'amount':
      return <AmountFigure {...props} />
    default:
      return <FeedFigure {...props} />
  }
}
