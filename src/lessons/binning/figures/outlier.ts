import type { Session } from '../../../engine/session.ts'
import { type BinningFrames, type BinningSettings, FARTHEST_OUTLIER } from '../contract.ts'

/** One value more than the sample has, wherever the reader wants it. */
export interface Outlier {
  /** null while there is none */
  readonly value: number | null
  move(value: number): void
  /** puts it twelve standard deviations above the mean */
  add(data: BinningFrames['data']): void
  remove(): void
}

export function createOutlier(session: Session): Outlier {
  const put = (value: number) => session.set('outlier', [bounded(value)])
  return {
    get value() {
      return (session.store.getState().settings as unknown as BinningSettings).outlier[0] ?? null
    },
    move: put,
    add: ({ mean, variance }) => put(mean + 12 * Math.sqrt(variance)),
    remove: () => session.set('outlier', []),
  }
}

/** What a link takes, in four digits. */
function bounded(value: number): number {
  return Number(Math.min(FARTHEST_OUTLIER, Math.max(-FARTHEST_OUTLIER, value)).toPrecision(4))
}
