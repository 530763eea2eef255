import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { runJob } from '../src/engine/testing/run-job.ts'
import { plane } from '../src/lessons/qat/jobs/plane.ts'
import { bytesFor, prepared, settingsWith, trained } from '../src/lessons/qat/jobs/testing/run-qat.ts'
import type { PlaneFrame } from '../src/lessons/qat/plane-frames.ts'
import { expect, numberOn, test } from './page.ts'

type Settings = Parameters<typeof settingsWith>[0]
const last = <T>(list: readonly T[]): T => list[list.length - 1]

/** A run that is over in a few seconds. */
const SHORT = { steps: 60, batch: 8, images: 1024 } as const
const SHORT_LINK = 'ground=images&steps=60&batch=8&images=1024'
const shown = (page: Page, name: string) => page.locator(`[data-number="${name}"]`).first()
const at = (page: Page, step: string | RegExp) =>
  expect(page.getByRole('slider', { name: /^training / })).toHaveAttribute('aria-valuetext', step, { timeout: 60_000 })

/** What the page must show of the toy after so many steps: the same job in Node. */
function toy(settings: Settings, steps: number): PlaneFrame {
  function* upTo(run: ReturnType<typeof plane>): ReturnType<typeof plane> {
    let left = steps + 1
    for (let next = run.next(); !next.done && left > 0; ) {
      if ('checkpoint' in next.value) left--
      next = run.next(yield next.value)
    }
  }
  return last(runJob(upTo(plane(settingsWith({ ground: 'plane', ...settings }))), bytesFor).frames)
}

async function expectToy(page: Page, { nets }: PlaneFrame): Promise<void> {
  for (const { kind, accuracy } of nets)
    await expect(shown(page, kind)).toHaveAttribute('data-value', String(accuracy), { timeout: 30_000 })
}

/** The numbers that stay in sight are those of the same jobs in Node, to the last digit. */
async function expectRuns(page: Page, settings: Settings, upTo?: number): Promise<void> {
  const all = settingsWith({ ...SHORT, ...settings })
  const before = prepared(all)
  const { last: frame } = trained(all, before.prepared, { upTo: upTo ?? all.steps })
  await expect(shown(page, 'ptq')).toHaveAttribute('data-value', String(last(before.frames).ptq?.accuracy), {
    timeout: 60_000,
  })
  for (const { kind, evaluated } of frame.runs)
    await expect(shown(page, kind)).toHaveAttribute('data-value', String(last([...evaluated]).accuracy), {
      timeout: 60_000,
    })
}

test('opens with the toy training, which rests by itself; its numbers are those of the core', async ({ page }) => {
  await page.goto('en/qat/')
  await expect.poll(() => numberOn(page, 'qat'), { timeout: 30_000 }).toBeGreaterThan(0.7)
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible({ timeout: 20_000 })
  await page.goto('en/qat/#v=1&at=plane*120~train*0')
  await at(page, 'step 120')
  await expectToy(page, toy({}, 120))
})

test('bits of the toy by keys: it rests at the same step under the new ones, and undo goes back', async ({ page }) => {
  await page.goto('en/qat/#v=1&at=plane*150~train*0')
  await at(page, 'step 150')
  await page.getByRole('slider', { name: 'Weight bits' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expectToy(page, toy({ planeWeightBits: 1 }, 150))
  await at(page, 'step 150')
  await page.keyboard.press('Control+z')
  await expectToy(page, toy({}, 150))
})

test('a learning rate changed in mid-run is part of the link: the same run comes back', async ({ page, context }) => {
  await page.goto('en/qat/#v=1&planeSeed=2&at=plane*60~train*0')
  await at(page, 'step 60')
  await page.getByRole('button', { name: 'More settings' }).click()
  await page.getByRole('slider', { name: 'Learning rate' }).focus()
  for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowRight')
  await page.getByRole('button', { name: 'More settings' }).click()
  await page.getByRole('button', { name: 'One step on' }).click({ clickCount: 30 })
  await at(page, 'step 90')
  await expect(page).toHaveURL(/planeRate@61=.*at=plane\*90/)
  const other = await context.newPage()
  await other.goto(page.url())
  await at(other, 'step 90')
  expect(await numberOn(other, 'qat')).toBe(await numberOn(page, 'qat'))
})

test('without WebAssembly the same digits come from the reference', async ({ page, context }) => {
  await page.goto('en/qat/#v=1&at=plane*40~train*0')
  await at(page, 'step 40')
  const other = await context.newPage()
  await other.route('**/*.wasm', (route) => route.fulfill({ status: 200, body: 'not wasm' }))
  await other.goto('en/qat/#v=1&at=plane*40~train*0')
  await at(other, 'step 40')
  for (const kind of ['float', 'ptq', 'qat']) expect(await numberOn(other, kind)).toBe(await numberOn(page, kind))
})

test('a real run comes to the numbers of the core, with every step of the procedure to be opened', async ({ page }) => {
  await page.goto(`en/qat/#v=1&${SHORT_LINK}`)
  await at(page, 'step 60')
  await expectRuns(page, {})
  for (const name of ['Model', 'Parameters', 'Data', 'Forward, back', 'Optimization', 'Quantized model']) {
    await page.getByRole('tab', { name: new RegExp(`${name}$`) }).click()
    await expect(page.getByRole('figure').first()).toBeVisible()
    await at(page, 'step 60')
  }
})

test('a step that is gone to is that of the run, whatever is looked at there', async ({ page }) => {
  await page.goto(`en/qat/#v=1&${SHORT_LINK}&weightBits=3&at=plane*0~train*40`)
  await at(page, 'step 40')
  await expectRuns(page, { weightBits: 3 }, 40)
  await page.getByRole('tab', { name: 'Forward, back' }).click()
  await at(page, 'step 40')
  await expectRuns(page, { weightBits: 3 }, 40)
})

/** The step at which a paused run comes to rest: what was under way arrives first. */
async function resting(page: Page): Promise<number> {
  const slider = page.getByRole('slider', { name: /^training / })
  let before = ''
  await expect(async () => {
    const last = before
    before = (await slider.getAttribute('aria-valuetext')) ?? ''
    expect(before).toBe(last)
  }).toPass({ intervals: [2000] })
  return Number(/\d+/.exec(before))
}

/** The run lies on the shelf as a whole: what is being written when a page is left may be lost. */
const saved = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<number>((resolve, reject) => {
            const opening = indexedDB.open('fewer-bits', 1)
            opening.onsuccess = () => {
              const reading = opening.result.transaction('kept').objectStore('kept').get('.qat-run')
              reading.onsuccess = () => resolve((reading.result as Uint8Array | undefined)?.length ?? 0)
              reading.onerror = () => reject(reading.error)
            }
          }),
      ),
    )
    .toBeGreaterThan(0)

test('a reload in mid-run offers to go on from the last saved step: none before it is taken again', async ({
  page,
}) => {
  const own = { ...SHORT, steps: 400, seed: 4 }
  await page.goto(`en/qat/#v=1&ground=images&steps=400&batch=8&images=1024&seed=4`)
  await at(page, /^step [5-9]\d$/)
  await saved(page)
  await page.reload()
  const offer = page.getByRole('button', { name: /^Go on from step/ })
  await expect(offer).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  const from = Number(/\d+/.exec(await offer.innerText()))
  expect(from).toBeGreaterThanOrEqual(50)
  await offer.click()
  await at(page, /^step [1-9]\d+$/)
  await page.getByRole('button', { name: 'Pause' }).click()
  const stands = await resting(page)
  expect(stands).toBeGreaterThan(from)
  await expectRuns(page, own, stands)
})

test('a saved run with a byte flipped is said to be damaged, and is forgotten', async ({ page }) => {
  await page.goto(`en/qat/#v=1&${SHORT_LINK}&seed=5`)
  await at(page, 'step 60')
  await saved(page)
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('fewer-bits', 1)
        opening.onsuccess = () => {
          const store = opening.result.transaction('kept', 'readwrite').objectStore('kept')
          const reading = store.get('.qat-run')
          reading.onsuccess = () => {
            const bytes = reading.result as Uint8Array
            bytes[bytes.length - 9] ^= 1
            store.put(bytes, '.qat-run').onsuccess = () => resolve()
          }
          reading.onerror = () => reject(reading.error)
        }
      }),
  )
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('its checksum differs', { timeout: 60_000 })
  await page.getByRole('button', { name: 'Forget it' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 60_000 })
  await expectRuns(page, { seed: 5 })
})

test('a worker that is killed in mid-run is replaced, and the run ends with the same digits', async ({
  page,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'only there can a test reach into a worker')
  await page.goto(`en/qat/#v=1&${SHORT_LINK}&seed=6`)
  await expect.poll(() => numberOn(page, 'lsq'), { timeout: 60_000 }).toBeGreaterThan(0.2)
  await page.workers()[0].evaluate(() => self.close())
  await expect.poll(() => page.workers().length).toBe(1)
  await at(page, 'step 60')
  await expectRuns(page, { seed: 6 })
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a learning rate that runs away is said, and the page goes on', async ({ page }) => {
  await page.goto(`en/qat/#v=1&${SHORT_LINK}&weightBits=4&activationBits=4&learningRate=3&warmUp=0`)
  await expect(page.getByRole('figure').first()).toContainText('ran away', { timeout: 60_000 })
  await page.goto(`en/qat/#v=1&${SHORT_LINK}&weightBits=4&activationBits=4`)
  await at(page, 'step 60')
  await expectRuns(page, { weightBits: 4, activationBits: 4 })
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`no barrier that a program can find, in any step: ${colorScheme}`, async ({ page }) => {
    test.setTimeout(300_000)
    await page.emulateMedia({ colorScheme })
    const views = [
      ...['model', 'parameters', 'data', 'result'].map((step) => `step=${step}`),
      ...['weights', 'estimator', 'microscope'].map((view) => `step=forward&forwardView=${view}`),
      ...['runs', 'bill'].map((view) => `step=optimize&optimizeView=${view}`),
    ]
    await page.goto(`ko/qat/#v=1&${SHORT_LINK}&at=plane*0~train*20`)
    await expect(shown(page, 'lsq')).toHaveAttribute('data-value', /\d/, { timeout: 60_000 })
    for (const view of views) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, `#v=1&${SHORT_LINK}&${view}&at=plane*0~train*20`)
      await expect(shown(page, 'lsq')).toHaveAttribute('data-value', /\d/, { timeout: 60_000 })
      // What is not of the newest settings is faint as long as it is on screen.
      await expect(page.locator('[data-stale]')).toHaveCount(0, { timeout: 60_000 })
      await page.waitForTimeout(500)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${view} ${id}: ${nodes[0].html}`)).toEqual([])
    }
  })

test('curves are kept, shown again after a reload, and opened by their link', async ({ page }) => {
  await page.goto(`en/qat/#v=1&${SHORT_LINK}&weightBits=4`)
  await at(page, 'step 60')
  await page.getByRole('button', { name: 'Keep these curves' }).click()
  const kept = page.getByRole('figure').first()
  await expect(kept).toContainText('MobileNet W4A8')
  await page.goto('en/')
  await page.goto(`en/qat/#v=1&${SHORT_LINK}&weightBits=3`)
  await expect(page.getByRole('figure').first()).toContainText('MobileNet W4A8', { timeout: 60_000 })
  await expect(page).toHaveURL(/weightBits=3/)
  await page.getByRole('button', { name: /^Open: MobileNet W4A8/ }).click()
  await expect(page).toHaveURL(/weightBits=4/)
  await expect(page.getByRole('slider', { name: 'Weight bits' }).first()).toHaveAttribute('aria-valuetext', /4/)
})

test('what was trained is kept, and the PTQ lesson opens it', async ({ page }) => {
  await page.goto(`en/qat/#v=1&${SHORT_LINK}&weightBits=4&step=result&at=plane*0~train*60`)
  await page.getByRole('button', { name: /^Keep: mobilenet-fashion-w4a8-lsq/ }).click({ timeout: 60_000 })
  await page.getByRole('link', { name: /Open it in the PTQ lesson/ }).click()
  await expect(page).toHaveURL(/ptq\/#v=1&network=shelf\*mobilenet-fashion-w4a8-lsq/)
  await expect(shown(page, 'accuracy')).toHaveAttribute('data-value', /0\.[6-9]/, { timeout: 60_000 })
})
