/**
 * Moves labels apart along one axis so that none is nearer than `gap` to the next, each as little as can be (least squares: labels
 * that would overlap share the shift); keeps their order and stays in [low, high], beyond `high` only where there is no room.
 */
export function spread(positions: readonly number[], gap: number, [low, high]: readonly [number, number]): number[] {
  const order = positions.map((_, i) => i).sort((a, b) => positions[a] - positions[b])
  // Less the room of those before, positions only have to ascend: neighbours that do not are drawn together to their mean.
  const blocks: { sum: number; count: number }[] = []
  for (const [rank, i] of order.entries()) {
    let block = { sum: positions[i] - rank * gap, count: 1 }
    for (let before = blocks.at(-1); before && mean(before) > mean(block); before = blocks.at(-1)) {
      blocks.pop()
      block = { sum: before.sum + block.sum, count: before.count + block.count }
    }
    blocks.push(block)
  }
  const last = Math.max(low, high - (order.length - 1) * gap)
  const result = new Array<number>(positions.length)
  let rank = 0
  for (const block of blocks)
    for (let i = 0; i < block.count; i++, rank++)
      result[order[rank]] = Math.min(last, Math.max(low, short(mean(block)))) + rank * gap
  return result
}

const mean = ({ sum, count }: { sum: number; count: number }) => sum / count
/** With few binary digits, so that adding whole gaps is exact. */
const short = (position: number) => Math.round(position * 2 ** 20) / 2 ** 20
