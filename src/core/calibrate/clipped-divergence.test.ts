import { describe, expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import { log } from '../real.ts'
import { clippedDivergence, type Grouping } from './clipped-divergence.ts'

/** As it is defined, bin by bin. */
function asDefined(counts: Float64Array, n: number, { groups, firstBin, fillsLast }: Grouping): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const kept = counts.subarray(0, n).reduce((sum, count) => sum + count, 0)
  let divergence = 0
  for (let g = 0; g < groups; g++) {
    const bins = Array.from({ length: firstBin(g + 1, n) - firstBin(g, n) }, (_, i) => firstBin(g, n) + i)
    const p = (i: number) => (counts[i] + (i === n - 1 ? total - kept : 0)) / total
    const filled = bins.filter((i) => counts[i] > 0 || (fillsLast && p(i) > 0))
    const q = bins.reduce((sum, i) => sum + counts[i], 0) / (filled.length * kept)
    for (const i of bins) if (p(i) > 0) divergence += filled.includes(i) && q > 0 ? p(i) * log(p(i) / q) : Infinity
  }
  return divergence
}

const GROUPINGS: [string, Grouping][] = [
  ['ours', { groups: 7, firstBin: (g, n) => Math.floor((g * n) / 7), fillsLast: true }],
  ['TensorRT’s', { groups: 8, firstBin: (g, n) => (g === 8 ? n : Math.ceil((g * n) / 8)), fillsLast: false }],
]

describe.each(GROUPINGS)('the divergence with groups as %s', (_, grouping) => {
  it.each([1, 2, 3])('is as defined at every clip, of sparse counts %i', (seed) => {
    const random = createRandom(seed)
    const counts = Float64Array.from({ length: 90 }, (_, i) => Math.max(0, Math.round(40 * random.uniform() - i / 3)))
    const divergence = clippedDivergence(counts, grouping)
    for (let n = 8; n <= counts.length; n++) {
      const wanted = asDefined(counts, n, grouping)
      if (Number.isFinite(wanted)) expect(divergence(n), `${n}`).toBeCloseTo(wanted, 12)
      else expect(divergence(n), `${n}`).toBe(wanted)
    }
  })
})
