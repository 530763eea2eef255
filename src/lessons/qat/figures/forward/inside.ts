import type { TrainFrame } from '../../frames.ts'
import type { CloudFrame, WatchedFrame } from '../../watched-frames.ts'
import type { QatView } from '../view.ts'

/** The inside of the watched run, or why there is none to see. */
export type Inside =
  | { readonly there: true; readonly train: TrainFrame; readonly watched: WatchedFrame; readonly cloud: CloudFrame }
  | NoInside
export interface NoInside {
  readonly there: false
  readonly why: 'not-yet' | 'not-trained' | 'float-weights'
}

export function insideOf({ train, settings }: QatView): Inside {
  if (!settings[settings.watched]) return { there: false, why: 'not-trained' }
  const watched = train?.watched
  if (!train || !watched || watched.kind !== settings.watched) return { there: false, why: 'not-yet' }
  if (!watched.cloud || watched.cloud.index.length === 0) return { there: false, why: 'float-weights' }
  return { there: true, train, watched, cloud: watched.cloud }
}

/** Which of the layers is opened. */
export const openedLayer = ({ layers }: WatchedFrame, layer: number): number => Math.min(layer, layers.length - 1)

/** Which of the weights that are shown is opened. */
export const openedWeight = ({ index }: CloudFrame, weight: number): number => Math.min(weight, index.length - 1)

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

/** What the last step did to the codes of all layers. */
export function countsOf({ layers }: WatchedFrame) {
  return {
    weights: sum(layers.map(({ weights }) => weights)),
    changed: sum(layers.map(({ changed }) => changed)),
    oscillating: sum(layers.map(({ oscillating }) => oscillating)),
    held: sum(layers.map(({ held }) => held)),
  }
}
