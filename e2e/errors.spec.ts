import { densitySource, distortion, uniformQuantizer } from '../src/core/index.ts'
import { runJob } from '../src/engine/testing/run-job.ts'
import type { ErrorsSettings } from '../src/lessons/errors/contract.ts'
import { half } from '../src/lessons/errors/jobs/half.ts'
import { outside } from '../src/lessons/errors/jobs/outside.ts'
import { shift } from '../src/lessons/errors/jobs/shift.ts'
import { bytesFor, settingsWith } from '../src/lessons/errors/jobs/testing/run-errors.ts'
import { top } from '../src/lessons/errors/jobs/top.ts'
import { training } from '../src/lessons/errors/jobs/training.ts'
import { virtues } from '../src/lessons/errors/jobs/virtues.ts'
import { wrap } from '../src/lessons/errors/jobs/wrap.ts'
import { scenes } from '../src/lessons/errors/scenes.ts'
import { expect, numberOn, test } from './page.ts'

const kept = { known: new Map() }
const scene = (id: string, changed: Partial<ErrorsSettings> = {}) =>
  settingsWith({ ...scenes.find((one) => one.id === id)!.runs[0], ...changed })
const link = (id: string, more = '') => `en/errors/#v=1&scene=${id}${more}`
const flat = densitySource('uniform', { min: -1, max: 1 })
/** SQNR of a flat density in dB, with levels in the middle or at the left edge. */
const flatDb = (bits: number, reconstruction: 'midpoint' | 'left-edge') =>
  distortion(uniformQuantizer({ min: -1, max: 1, levels: 2 ** bits, reconstruction }), flat).sqnrDb

test('the left edge: numbers of the core; the level is dragged by mouse and moved by keys', async ({ page }) => {
  await page.goto('en/errors/')
  expect(await numberOn(page, 'right-sqnr')).toBeCloseTo(flatDb(3, 'midpoint'), 9)
  expect(await numberOn(page, 'wrong-sqnr')).toBeCloseTo(flatDb(3, 'left-edge'), 9)
  expect(await numberOn(page, 'text-ratio')).toBeCloseTo(4, 9)
  const place = page.getByRole('slider', { name: 'Level within its cell' }).first()
  await place.focus()
  for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight')
  await expect(place).toHaveAttribute('aria-valuetext', '0.10')
  await expect.poll(() => numberOn(page, 'wrong-mse')).toBeCloseTo(0.25 ** 2 * (1 / 12 + 0.16), 9)
  const box = await page.locator('figure svg[role="img"]').first().boundingBox()
  if (!box) throw new Error('the drawing is not there')
  // In the lower drawing the whole width is one cell.
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height - 40)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height - 60, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => numberOn(page, 'wrong-sqnr')).toBeGreaterThan(flatDb(3, 'midpoint') - 0.1)
  await expect(page.getByText('Other settings are on screen now')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect.poll(() => numberOn(page, 'wrong-mse')).toBeCloseTo(0.25 ** 2 * (1 / 12 + 0.16), 9)
})

test('the maximum: a bit falls away at 255, and not at 254', async ({ page }) => {
  await page.goto(link('level-at-maximum'))
  const [frame] = runJob(top(scene('level-at-maximum'), kept), bytesFor).frames
  expect(await numberOn(page, 'wrong-sqnr')).toBe(frame.wrong.sqnrDb)
  expect(await numberOn(page, 'text-atTop')).toBe(frame.atTop)
  const figures = page.getByRole('region', { name: 'Figures' })
  await expect(figures.getByText('3 bits keep 0', { exact: true })).toBeVisible()
  await page.getByRole('slider', { name: 'Pixel' }).first().focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText('fits in 3 bits')).toBeVisible()
})

test('the zero-point: one tensor, then the network; a tensor in which nothing shows', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto(link('zero-point-real'))
  const [frame] = runJob(shift(scene('zero-point-real'), kept), bytesFor).frames
  expect(await numberOn(page, 'wrong-sqnr')).toBe(frame.wrong.sqnrDb)
  expect(await numberOn(page, 'wrong-held')).toBe(frame.held.wrong)
  await expect(page.locator('[data-number="accuracy-wrong"]')).toHaveAttribute('data-value', /\d/, { timeout: 90_000 })
  expect(await numberOn(page, 'accuracy-right')).toBeGreaterThan(0.9)
  expect(await numberOn(page, 'accuracy-wrong')).toBeLessThan(0.3)
  await page.getByRole('combobox', { name: 'Tensor' }).selectOption('stem.relu')
  await expect(page.getByText('the zero-point is 0: here the error does not show')).toBeVisible()
})

test('no clamp: the clip is dragged, and as many values wrap as the core counts', async ({ page }) => {
  await page.goto(link('no-clamp'))
  const [frame] = runJob(wrap(scene('no-clamp'), kept), bytesFor).frames
  expect(await numberOn(page, 'wrong-beyond')).toBe(frame.beyond)
  expect(await numberOn(page, 'wrong-sqnr')).toBe(frame.wrong.sqnrDb)
  await page.getByRole('slider', { name: 'Clip' }).first().focus()
  await page.keyboard.press('End')
  await expect(page.locator('[data-number="wrong-beyond"]')).toHaveAttribute('data-value', '0')
  const box = await page.locator('figure svg[role="img"]').first().boundingBox()
  if (!box) throw new Error('the drawing is not there')
  await page.mouse.click(box.x + box.width * 0.4, box.y + 60)
  await expect.poll(() => numberOn(page, 'wrong-beyond')).toBeGreaterThan(100)
})

test('zero outside, and symmetric after a ReLU: numbers of the core', async ({ page }) => {
  await page.goto(link('zero-outside'))
  const [moved] = runJob(outside(scene('zero-outside'), kept), bytesFor).frames
  expect(await numberOn(page, 'wrong-zero')).toBe(moved.lowest)
  expect(await numberOn(page, 'wrong-ring')).toBe(moved.map.ring.wrong)
  await page.getByRole('slider', { name: 'Where the range begins' }).focus()
  await page.keyboard.press('Home')
  await expect(page.getByText('every zero is exact')).toBeVisible()
  await page.goto(link('symmetric-relu'))
  const [idle] = runJob(half(scene('symmetric-relu'), kept), bytesFor).frames
  await expect(page.locator('[data-number="wrong-used"]')).toHaveAttribute('data-value', String(idle.usedWrong))
  expect(await numberOn(page, 'wrong-sqnr')).toBe(idle.wrong.sqnrDb)
})

test('the density is shaped by keys and by buttons: uniform levels stay', async ({ page }) => {
  await page.goto(link('uniform-virtues'))
  const [frame] = runJob(virtues(scene('uniform-virtues'))).frames
  expect(await numberOn(page, 'right-dense')).toBe(frame.lloyd.inDense)
  expect(await numberOn(page, 'wrong-dense')).toBe(frame.uniform.inDense)
  await page.getByRole('button', { name: 'Flat' }).click()
  await expect(page.locator('[data-number="right-dense"]')).toHaveAttribute('data-value', '16')
  await expect(page.locator('[data-number="wrong-dense"]')).toHaveAttribute('data-value', '16')
  await page.getByRole('slider', { name: 'Height of the density, 1', exact: true }).focus()
  await page.keyboard.press('End')
  await expect(page).toHaveURL(/heights=100~50/)
})

test('training: at a step the page has the numbers of the same job in Node', async ({ page }) => {
  await page.goto(link('integers-train', '&at=200'))
  const { frames } = runJob(training(scene('integers-train')), bytesFor)
  const { runs, survivedInAll, triedInAll } = frames[200]
  await expect(page.locator('[data-number="wrong-tried"]')).toHaveAttribute('data-value', String(triedInAll), {
    timeout: 30_000,
  })
  expect(await numberOn(page, 'wrong-survived')).toBe(survivedInAll)
  for (const [side, kind] of [
    ['right', 'latent'],
    ['wrong', 'integers'],
  ])
    expect(await numberOn(page, `${side}-accuracy`)).toBe(runs.find((run) => run.kind === kind)?.accuracy)
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })
  test('on a phone a tap in the drawing moves what is grabbed', async ({ page }) => {
    await page.goto(link('no-clamp'))
    const before = await numberOn(page, 'wrong-sqnr')
    const box = await page.locator('figure svg[role="img"]').first().boundingBox()
    if (!box) throw new Error('the drawing is not there')
    await page.touchscreen.tap(box.x + box.width * 0.7, box.y + box.height * 0.3)
    await expect.poll(() => numberOn(page, 'wrong-sqnr')).not.toBe(before)
  })
})
