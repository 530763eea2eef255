// Finds a Chromium that runs, or installs one. The result is kept for playwright.config.ts and the scripts.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const found = `${root}node_modules/.cache/browser.json`

/** as root and in containers there is no sandbox; the rest keeps a test run off the network */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Path of the browser that `ensureBrowser` found. */
export function browserPath() {
  if (!existsSync(found)) throw new Error('no browser is known yet: run node scripts/ensure.mjs --browser')
  return JSON.parse(readFileSync(found, 'utf8')).path
}

const runs = (path) => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe']
const PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

async function candidates() {
  const { chromium } = await import('playwright')
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), ...onPath, ...PLACES].filter(
    (path) => path && existsSync(path),
  )
}

/** Playwright's own build where it can be fetched, else Debian's package. */
const INSTALLERS = [
  () => [process.execPath, [`${root}node_modules/playwright-core/cli.js`, 'install', '--with-deps', 'chromium']],
  () => [
    'sh',
    [
      '-c',
      'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium fonts-noto-cjk',
    ],
  ],
]

export async function ensureBrowser() {
  if (existsSync(found) && runs(browserPath())) return
  let path = (await candidates()).find(runs)
  for (const installer of INSTALLERS) {
    if (path) break
    const [command, args] = installer()
    console.log(`Installing a browser: ${command === 'sh' ? args[1] : 'playwright install chromium'} …`)
    spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
    path = (await candidates()).find(runs)
  }
  if (!path) {
    console.error('No Chromium was found and none could be installed. Set CHROMIUM_PATH to one.')
    process.exit(1)
  }
  mkdirSync(`${root}node_modules/.cache`, { recursive: true })
  writeFileSync(found, JSON.stringify({ path }))
  console.log(`Browser: ${path}`)
}
