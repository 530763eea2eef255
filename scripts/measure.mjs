// Writes public/measured.json: the numbers that the scenes' texts speak of, computed by the core with each scene's own settings.
// Prerendered pages show them until the page has computed its own. `npm run measure -- qat errors/clamp`: of these lessons and scenes only.
import { readFileSync, writeFileSync } from 'node:fs'
import { buildKernels } from './build-kernels.mjs'
import { measureScenes } from './measure-scenes.mjs'

await buildKernels()
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const file = new URL('../public/measured.json', import.meta.url)
const before = JSON.parse(readFileSync(file, 'utf8')).scenes
const wanted = process.argv.slice(2)
const all = []
const measured = await measureScenes((key) => {
  all.push(key)
  return wanted.length === 0 || wanted.some((one) => key === one || key.startsWith(`${one}/`))
})
const scenes = Object.fromEntries(
  all.filter((key) => measured[key] ?? before[key]).map((key) => [key, measured[key] ?? before[key]]),
)
writeFileSync(file, `${JSON.stringify({ core: version, scenes }, null, 2)}\n`)
for (const [key, { numbers }] of Object.entries(measured)) console.log(key, numbers)
