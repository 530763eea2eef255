import { powerOfTwo } from '../../real/bits.ts'
import { clippedDivergence, SAME } from '../clipped-divergence.ts'
import { extremes } from '../moving-average.ts'
import { mirrored, mustHaveSeen, type Observer } from '../observer.ts'

/**
 * The entropy calibration of TensorRT as NVIDIA published it (Migacz 2017; pytorch-quantization's `_compute_amax_entropy`): bins of |x| on
 * [0, greatest], the first bin set to the second; P is clipped with its tail in the last bin, Q spreads groups over the bins that are not
 * empty; the last of equals. Later batches that reach farther add bins of the same width.
 */
export function tensorrtEntropyObserver({
  bins = 2048,
  startBin = 128,
}: {
  readonly bins?: number
  readonly startBin?: number
} = {}): Observer {
  let counts = new Float64Array(bins)
  let width = 0
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  return {
    observe(batch) {
      const [low, high, n] = extremes(batch)
      if (n === 0) return
      ;[min, max] = [Math.min(min, low), Math.max(max, high)]
      const reach = Math.max(-low, high)
      if (width === 0) width = reach / bins
      const needed = width > 0 ? Math.ceil(reach / width - 1e-9) : 0
      if (needed > counts.length) {
        const wider = new Float64Array(needed)
        wider.set(counts)
        counts = wider
      }
      for (let i = 0; i < batch.length; i++) {
        const size = Math.abs(batch[i])
        if (!Number.isFinite(size)) continue
        counts[width > 0 ? Math.min(counts.length - 1, Math.floor(size / width)) : 0]++
      }
    },
    range({ bits, symmetric }) {
      mustHaveSeen(min)
      const clip = width * nearestClip(counts, powerOfTwo(bits - 1), startBin)
      return symmetric ? mirrored(clip) : { min: Math.max(min, -clip), max: Math.min(max, clip) }
    },
    histogram: () => ({
      edges: Float64Array.from({ length: counts.length + 1 }, (_, i) => i * width),
      counts: counts.slice(),
    }),
  }
}

function nearestClip(seen: Float64Array, groups: number, startBin: number): number {
  const counts = seen.slice()
  counts[0] = counts[1] ?? counts[0]
  const divergence = clippedDivergence(counts, {
    groups,
    firstBin: (g, n) => (g === groups ? n : Math.ceil((g * n) / groups)),
    fillsLast: false,
  })
  let best = counts.length
  let least = Number.POSITIVE_INFINITY
  for (let n = startBin; n <= counts.length; n++) {
    const found = divergence(n)
    if (found <= least + SAME) {
      least = Math.min(least, found)
      best = n
    }
  }
  return best
}
