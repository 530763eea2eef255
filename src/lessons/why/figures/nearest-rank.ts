/** The place of the value nearest to x in an ascending list. O(log n) */
export function nearestRank(ascending: ArrayLike<number>, x: number): number {
  let [low, high] = [0, ascending.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle] < x) low = middle + 1
    else high = middle
  }
  return low > 0 && x - ascending[low - 1] < ascending[low] - x ? low - 1 : low
}
