import { formatNumber } from '../../../ui/format.ts'
import type { Grab } from './DragDrawing.tsx'
import type { ErrorsView } from './view.ts'

/** the least share of a tensor's greatest value that it is clipped at */
const LEAST = 0.05

/** The clip of a tensor to be dragged, as a share of its greatest value; `at` is where it stands now. */
export const clipGrab = ({ settings, change }: ErrorsView, label: string, at: number | undefined): Grab => ({
  ...{ label, said: formatNumber(at ?? 0), min: LEAST, max: 1, step: 0.01 },
  value: settings.clip,
  onChange: (share) => change({ clip: Math.round(100 * Math.min(1, Math.max(LEAST, share))) / 100 }),
})
