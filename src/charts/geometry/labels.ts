/** Moves labels apart along one axis so that none is nearer than `gap` to the next; keeps their order and stays in [low, high]. */
export function spread(positions: readonly number[], gap: number, [low, high]: readonly [number, number]): number[] {
  const order = positions.map((_, i) => i).sort((a, b) => positions[a] - positions[b])
  const placed = order.map((i) => positions[i])
  for (let i = 1; i < placed.length; i++) placed[i] = Math.max(placed[i], placed[i - 1] + gap)
  if (placed.length > 0) placed[placed.length - 1] = Math.min(placed[placed.length - 1], high)
  for (let i = placed.length - 2; i >= 0; i--) placed[i] = Math.min(placed[i], placed[i + 1] - gap)
  for (let i = 0; i < placed.length; i++) placed[i] = Math.max(placed[i], low + i * gap)
  const result = new Array<number>(positions.length)
  order.forEach((i, at) => {
    result[i] = placed[at]
  })
  return result
}
