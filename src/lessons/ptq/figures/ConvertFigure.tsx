import type { ReactNode } from 'react'
import type { PtqSettings } from '../contract.ts'
import { CurveFigure } from './compare/CurveFigure.tsx'
import { BitsView } from './convert/BitsView.tsx'
import { CodesView } from './convert/CodesView.tsx'
import { RepairsView } from './convert/RepairsView.tsx'
import { WeightsView } from './convert/WeightsView.tsx'
import type { FigureProps } from './view.ts'

const VIEW: Readonly<Record<PtqSettings['convertView'], (props: FigureProps) => ReactNode>> = {
  weights: WeightsView,
  curve: CurveFigure,
  bits: BitsView,
  codes: CodesView,
  repairs: RepairsView,
}

/** What conversion makes of the weights, what each layer costs, which codes are best, and what repairs. */
export function ConvertFigure(props: FigureProps) {
  const View = VIEW[props.view.settings.convertView]
  return <View {...props} />
}
