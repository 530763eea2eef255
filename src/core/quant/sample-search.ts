/** Index of the first of ascending values that is at or above x, looked for from `low` to `high`; `high` where none is. O(log n). */
export function firstAtOrAbove(sorted: ArrayLike<number>, x: number, low = 0, high = sorted.length): number {
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle] < x) low = middle + 1
    else high = middle
  }
  return low
}
