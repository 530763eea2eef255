/** columns that may stand out of a histogram without the rest being drawn for them */
const MOST_SPIKES = 3
const STANDS_OUT = 4

/**
 * Where to end the height axis of a histogram. A few columns may be so much higher than all others (zeros among pixels) that the
 * others would vanish beside them: then the axis ends above the others, and those few are to be drawn broken.
 */
export function heightLimit(heights: ArrayLike<number>): { limit: number; spikes: number[] } {
  const order = Array.from({ length: heights.length }, (_, i) => i)
    .filter((i) => Number.isFinite(heights[i]) && heights[i] > 0)
    .sort((a, b) => heights[b] - heights[a])
  for (let count = Math.min(MOST_SPIKES, order.length - 1); count >= 1; count--) {
    const next = heights[order[count]]
    if (heights[order[count - 1]] > STANDS_OUT * next) return { limit: 1.5 * next, spikes: order.slice(0, count) }
  }
  return { limit: order.length > 0 ? heights[order[0]] : 0, spikes: [] }
}
