// Compiles assembly/ to src/engine/kernels.wasm. Nothing is done where the sources are those of the last time.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const output = `${root}src/engine/kernels.wasm`
const stamp = `${root}build/kernels.sha256`
// No garbage collector and no asserts: the kernels compute on addresses that `simd.ts` has checked.
const OPTIONS = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--noAssert']

/** A digest of all that decides the bytes of the output. */
function digest() {
  const hash = createHash('sha256')
  const compiler = JSON.parse(readFileSync(`${root}node_modules/assemblyscript/package.json`, 'utf8'))
  hash.update(JSON.stringify([compiler.version, OPTIONS]))
  const sources = readdirSync(`${root}assembly`).filter((name) => name.endsWith('.ts'))
  for (const name of sources.sort()) hash.update(`\n${name}\n`).update(readFileSync(`${root}assembly/${name}`))
  return hash.digest('hex')
}

/** Writes a file as a whole: another process that builds at the same time never sees half of it. */
function replace(file, content) {
  const half = `${file}.${process.pid}`
  writeFileSync(half, content)
  renameSync(half, file)
}

/** Resolves to whether there was something to do. */
export async function buildKernels() {
  const now = digest()
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false
  const { main } = await import('assemblyscript/asc')
  let binary
  const { error, stderr } = await main(
    ['index.ts', '--baseDir', `${root}assembly`, '--outFile', 'binary', ...OPTIONS],
    {
      writeFile: (_, content) => {
        binary = content
      },
    },
  )
  if (error || !binary) throw new Error(`assembly/ does not compile: ${error?.message ?? 'no output'}\n${stderr}`)
  replace(output, binary)
  mkdirSync(`${root}build`, { recursive: true })
  replace(stamp, now)
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url) && (await buildKernels()))
  console.log(`src/engine/kernels.wasm: ${readFileSync(output).length} bytes`)
