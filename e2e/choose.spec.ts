import type { Page } from '@playwright/test'
import { runJob } from '../src/engine/testing/run-job.ts'
import type { Way } from '../src/lessons/choose/frames.ts'
import { rounded } from '../src/lessons/choose/jobs/rounded.ts'
import { bytesFor, calibratedNow } from '../src/lessons/choose/jobs/testing/run-choose.ts'
import { expect, numberOn, test } from './page.ts'

/** What the page must show: the same job in Node, once. */
let found: { readonly float: Way | null; readonly measured: readonly Way[] } | null = null
function inNode() {
  found ??= runJob(rounded({ bits: 3 }, calibratedNow()), bytesFor).frames.at(-1) ?? null
  if (!found) throw new Error('the job showed nothing')
  return found
}
const accuracyAt = (kind: string, bits: number) =>
  inNode().measured.find((way) => way.kind === kind && way.bits === bits)?.accuracy

const shown = (page: Page, name: string) => page.locator(`[data-number="${name}"]`).first()
const is = (page: Page, name: string, value: number | undefined) =>
  expect(shown(page, name)).toHaveAttribute('data-value', String(value), { timeout: 60_000 })

test('opens with numbers of the build, drawn as such, and those of the core as they are computed', async ({ page }) => {
  await page.goto('en/choose/')
  await expect(shown(page, 'trained')).toHaveAttribute('data-from', 'built')
  await expect(page.locator('path[data-from="built"]')).toHaveCount(7)
  await expect(page.getByText('Pale squares: computed when this site was built')).toBeVisible()
  await is(page, 'float', inNode().float?.accuracy)
  await is(page, 'channel', accuracyAt('channel', 3))
  await is(page, 'tensor', accuracyAt('tensor', 3))
  await is(page, 'kb', inNode().measured.find((way) => way.kind === 'channel' && way.bits === 3)?.bytes)
  await is(page, 'text-channel3', accuracyAt('channel', 3))
  await expect(page.getByRole('figure').first()).toContainText('At 3 bits, rounding keeps')
})

test('bits by keys and by mouse; the arrow keys go where they point', async ({ page }) => {
  await page.goto('en/choose/')
  const handle = page.getByRole('slider', { name: 'Bits a weight' }).first()
  await handle.focus()
  await page.keyboard.press('ArrowLeft')
  await is(page, 'channel', accuracyAt('channel', 4))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await is(page, 'channel', accuracyAt('channel', 2))
  await expect(page).toHaveURL(/bits=2/)
  const box = await page.locator('figure svg').first().boundingBox()
  if (!box) throw new Error('there is no drawing')
  await page.mouse.move(box.x + box.width * 0.9, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(box.x + 40, box.y + 60, { steps: 12 })
  await page.mouse.up()
  await is(page, 'tensor', accuracyAt('tensor', 8))
  await page.keyboard.press('Control+z')
  await is(page, 'channel', accuracyAt('channel', 2))
})

test('training can be asked for, cancelled, and gone on with; then its number is of this page', async ({ page }) => {
  test.slow()
  await page.goto('en/choose/#v=1&bits=3')
  const built = await numberOn(page, 'trained')
  await page.getByRole('button', { name: 'Train at 3 bits' }).click()
  await expect.poll(() => numberOn(page, 'training-step'), { timeout: 90_000 }).toBeGreaterThan(20)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(shown(page, 'trained')).toHaveAttribute('data-from', 'built')
  await page.getByRole('button', { name: 'Train at 3 bits' }).click()
  await expect.poll(() => numberOn(page, 'training-step'), { timeout: 30_000 }).toBeGreaterThan(20)
  await expect(page.getByText(/Trained here at 3 bits in/)).toBeVisible({ timeout: 150_000 })
  await expect(shown(page, 'trained')).toHaveAttribute('data-from', 'now')
  expect(await numberOn(page, 'trained')).toBe(built)
  await expect(page.locator('path[data-from="built"]')).toHaveCount(6)
  await expect(page).toHaveURL(/train=3/)
})

test('the best within a budget is one that was measured, and fewer kilobytes never give a better one', async ({
  page,
}) => {
  test.slow()
  await page.goto('en/choose/#v=1&figure=map&budget=22')
  const budget = page.getByRole('slider', { name: 'Budget in kB' })
  await expect.poll(() => numberOn(page, 'best-accuracy'), { timeout: 60_000 }).toBeGreaterThan(0.9)
  await expect(page.getByText(/Still measuring/)).toBeHidden({ timeout: 200_000 })
  const before = await numberOn(page, 'best-accuracy')
  await budget.focus()
  for (let i = 0; i < 60; i++) await page.keyboard.press('ArrowLeft')
  expect(await numberOn(page, 'best-accuracy')).toBeLessThan(before)
  await page.getByRole('button', { name: 'Table' }).click()
  await expect(page.getByRole('dialog').getByRole('row')).toHaveCount(1 + 1 + 14 + 7 + 7 + 15)
})

test('three frameworks, by default and asked for the same', async ({ page }) => {
  await page.goto('en/choose/#v=1&scene=names')
  expect(await numberOn(page, 'differs-onnx')).toBeGreaterThan(0.5)
  expect(await numberOn(page, 'differs-onnx')).toBe(await numberOn(page, 'text-onnxDiffers'))
  await page.getByRole('combobox', { name: 'Asked for' }).selectOption({ label: 'the same of all' })
  await expect.poll(() => numberOn(page, 'differs-onnx')).toBeLessThan(0.001)
})

test('four questions lead to an end with its measured numbers and a link to its scene', async ({ page }) => {
  await page.goto('en/choose/#v=1&scene=decide')
  await page
    .getByRole('group', { name: /Are 8 bits/ })
    .getByText('yes')
    .click()
  await page
    .getByRole('group', { name: /Do you have images/ })
    .getByText('yes')
    .click()
  await expect(page.locator('[data-end="static"]')).toBeVisible()
  await is(page, 'evidence-channel-8', accuracyAt('channel', 8))
  await page.getByRole('link', { name: 'PTQ: eight bits' }).click()
  await expect(page).toHaveURL(/\/en\/ptq\//)
})
