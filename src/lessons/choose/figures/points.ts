import type { Way, WayKind } from '../frames.ts'
import { ALL_BITS } from '../recipe-setting.ts'
import type { ChooseView } from './view.ts'

/** Where a number comes from: computed on this page, or when the site was built. */
export type From = 'now' | 'built'
export interface Point {
  readonly bits: number
  readonly accuracy: number
  readonly from: From
}

/** Accuracies by bits, from the most bits to the fewest; those that are not there yet are left out. */
export interface Points {
  readonly float: number | undefined
  readonly tensor: readonly Point[]
  readonly channel: readonly Point[]
  readonly trained: readonly Point[]
}

type Source = Pick<ChooseView, 'built'> & {
  readonly frames: Pick<ChooseView['frames'], 'rounded' | 'trained'>
}

export function pointsOf({ frames: { rounded, trained }, built }: Source): Points {
  const series = (ways: readonly Way[], kind: WayKind) =>
    ALL_BITS.flatMap((bits): Point[] => {
      const way = ways.find((one) => one.kind === kind && one.bits === bits)
      return way ? [{ bits, accuracy: way.accuracy, from: 'now' }] : []
    })
  const here = series(trained?.measured ?? [], 'trained')
  return {
    float: rounded?.float?.accuracy,
    tensor: series(rounded?.measured ?? [], 'tensor'),
    channel: series(rounded?.measured ?? [], 'channel'),
    trained: ALL_BITS.flatMap((bits): Point[] => {
      const now = here.find((one) => one.bits === bits)
      const before = built.get(bits)
      if (now) return [now]
      return before === undefined ? [] : [{ bits, accuracy: before, from: 'built' }]
    }),
  }
}

export const at = (points: readonly Point[], bits: number): Point | undefined =>
  points.find((point) => point.bits === bits)

/** Bytes of what is learned, with a scale for each channel, by so many bits; as many after training as before. */
export const bytesAt = ({ frames: { rounded } }: Pick<ChooseView, 'frames'>, bits: number): number | undefined =>
  rounded?.measured.find((way) => way.kind === 'channel' && way.bits === bits)?.bytes
