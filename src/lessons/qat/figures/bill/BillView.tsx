import type { FigureProps } from '../view.ts'

export function BillView(_: FigureProps) {
  return null
}
