// The libraries that are measured beside the core: a package of their own, so that working on the project does not need them.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const folder = fileURLToPath(new URL('../tools/bench-peers/', import.meta.url))
const { dependencies: wanted } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'))

function isInstalled([name, version]) {
  const manifest = `${folder}node_modules/${name}/package.json`
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version
}

function install() {
  console.log('Installing the peers into tools/bench-peers …')
  // npm by the program that runs us: on Windows npm is no executable of its own.
  const cli = process.env.npm_execpath
  const [command, first] = cli ? [process.execPath, [cli]] : ['npm', []]
  const { status } = spawnSync(command, [...first, 'ci'], {
    cwd: folder,
    stdio: 'inherit',
    shell: !cli && process.platform === 'win32',
  })
  if (status === 0) return
  console.error(
    'The peers could not be installed: `npm ci` failed in tools/bench-peers, see above. Is the npm registry within reach?\n' +
      'The other suites need none: npm run bench -- sort gemm training',
  )
  process.exit(1)
}

/** skmeans and ml-kmeans, and their names with versions. */
export async function loadPeers() {
  const entries = Object.entries(wanted)
  if (!entries.every(isInstalled)) install()
  const require = createRequire(`${folder}package.json`)
  const { kmeans } = await import(pathToFileURL(require.resolve('ml-kmeans')).href)
  return {
    skmeans: require('skmeans'),
    mlKmeans: kmeans,
    named: Object.fromEntries(entries.map(([name, version]) => [name, `${name} ${version}`])),
  }
}
