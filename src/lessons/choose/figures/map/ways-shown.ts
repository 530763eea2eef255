import type { Way, WayKind } from '../../frames.ts'
import { TRAINED_ON } from '../../recipe-setting.ts'
import { bytesAt, pointsOf } from '../points.ts'
import type { ChooseView } from '../view.ts'

/** A way on the map, and whether this page has measured it. */
export interface ShownWay extends Way {
  readonly id: string
  readonly from: 'now' | 'built'
}

/** All that was measured so far. What training keeps stands where the same bits stand without it: the bytes are the same. */
export function waysShown(view: Pick<ChooseView, 'frames' | 'built'>): ShownWay[] {
  const { rounded, trained, repaired, resnet } = view.frames
  const here = [
    ...(rounded?.float ? [rounded.float] : []),
    ...(rounded?.measured ?? []),
    ...(repaired?.measured ?? []),
    ...(trained?.measured ?? []),
    ...(resnet?.measured ?? []),
  ].map((way): ShownWay => ({ ...way, id: idOf(way), from: 'now' }))
  const built = pointsOf(view).trained.flatMap(({ bits, accuracy, from }): ShownWay[] => {
    const bytes = bytesAt(view, bits)
    if (from === 'now' || bytes === undefined) return []
    const way = { network: 'mobilenet-fashion', kind: 'trained', bits } as const
    return [
      { ...way, id: idOf(way), accuracy, bytes, seconds: Number.NaN, images: TRAINED_ON, labels: true, from: 'built' },
    ]
  })
  return [...here, ...built]
}

const idOf = ({ network, kind, bits }: { network: Way['network']; kind: WayKind; bits: number }) =>
  `${network} ${kind} ${bits}`

/** Those that no other beats: as many bytes or fewer, and right more often; from the fewest bytes on. */
export function frontOf<W extends Pick<Way, 'bytes' | 'accuracy'>>(ways: readonly W[]): W[] {
  const sorted = [...ways].sort((a, b) => a.bytes - b.bytes || b.accuracy - a.accuracy)
  const front: W[] = []
  for (const way of sorted) if (way.accuracy > (front.at(-1)?.accuracy ?? Number.NEGATIVE_INFINITY)) front.push(way)
  return front
}

/** The best within a budget of bytes: that which is right most often, and of those the smallest. */
export function bestWithin<W extends Pick<Way, 'bytes' | 'accuracy'>>(ways: readonly W[], budget: number): W | null {
  return frontOf(ways).findLast(({ bytes }) => bytes <= budget) ?? null
}
