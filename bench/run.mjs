// npm run bench: times the built core beside other libraries and beside its own plain kernels, and writes bench/results.md.
// `npm run bench -- lloyd gemm` runs those suites alone and renews their sections. Ends with 1 where results disagree, never for a time.
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { buildCore } from '../scripts/build-core.mjs'
import { createChecks, table } from './harness.mjs'
import { writeSections } from './results-file.mjs'
import { gemm } from './suites/gemm.mjs'
import { input } from './suites/input.mjs'
import { lloyd } from './suites/lloyd.mjs'
import { networks } from './suites/networks.mjs'
import { qat } from './suites/qat.mjs'
import { sort } from './suites/sort.mjs'
import { speed } from './suites/speed.mjs'
import { training } from './suites/training.mjs'

const SUITES = { lloyd, sort, gemm, training, speed, networks, qat, input }
const HOW_TO_READ = `Times are those of one call; a ratio of 5× says that ours took a fifth of the other's. All variants of a row ran in one process, in turn,
round after round, after warming up; a figure is the 10th percentile of its rounds. Trust the ratios: on a shared machine the times move
by a third or more from run to run. Floor and target are the project's goals; “–” is where none is set. Data are seeded, and what is timed
is compared, too: a run in which results disagree ends with an error and does not write this file.`

const chosen = process.argv.slice(2)
const strange = chosen.filter((name) => !Object.hasOwn(SUITES, name))
if (strange.length > 0) {
  console.error(`No suite is called ${strange.join(', ')}; there are ${Object.keys(SUITES).join(', ')}.`)
  process.exit(1)
}

await buildCore()
const core = await import('../dist-core/core.js')
const { loadKernels } = await import('../dist-core/kernels.js')
const checks = createChecks()
const started = performance.now()
const sections = []
for (const name of chosen.length > 0 ? chosen : Object.keys(SUITES)) {
  console.log(`\n${name} …`)
  for await (const { title, columns, rows, notes } of SUITES[name]({ core, loadKernels, checks })) {
    const section = `## ${title}\n\n${table(columns, rows)}\n${notes ? `\n${notes}\n` : ''}`
    console.log(`\n${section}`)
    sections.push(section)
  }
}
const seconds = Math.round((performance.now() - started) / 1000)

if (checks.all.length > 0) {
  console.error(`Results disagree:\n${checks.all.map((one) => `  ${one}`).join('\n')}`)
  process.exit(1)
}
const machine = `${cpus()[0].model.trim()}, ${cpus().length} logical cores, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`
const head = `# Benchmarks\n\nWritten by \`npm run bench\`, last on ${machine}.\n\n${HOW_TO_READ}\n`
writeSections(fileURLToPath(new URL('results.md', import.meta.url)), head, sections)
console.log(`bench/results.md is written; all results agree; ${seconds} s.`)
