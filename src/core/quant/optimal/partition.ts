/**
 * Points on a line with weights, as sums of prefixes about one origin: [n + 1] each, 0 first. What the best partition into
 * K runs is found from.
 */
export interface PrefixSums {
  readonly weight: Float64Array
  readonly first: Float64Array
  readonly second: Float64Array
}

/**
 * Ends of the K runs of neighbours with the least sum of squared distances to their means: [K] indices, the last is n. Exact,
 * by dynamic programming over the number of runs; since the best last cut moves one way as points are added, each layer is
 * found by divide and conquer (Wu 1991; Wang and Song 2011; Grønlund et al. 2017). O(K n log n) time, 4 K n bytes.
 */
export function bestPartition({ weight, first, second }: PrefixSums, runs: number): Int32Array {
  const n = weight.length - 1
  let before = new Float64Array(n + 1)
  let now = new Float64Array(n + 1)
  /** cutOfLayer[k][j]: where the last of k + 1 runs over the first j points begins */
  const cutOfLayer: Int32Array[] = []

  function cost(i: number, j: number): number {
    const w = weight[j] - weight[i]
    if (!(w > 0)) return 0
    const s = first[j] - first[i]
    const spread = second[j] - second[i] - (s * s) / w
    return spread > 0 ? spread : 0
  }

  function fill(cuts: Int32Array, layer: number, low: number, high: number, cutLow: number, cutHigh: number): void {
    if (low > high) return
    const middle = (low + high) >> 1
    let least = Number.POSITIVE_INFINITY
    let best = cutLow
    const last = Math.min(middle - 1, cutHigh)
    for (let i = Math.max(layer, cutLow); i <= last; i++) {
      const total = before[i] + cost(i, middle)
      if (total < least) {
        least = total
        best = i
      }
    }
    now[middle] = least
    cuts[middle] = best
    fill(cuts, layer, low, middle - 1, cutLow, best)
    fill(cuts, layer, middle + 1, high, best, cutHigh)
  }

  for (let j = 1; j <= n; j++) before[j] = cost(0, j)
  cutOfLayer.push(new Int32Array(n + 1))
  for (let layer = 1; layer < runs; layer++) {
    const cuts = new Int32Array(n + 1)
    now.fill(Number.POSITIVE_INFINITY)
    // Only the whole is asked of the last layer.
    const from = layer === runs - 1 ? n : layer + 1
    fill(cuts, layer, from, n, layer, n - 1)
    cutOfLayer.push(cuts)
    ;[before, now] = [now, before]
  }
  const ends = new Int32Array(runs)
  let end = n
  for (let layer = runs - 1; layer >= 0; layer--) {
    ends[layer] = end
    end = cutOfLayer[layer][end]
  }
  return ends
}

/** [K] means of the runs, given the origin of the sums; runs without weight are left out. */
export function meansOfRuns({ weight, first }: PrefixSums, ends: Int32Array, origin: number): Float64Array {
  const means: number[] = []
  let from = 0
  for (const end of ends) {
    const w = weight[end] - weight[from]
    if (w > 0) means.push(origin + (first[end] - first[from]) / w)
    from = end
  }
  return Float64Array.from(means)
}
