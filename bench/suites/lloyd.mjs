import { cellsThenLloyd, nearestLevel } from '../cells-then-lloyd.mjs'
import { interleave, short, times } from '../harness.mjs'
import { loadKmeans } from '../peers.mjs'

/** `cap`: iterations after which the peers are stopped, where the whole way would take minutes. Rounds: ours, theirs. */
const CASES = [
  { n: 1e4, levels: 16, rounds: [100, 20] },
  { n: 1e4, levels: 256, rounds: [100, 20] },
  { n: 1e5, levels: 16, rounds: [100, 10], floor: '100×', target: '350×' },
  { n: 1e5, levels: 256, rounds: [60, 10], cap: 5 },
  { n: 1e6, levels: 16, rounds: [30, 10], cap: 5 },
  { n: 1e6, levels: 256, rounds: [15, 5], cap: 2 },
]
const MOST_ITERATIONS = 10_000
const PEERS = [
  { name: 'skmeans', tiesGo: 'up' },
  { name: 'ml-kmeans', tiesGo: 'down' },
]
const SAME_MSE = 1e-6
const BEST = { n: 1e6, levels: 256, cells: 8192, floor: 0.02 }

/** Lloyd's method on samples beside k-means libraries, then what the recommended way gives beside it. */
export async function* lloyd({ core, checks }) {
  const peers = await loadKmeans()
  yield await besidePeers(core, checks, peers)
  yield await quality(core, checks)
}

async function besidePeers(core, checks, peers) {
  const rows = []
  for (const given of CASES) {
    const { n, levels, rounds, cap, floor, target } = given
    const sample = sampleOf(core, n)
    const start = Array.from({ length: levels }, (_, k) => sample.source.quantile((k + 0.5) / levels))
    const measured = await measure(core, peers, sample, start, given)
    const { result: ours, ms } = measured.ours
    const what = `n = ${n}, K = ${levels}`
    checks.holds(`${what}: ours has not converged`, ours.converged)
    checks.holds(`${what}: ours is no fixed point`, stands(core, sample.source, ours.quantizer))
    const beside = PEERS.map(({ name, tiesGo }) => {
      const { ms: theirs, result } = measured[name]
      checks.holds(`${what}: ${name} has not converged`, cap || result.iterations < MOST_ITERATIONS)
      const mse = core.distortion(nearestLevel(result.centroids), sample.source).mse
      const wanted = mseAfter(core, sample, start, result.iterations, tiesGo)
      checks.close(`${what}: MSE of ${name} after ${result.iterations} iterations, and ours`, mse, wanted, SAME_MSE)
      if (!cap) checks.close(`${what}: MSE of ${name} at its fixed point, and at ours`, mse, ours.mse, SAME_MSE)
      const ratio = cap ? theirs / result.iterations / (ms / ours.iteration) : theirs / ms
      return [`${short(theirs)} (${result.iterations})`, times(ratio)]
    })
    rows.push([
      n.toLocaleString('en-US'),
      levels,
      `${short(ms)} (${ours.iteration.toLocaleString('en-US')})`,
      ...beside.flat(),
      cap ? 'an iteration' : 'the whole run',
      floor,
      target,
      rounds.join(' / '),
    ])
  }
  return {
    title: 'Lloyd’s method to its fixed point, Gaussian float32 samples',
    columns: [
      'values',
      'levels',
      'ours, ms (iterations)',
      `${peers.named.skmeans}, ms`,
      'ratio',
      `${peers.named['ml-kmeans']}, ms`,
      'ratio',
      'ratio of',
      'floor, skmeans',
      'target',
      'rounds, ours / theirs',
    ],
    rows,
    notes:
      'Ours is `sampleSource` with its sort and sums, then `lloydMax` from quantiles with the default tolerance, at which no value changes its ' +
      'cell any more. The libraries start from the same levels and stop at their own fixed point (ml-kmeans with tolerance 0). ' +
      'Where that would take minutes they are stopped after a few iterations, and the ratio is that of the time for one iteration: ours ' +
      'spreads the sort and the sums over all of its own. The MSE of each library agrees with ours to 10⁻⁶ after as many iterations (a ' +
      'value half way between two levels going up or down, as it does there), and at the fixed point.',
  }
}

function sampleOf(core, n) {
  const random = core.createRandom(n)
  const data = Float32Array.from({ length: n }, () => random.gaussian())
  return { data, source: core.sampleSource(data) }
}

function lastStep(core, source, options) {
  let last
  for (const step of core.lloydMax(source, options)) last = step
  return last
}

/** MSE after so many iterations of ours. A value half way between two levels goes up; with ties down, the sample is mirrored. */
function mseAfter(core, { data, source }, start, maxIterations, tiesGo) {
  const up = tiesGo === 'up'
  const init = nearestLevel(up ? start : start.map((level) => -level))
  const ours = up ? source : core.sampleSource(data.map((x) => -x))
  return lastStep(core, ours, { levels: start.length, init, maxIterations, tolerance: 0 }).mse
}

function measure(core, peers, { data }, start, { levels, rounds: [ours, theirs], cap }) {
  const numbers = Array.from(data)
  const points = numbers.map((x) => [x])
  const maxIterations = cap ?? MOST_ITERATIONS
  return interleave(
    {
      ours: { run: () => lastStep(core, core.sampleSource(data), { levels }), rounds: ours },
      skmeans: {
        run() {
          const { it, centroids } = peers.skmeans(numbers, levels, [...start], maxIterations)
          return { iterations: it, centroids }
        },
        rounds: theirs,
      },
      'ml-kmeans': {
        run() {
          const options = { initialization: start.map((x) => [x]), maxIterations, tolerance: 0 }
          const { iterations, centroids } = peers.mlKmeans(points, levels, options)
          return { iterations, centroids: centroids.map(([x]) => x) }
        },
        rounds: theirs,
      },
    },
    { warmUp: 1 },
  )
}

/** Whether another iteration moves nothing at all. */
function stands(core, source, init) {
  return lastStep(core, source, { levels: init.levels.length, init, tolerance: 0, maxIterations: 1 }).movement === 0
}

async function quality(core, checks) {
  const { n, levels, cells, floor } = BEST
  const { data, source } = sampleOf(core, n)
  const measured = await interleave({
    best: { run: () => core.optimalQuantizer(core.sampleSource(data), levels), rounds: 15 },
    lloyd: { run: () => lastStep(core, core.sampleSource(data), { levels }).quantizer, rounds: 10 },
    yardstick: { run: () => cellsThenLloyd(core, core.sampleSource(data), levels, cells).quantizer, rounds: 5 },
  })
  const mseOf = ({ result }) => core.distortion(result, source).mse
  const wanted = mseOf(measured.yardstick)
  checks.holds('optimalQuantizer: MSE above the floor', mseOf(measured.best) <= wanted * (1 + floor))
  const row = (what, one, ...goals) => {
    const excess = mseOf(one) / wanted - 1
    return [
      what,
      mseOf(one).toExponential(5),
      `${excess < 0 ? '−' : '+'}${(100 * Math.abs(excess)).toFixed(3)} %`,
      short(one.ms),
      ...goals,
    ]
  }
  return {
    title: `The best quantizer of ${n.toLocaleString('en-US')} values with ${levels} levels`,
    columns: ['way', 'MSE', 'to the yardstick', 'ms, with sort and sums', 'floor', 'target'],
    rows: [
      row('`optimalQuantizer`', measured.best, '+2 %, 250 ms', '+0.1 %, 200 ms'),
      row('`lloydMax` from quantiles', measured.lloyd, '–', '–'),
      row('yardstick', measured.yardstick, '–', '–'),
    ],
    notes: `The yardstick is a plain dynamic program over ${cells.toLocaleString('en-US')} cells of equal width, written for this bench, then \`lloydMax\`.`,
  }
}
