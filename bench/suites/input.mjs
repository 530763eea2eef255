import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { browserPath, CHROMIUM_FLAGS } from '../../scripts/browser.mjs'
import { serveFolder } from '../../scripts/static-server.mjs'
import { short, times } from '../harness.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const MOVES = 60
/** a hand moves its pointer about once a frame */
const PACE_MS = 16

/** What is dragged, from which link, and which number must follow. Places are shares of the figure’s drawing. */
const DRAGS = [
  { what: 'a threshold, 8 levels', link: 'data=make*laplace~n*{n}', number: 'own-mse', grip: 'threshold' },
  {
    what: 'the clipping percentile, 256 levels',
    link: 'data=make*laplace~n*{n}&levels=256&range=percentile&percentile=97',
    number: 'uniform-mse',
    grip: 'percentile',
  },
  { what: 'an outlier', link: 'data=make*laplace~n*{n}&outlier=9', number: 'uniform-mse', grip: 'outlier' },
  { what: 'the density, by hand', link: 'data=make*drawn~n*{n}', number: 'uniform-mse', grip: 'pen' },
]

/** From a move of the pointer to the frame that shows what it changed, in a browser, beside a page that only writes the place of the pointer. */
export async function* input({ checks }) {
  spawnSync(process.execPath, [`${root}scripts/ensure.mjs`, '--browser'], { stdio: 'inherit' })
  spawnSync(process.execPath, [`${root}scripts/build.mjs`], { stdio: 'inherit' })
  const { chromium } = await import('playwright')
  const { server, address } = await serveFolder(`${root}dist`)
  const browser = await chromium.launch({ executablePath: browserPath(), args: CHROMIUM_FLAGS })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript(watchFrames)
  const rows = []
  for (const n of [100_000, 1_000_000]) {
    for (const drag of DRAGS) {
      const bare = await bareDrag(page)
      await page.goto('about:blank')
      await page.goto(`${address}en/binning/#v=1&at=0&${drag.link.replace('{n}', n)}`)
      await page.locator('[data-number="optimum-mse"], [data-number="uniform-mse"]').first().waitFor()
      await page.waitForTimeout(4000)
      const ours = await timed(page, `[data-number="${drag.number}"]`, await GRIPS[drag.grip](page))
      checks.holds(`${drag.what}, n = ${n}: the number follows the pointer`, ours.painted.length > 1)
      rows.push(row(n, drag.what, ours, bare))
    }
  }
  await browser.close()
  server.close()
  yield {
    title: 'From input to paint, in Chromium',
    columns: [
      'values',
      'what is dragged',
      'input to paint, median ms',
      '90th percentile',
      'a bare page, median ms',
      'ratio',
      'longest frame while dragging, ms',
      'of a bare page',
    ],
    rows,
    notes: `${MOVES} moves of the pointer, one every ${PACE_MS} ms, in a window of 1440 × 900 drawn without a graphics card. A time runs from the event of the last move before the number on the page changed to the end of the frame that shows it; the bare page writes the pointer’s place into a text, measured in the same browser just before. The page plays and computes its other figures meanwhile.`,
  }
}

function row(n, what, ours, bare) {
  const [mine, theirs] = [ours, bare].map(({ painted }) => quantile(painted, 0.5))
  return [
    n.toLocaleString('en-US'),
    what,
    short(mine),
    short(quantile(ours.painted, 0.9)),
    short(theirs),
    times(mine / theirs),
    short(Math.max(...ours.frames)),
    short(Math.max(...bare.frames)),
  ]
}

const quantile = (values, p) => values.toSorted((a, b) => a - b)[Math.floor(p * (values.length - 1))]

/** In the page: when each pointer event came, when a watched text changed, and how long each frame took. */
function watchFrames() {
  globalThis.watch = (selector) => {
    const seen = { painted: [], frames: [] }
    let input = 0
    let before = 0
    // A message that is posted while a frame is made arrives when it is painted.
    const end = new MessageChannel()
    const waiting = []
    let inFrame = false
    end.port2.onmessage = () => {
      inFrame = false
      const now = performance.now()
      for (const at of waiting.splice(0)) seen.painted.push(now - at)
    }
    addEventListener('pointermove', (event) => (input = event.timeStamp), true)
    addEventListener('input', (event) => (input = event.timeStamp), true)
    new MutationObserver(() => {
      if (input === 0) return
      const at = input
      input = 0
      if (inFrame) waiting.push(at)
      else requestAnimationFrame(() => waiting.push(at))
    }).observe(document.querySelector(selector), {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['data-value'],
    })
    requestAnimationFrame(function frame(now) {
      if (before > 0) seen.frames.push(now - before)
      before = now
      inFrame = true
      end.port1.postMessage(null)
      if (globalThis.watched === seen) requestAnimationFrame(frame)
    })
    globalThis.watched = seen
  }
}

/** Presses, moves along the places, lets go; gives what the page saw. */
async function timed(page, selector, { from, places }) {
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move(...places[0])
  await page.waitForTimeout(500)
  await page.evaluate((selector) => globalThis.watch(selector), selector)
  for (const place of places) {
    await page.mouse.move(...place)
    await page.waitForTimeout(PACE_MS)
  }
  await page.waitForTimeout(1000)
  await page.mouse.up()
  return page.evaluate(() => {
    const seen = globalThis.watched
    globalThis.watched = null
    return seen
  })
}

async function bareDrag(page) {
  await page.goto('about:blank')
  await page.setContent(
    '<p id="place">0</p><script>onpointermove = (event) => (place.textContent = event.clientX)</script>',
  )
  await page.evaluate(watchFrames)
  return timed(page, '#place', along({ x: 300, y: 300 }, 200))
}

/** from a place, to and fro by `reach` pixels */
function along({ x, y }, reach, rise = 0) {
  const places = Array.from({ length: MOVES }, (_, i) => {
    const way = Math.sin((i / MOVES) * 2 * Math.PI)
    return [x + reach * way, y - rise * Math.abs(way)]
  })
  return { from: [x, y], places }
}

const drawing = (page) => page.locator('figure svg[role="img"]').first().boundingBox()
async function middleOf(locator) {
  const { x, y, width, height } = await locator.boundingBox()
  return { x: x + width / 2, y: y + height / 2 }
}
const GRIPS = {
  threshold: async (page) => along(await middleOf(page.locator('figure svg g rect[rx]').nth(3)), 25),
  percentile: async (page) => {
    await page.getByRole('button', { name: 'More settings' }).click()
    return along(await middleOf(page.getByRole('slider', { name: 'Percentile' })), 40)
  },
  outlier: async (page) => along(await middleOf(page.locator('[class*="outlier"] path')), -120),
  pen: async (page) => {
    const { x, y, width, height } = await drawing(page)
    return along({ x: x + width / 2, y: y + height * 0.25 }, width * 0.3, height * 0.1)
  },
}
