// The yardstick for the best quantizer of a large sample, written without the core's own search: the textbook's dynamic program
// over cells of equal width (Wu 1991), then Lloyd's method to its fixed point.

/** source: a sample; resolves to the last step of `core.lloydMax`. */
export function cellsThenLloyd(core, source, levels, cells) {
  const sums = sumsOfCells(source, cells)
  const ends = bestEnds(sums, levels, cells)
  const means = ends.map((end, k) => {
    const from = k > 0 ? ends[k - 1] : 0
    return source.origin + (sums.first[end] - sums.first[from]) / (sums.mass[end] - sums.mass[from])
  })
  let last
  for (const step of core.lloydMax(source, { levels, init: nearestLevel(means) })) last = step
  return last
}

/** The quantizer that takes each value to the nearest level. */
export function nearestLevel(levels) {
  const ascending = Float64Array.from(levels).sort()
  return { levels: ascending, thresholds: ascending.slice(1).map((level, k) => (ascending[k] + level) / 2) }
}

function sumsOfCells(source, cells) {
  const width = (source.max - source.min) / cells
  const sums = { mass: new Float64Array(cells + 1), first: new Float64Array(cells + 1) }
  const second = new Float64Array(cells + 1)
  for (let i = 1; i <= cells; i++) {
    const end = i < cells ? source.min + i * width : Number.POSITIVE_INFINITY
    sums.mass[i] = source.mass(Number.NEGATIVE_INFINITY, end)
    sums.first[i] = source.firstMoment(Number.NEGATIVE_INFINITY, end)
    second[i] = source.secondMoment(Number.NEGATIVE_INFINITY, end)
  }
  return { ...sums, second }
}

/** Ends of the best runs of cells. The best last cut never moves back as cells are added, so each half is searched on its side. */
function bestEnds({ mass, first, second }, runs, n) {
  let before = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
  let now = new Float64Array(n + 1)
  before[0] = 0
  const cutOfRun = []
  function fill(cuts, low, high, from, to) {
    if (low > high) return
    const middle = (low + high) >> 1
    let least = Number.POSITIVE_INFINITY
    let best = from
    for (let i = from; i <= Math.min(middle - 1, to); i++) {
      const w = mass[middle] - mass[i]
      const s = first[middle] - first[i]
      const total = before[i] + (w > 0 ? Math.max(0, second[middle] - second[i] - (s * s) / w) : 0)
      if (total < least) {
        least = total
        best = i
      }
    }
    now[middle] = least
    cuts[middle] = best
    fill(cuts, low, middle - 1, from, best)
    fill(cuts, middle + 1, high, best, to)
  }
  for (let run = 0; run < runs; run++) {
    const cuts = new Int32Array(n + 1)
    now.fill(Number.POSITIVE_INFINITY)
    fill(cuts, run + 1, n, run, n - 1)
    cutOfRun.push(cuts)
    ;[before, now] = [now, before]
  }
  const ends = new Array(runs)
  for (let run = runs - 1, end = n; run >= 0; end = cutOfRun[run--][end]) ends[run] = end
  return ends
}
