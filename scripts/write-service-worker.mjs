// Writes service-worker.js into a built site: the worker of src/service-worker.ts, which knows every file beside it by its hash.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const NAME = 'service-worker.js'

/** Path from `folder` → SHA-256 of the bytes, of every file but the worker itself. */
function hashesOf(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name !== NAME && statSync(`${folder}/${name}`).isFile())
  return Object.fromEntries(
    files.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(`${folder}/${name}`))
        .digest('hex'),
    ]),
  )
}

export async function writeServiceWorker(folder) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { FILES: JSON.stringify(hashesOf(folder)) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'baseline-widely-available',
      rolldownOptions: { input: 'src/service-worker.ts', output: { format: 'iife', entryFileNames: NAME } },
    },
  })
}
