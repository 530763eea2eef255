/** Index of the first of ascending values that is at or above x; their number where none is. O(log n). */
export function firstAtOrAbove(sorted: Float32Array | Float64Array, x: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle] < x) low = middle + 1
    else high = middle
  }
  return low
}
