// Pictures of every page: docs/*.png for the README, public/social.png for links, and all sizes, themes and languages into
// build/screenshots to be looked at. Pages rest at a step that their link names, so that a picture can be made again.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { browserPath, CHROMIUM_FLAGS } from './browser.mjs'
import { serveFolder } from './static-server.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const all = `${root}build/screenshots/`
mkdirSync(all, { recursive: true })
mkdirSync(`${root}docs`, { recursive: true })

const SCENES = [
  ['home', ''],
  ['binning-levels', 'binning/#v=1&at=14'],
  ['binning-uniform-density', 'binning/#v=1&scene=uniform-density&at=8'],
  ['binning-pixels', 'binning/#v=1&scene=pixels&at=6'],
  ['ptq-clip', 'ptq/#v=1&scene=clip'],
  ['ptq-network', 'ptq/#v=1&scene=per-channel'],
  ['ptq-data', 'ptq/#v=1&scene=hot-pixel&step=data'],
  ['ptq-repairs', 'ptq/#v=1&scene=repairs'],
  ['ptq-walk', 'ptq/#v=1&scene=walk'],
  ['qat-plane', 'qat/#v=1&at=plane*600~train*0'],
  ['qat-runs', 'qat/#v=1&scene=two-bits'],
  ['qat-inside', 'qat/#v=1&scene=inside&at=plane*0~train*120'],
  ['glossary', 'glossary/#zero-point'],
  ['why-value', 'why/'],
  ['why-noise', 'why/#v=1&scene=noise'],
  ['integers-ruler', 'integers/'],
  ['integers-neuron', 'integers/#v=1&scene=neuron'],
  ['choose-map', 'choose/#v=1&scene=map'],
  ['errors-clamp', 'errors/#v=1&scene=no-clamp'],
  ['question', 'binning/#v=1&scene=q-equal'],
  ['lecture', 'lecture/#v=1;at=1;binning:'],
  ['embed', 'embed/#binning/v=1&scene=outlier'],
  ['questions', 'questions/'],
  ['teach', 'teach/'],
  ['about', 'about/'],
]
const SIZES = {
  phone: { width: 390, height: 844, scale: 2 },
  small: { width: 360, height: 640, scale: 2 },
  tablet: { width: 1024, height: 768, scale: 1 },
  laptop: { width: 1440, height: 900, scale: 1 },
  projector: { width: 1920, height: 1080, scale: 1, theme: 'projector' },
  'four-k': { width: 3840, height: 2160, scale: 1 },
}

const { server, address } = await serveFolder(`${root}dist`)
const browser = await chromium.launch({ executablePath: browserPath(), args: CHROMIUM_FLAGS })

const waitFor = (path) =>
  path.includes('qat/') ? 40_000 : /ptq|choose|errors|why/.test(path) || !path.includes('#') ? 12_000 : 1200

async function shoot(file, path, { width, height, scale, theme }, colorScheme = 'light') {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, colorScheme })
  if (theme) await context.addInitScript((name) => localStorage.setItem('fewer-bits.theme', name), theme)
  const page = await context.newPage()
  await page.goto(address + path)
  await page.evaluate(() => document.fonts.ready)
  // What is compared in whole networks takes its time.
  await page.waitForTimeout(waitFor(path))
  await page.screenshot({ path: file })
  await context.close()
  console.log(file.slice(root.length))
}

const only = process.argv[2] ?? ''
if (!only) {
  await shoot(`${root}docs/home.png`, 'en/', SIZES.laptop)
  await shoot(`${root}docs/binning.png`, `en/${SCENES[1][1]}`, SIZES.laptop)
  await shoot(`${root}docs/ptq.png`, 'en/ptq/#v=1&scene=clip', SIZES.laptop)
  await shoot(`${root}docs/qat.png`, 'en/qat/#v=1&scene=two-bits&at=plane*0~train*400', SIZES.laptop)
  await shoot(`${root}public/social.png`, `en/${SCENES[1][1]}`, { width: 1200, height: 630, scale: 1 })
}
for (const [name, path] of SCENES)
  for (const [size, shape] of Object.entries(SIZES))
    for (const language of ['en', 'ko'])
      for (const colours of shape.theme ? ['light'] : ['light', 'dark']) {
        const file = `${name}.${size}.${language}.${colours}.png`
        if (file.includes(only)) await shoot(all + file, `${language}/${path}`, shape, colours)
      }
await browser.close()
server.close()
