import { interleave, short, times } from '../harness.mjs'

/** The sort of `sampleSource`, with the sums that it also makes, beside the engine's own sort alone. */
export async function* sort({ core, checks }) {
  const rows = []
  for (const n of [1e5, 1e6]) {
    const random = core.createRandom(n)
    const data = Float32Array.from({ length: n }, () => random.gaussian())
    const { ours, engine } = await interleave({
      ours: { run: () => core.sampleSource(data).sorted, rounds: 20 },
      engine: { prepare: () => data.slice(), run: (copy) => copy.sort(), rounds: 10 },
    })
    checks.sameBits(`sorted, n = ${n}`, ours.result, engine.result)
    rows.push([n.toLocaleString('en-US'), short(ours.ms), short(engine.ms), times(engine.ms / ours.ms)])
  }
  yield {
    title: 'Sorting a sample of float32 numbers',
    columns: [
      'values',
      'sampleSource: copy, check, sort and sums, ms',
      'Float32Array.prototype.sort alone, ms',
      'ratio',
    ],
    rows,
  }
}
