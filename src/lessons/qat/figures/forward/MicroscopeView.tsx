import type { FigureProps } from '../view.ts'
export function MicroscopeView({ view }: FigureProps) {
  return <p>{view.settings.step}</p>
}
