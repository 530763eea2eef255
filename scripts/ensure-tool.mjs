// Installs a package of tools/ where it is not yet: `node scripts/ensure-tool.mjs onnxruntime`. What is too heavy for everyone
// who starts the site has a package of its own there, with a lock file, and is installed by what needs it.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Leaves the folder tools/<name>/node_modules as its lock file says; ends the program with a message where it cannot be. */
function ensureTool(name) {
  const folder = fileURLToPath(new URL(`../tools/${name}/`, import.meta.url))
  const stamp = `${folder}node_modules/.installed-lock`
  const lock = createHash('sha256')
    .update(readFileSync(`${folder}package-lock.json`))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log(`Installing the packages of tools/${name} …`)
  if (npmCi(folder) !== 0) {
    console.error(
      `tools/${name} could not be installed: \`npm ci\` failed there, see above. Is the npm registry within reach?`,
    )
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

/** npm by the program that runs us: on Windows npm is no executable of its own. */
function npmCi(folder) {
  const cli = process.env.npm_execpath
  const [command, first] = cli ? [process.execPath, [cli]] : ['npm', []]
  return spawnSync(command, [...first, 'ci', '--ignore-scripts'], {
    cwd: folder,
    stdio: 'inherit',
    shell: !cli && process.platform === 'win32',
  }).status
}

ensureTool(process.argv[2])
