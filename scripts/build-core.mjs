// Builds dist-core/: the core as one ES module without dependencies, and its type declarations.
import { execFileSync } from 'node:child_process'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = `${root}dist-core`

export async function buildCore() {
  rmSync(out, { recursive: true, force: true })
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: out,
      minify: false,
      target: 'es2023',
      lib: { entry: 'src/core/index.ts', formats: ['es'], fileName: 'core' },
    },
  })
  const types = `${root}build/core-types`
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
  writeFileSync(
    `${out}/package.json`,
    `${JSON.stringify({ type: 'module', main: 'core.js', types: 'core.d.ts' }, null, 2)}\n`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildCore()
  console.log('dist-core/core.js')
}
