// Writes public/measured.json: the numbers that the scenes' texts speak of, computed by the core with each scene's own settings.
// Prerendered pages show them until the page has computed its own.
import { readFileSync, writeFileSync } from 'node:fs'
import { buildKernels } from './build-kernels.mjs'
import { measureScenes } from './measure-scenes.mjs'

await buildKernels()
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const scenes = await measureScenes()
writeFileSync(
  new URL('../public/measured.json', import.meta.url),
  `${JSON.stringify({ core: version, scenes }, null, 2)}\n`,
)
for (const [key, { numbers }] of Object.entries(scenes)) console.log(key, numbers)
