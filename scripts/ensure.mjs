// Makes a fresh clone ready: the packages of the lock file, and with --browser a Chromium to test in.
// Only what Node brings is imported here: nothing may be installed yet.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = `${root}node_modules/.installed-lock`

function mustBeNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
  if (fits) return
  console.error(`This project needs Node 20.19, 22.12, or 24 and later; this is ${process.versions.node}.`)
  process.exit(1)
}

/** npm by the program that runs us: on Windows npm is no executable of its own. */
function npm(...args) {
  const cli = process.env.npm_execpath
  const [command, first] = cli ? [process.execPath, [cli]] : ['npm', []]
  return spawnSync(command, [...first, ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: !cli && process.platform === 'win32',
  })
}

function ensurePackages() {
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing packages …')
  const { status } = npm('ci', '--no-audit', '--no-fund')
  if (status !== 0) {
    console.error('npm ci failed: see above. Is the npm registry within reach?')
    process.exit(status ?? 1)
  }
  writeFileSync(stamp, lock)
}

mustBeNode()
ensurePackages()
if (process.argv.includes('--browser')) {
  const { ensureBrowser } = await import('./browser.mjs')
  await ensureBrowser()
}
