// Builds dist-core/: the core as one ES module without dependencies, the loader of the compiled kernels for Node, and the
// type declarations of both.
import { execFileSync } from 'node:child_process'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { buildKernels } from './build-kernels.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

const KERNEL_LOADER = `import { readFile } from 'node:fs/promises'
import { simdKernels } from './core.js'

export async function loadKernels(floats) {
  const { instance } = await WebAssembly.instantiate(await readFile(new URL('./kernels.wasm', import.meta.url)))
  return simdKernels(instance.exports, floats)
}
`
const KERNEL_LOADER_TYPES = `import type { Kernels } from './core.js'

/** The compiled kernels with an arena of so many floats: \`await loadKernels(arenaFloats(build))\`. Each call gives a set of its own. */
export function loadKernels(floats: number): Promise<Kernels>
`

export async function buildCore(out = `${root}dist-core`) {
  await buildKernels()
  rmSync(out, { recursive: true, force: true })
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: out,
      emptyOutDir: false,
      minify: false,
      target: 'es2023',
      lib: { entry: 'src/core/index.ts', formats: ['es'], fileName: 'core' },
    },
  })
  const types = `${root}build/core-types`
  rmSync(types, { recursive: true, force: true })
  execFileSync(
    process.execPath,
    [
      `${root}node_modules/typescript/bin/tsc`,
      '-p',
      'tsconfig.core.json',
      '--outDir',
      types,
      '--declaration',
      '--emitDeclarationOnly',
      '--composite',
      'false',
      '--rootDir',
      'src/core',
    ],
    { cwd: root, stdio: 'inherit' },
  )
  cpSync(types, `${out}/types`, { recursive: true })
  writeFileSync(`${out}/core.d.ts`, "export * from './types/index.ts'\n")
  cpSync(`${root}src/engine/kernels.wasm`, `${out}/kernels.wasm`)
  writeFileSync(`${out}/kernels.js`, KERNEL_LOADER)
  writeFileSync(`${out}/kernels.d.ts`, KERNEL_LOADER_TYPES)
  writeFileSync(
    `${out}/package.json`,
    `${JSON.stringify({ type: 'module', main: 'core.js', types: 'core.d.ts' }, null, 2)}\n`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildCore()
  console.log('dist-core/core.js, dist-core/kernels.js')
}
