// All checks, one after another, and a last line that counts them: types, lint, unit tests, the build, end-to-end tests.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const results = `${root}build/test-results`
mkdirSync(results, { recursive: true })
const bin = (name) => `${root}node_modules/${name}`
let passed = 0
let failed = 0
let skipped = 0

function run(name, args, env = {}) {
  console.log(`\n── ${name}`)
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  return status === 0
}

/** A check that is one test. */
function check(name, args, env) {
  if (run(name, args, env)) passed++
  else failed++
}

/** A runner that counts its own tests; one that ends badly with no failed test has failed as a whole. */
function suite(name, args, env, count) {
  const fine = run(name, args, env)
  const before = failed
  try {
    const counted = count()
    passed += counted.passed
    failed += counted.failed
    skipped += counted.skipped
  } catch (error) {
    console.error(`${name}: no results (${error.message})`)
  }
  if (!fine && failed === before) failed++
}

check('kernels', ['scripts/build-kernels.mjs'])
check('types', [bin('typescript/bin/tsc'), '-b'])
check('lint', [bin('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '.'])
check('import table', ['scripts/check-imports.mjs'])
check('unused code', [bin('knip/bin/knip.js')])
suite(
  'unit tests',
  [bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}/unit.json`],
  {},
  () => {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(`${results}/unit.json`, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
  },
)
check('build', ['scripts/build.mjs'])
suite(
  'end-to-end tests',
  [bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'],
  { PLAYWRIGHT_JSON_OUTPUT_NAME: `${results}/e2e.json` },
  () => {
    const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(`${results}/e2e.json`, 'utf8')).stats
    return { passed: expected + flaky, failed: unexpected, skipped }
  },
)

console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
process.exit(failed > 0 ? 1 : 0)
