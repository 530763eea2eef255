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
 * by dynamic programming over the number of runs. The best last cut moves one way as points are added (Wu 1991; Wang and
 * Song 2011; Grønlund et al. 2017) and as runs are (Yao 1980): the first bounds half of a layer by the middle, the second a layer by
 * the one before. O(K n log n) time, 4 K n bytes.
 */
export function bestPartition({ weight, first, second }: PrefixSums, runs: number): Int32Array {
  const n = weight.length - 1
  let before = new Float64Array(n + 1)
  let now = new Float64Array(n + 1)
  /** cutOfLayer[k][j]: where the last of k + 1 runs over the first j points begins */
  const cutOfLayer = [new Int32Array(n + 1)]

  /** The best place in low … high for the last cut of the first j points. */
  function cutOf(j: number, low: number, high: number): number {
    let least = Number.POSITIVE_INFINITY
    let best = low
    for (let i = low; i <= high; i++) {
      const w = weight[j] - weight[i]
      const s = first[j] - first[i]
      const spread = w > 0 ? second[j] - second[i] - (s * s) / w : 0
      const total = before[i] + (spread > 0 ? spread : 0)
      if (total < least) {
        least = total
        best = i
      }
    }
    now[j] = least
    return best
  }

  /** A layer whose cuts lie far from those of the layer before: the middle first, then each half. */
  function byHalves(cuts: Int32Array, earlier: Int32Array, low: number, high: number, from: number, to: number): void {
    if (low > high) return
    const middle = (low + high) >> 1
    const best = cutOf(middle, Math.max(from, earlier[middle]), Math.min(middle - 1, to))
    cuts[middle] = best
    byHalves(cuts, earlier, low, middle - 1, from, best)
    byHalves(cuts, earlier, middle + 1, high, best, to)
  }

  /** A layer whose cuts lie near: from the end downwards. */
  function inTurn(cuts: Int32Array, earlier: Int32Array, layer: number): void {
    for (let j = n, to = n - 1; j > layer; j--)
      to = cuts[j] = cutOf(j, Math.max(layer, earlier[j]), Math.min(j - 1, to))
  }

  for (let j = 1; j <= n; j++) cutOf(j, 0, 0)
  const halvings = 32 - Math.clz32(n)
  let cutsMove = Number.POSITIVE_INFINITY
  for (let layer = 1; layer < runs; layer++) {
    const earlier = cutOfLayer[layer - 1]
    const cuts = new Int32Array(n + 1)
    ;[before, now] = [now, before]
    // Only the whole is asked of the last layer.
    if (layer === runs - 1) cuts[n] = cutOf(n, Math.max(layer, earlier[n]), n - 1)
    else if (cutsMove < n * halvings) inTurn(cuts, earlier, layer)
    else byHalves(cuts, earlier, layer + 1, n, layer, n - 1)
    // They move on by less and less: what this layer's did tells what the next one's will cost in turn.
    cutsMove = sumOf(cuts) - sumOf(earlier)
    cutOfLayer.push(cuts)
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

function sumOf(numbers: Int32Array): number {
  let sum = 0
  for (let i = 0; i < numbers.length; i++) sum += numbers[i]
  return sum
}
