// Builds the site and packs it: build/release/fewer-bits-<version>.zip and its SHA-256. The same sources give the same bytes.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'

const root = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
const name = `fewer-bits-${version}`
/** of all files: when they were built must not show in the bytes */
const TIME = new Date(1980, 0, 1)

await import('./build.mjs')
const files = readdirSync(`${root}dist`, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => statSync(`${root}dist/${path}`).isFile())
  .sort()
const entries = files.map((path) => [`${name}/${path}`, new Uint8Array(readFileSync(`${root}dist/${path}`))])
const zip = zipSync(Object.fromEntries(entries), { level: 9, mtime: TIME })
const hash = createHash('sha256').update(zip).digest('hex')

mkdirSync(`${root}build/release`, { recursive: true })
writeFileSync(`${root}build/release/${name}.zip`, zip)
writeFileSync(`${root}build/release/${name}.zip.sha256`, `${hash}  ${name}.zip\n`)
console.log(`build/release/${name}.zip: ${files.length} files, ${(zip.length / 1e6).toFixed(1)} MB\nsha256 ${hash}`)
