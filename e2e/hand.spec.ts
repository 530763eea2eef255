import type { Page } from '@playwright/test'
import { createRandom, distortion, type Quantizer, sampleDensity, sampleSource } from '../src/core/index.ts'
import { expect, numberOn, openResting, test } from './page.ts'

const values = sampleDensity('laplace', { mean: 0, variance: 1 }, 10_000, createRandom(1))
const source = sampleSource(values)

/** What the link says was placed by hand. */
function placedIn(url: string): Quantizer {
  const list = (name: string) => {
    const found = new URLSearchParams(new URL(url).hash.slice(1)).get(name) ?? ''
    return Float64Array.from(found.split('~'), Number)
  }
  return { levels: list('ownLevels'), thresholds: list('ownThresholds') }
}

/** The MSE on the page is that of the quantizer in the link, once the link has followed the hand. */
async function measuredAsLinked(page: Page): Promise<void> {
  await expect
    .poll(async () => (await numberOn(page, 'own-mse')) - distortion(placedIn(page.url()), source).mse)
    .toBe(0)
}

test('a threshold is dragged, and what comes of it is measured beside the others', async ({ page }) => {
  await openResting(page, 'en/binning/#v=1&at=0')
  const axis = page.locator('figure svg[role="img"]').first()
  const box = (await axis.boundingBox()) ?? { x: 0, y: 0, width: 0 }
  const uniformMse = await numberOn(page, 'uniform-mse')
  // The axis reaches a hundredth beyond the data at both ends, and eight pixels of the drawing are left free there.
  const share = (2 / 8 + 0.01) / 1.02
  const left = box.x + 8 + share * (box.width - 16)
  await page.mouse.move(left, box.y + 24)
  await page.mouse.down()
  await page.mouse.move(left + 30, box.y + 24, { steps: 6 })
  await page.waitForTimeout(900)
  await page.mouse.move(left + 60, box.y + 24, { steps: 6 })
  await page.mouse.up()
  await expect(page).toHaveURL(/ownThresholds/)
  await measuredAsLinked(page)
  expect(await numberOn(page, 'own-mse')).not.toBe(uniformMse)
  expect(await numberOn(page, 'uniform-mse')).toBe(uniformMse)
  // however long a drag takes, it is one step of undo
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-number="own-mse"]')).toHaveCount(0)
})

test('by keys alone a level is moved, and Lloyd goes on from there', async ({ page }) => {
  await openResting(page, 'en/binning/#v=1&at=0')
  await page.getByRole('button', { name: 'More settings' }).press('Enter')
  await page.getByRole('button', { name: 'Place by hand' }).press('Enter')
  const level = page.getByRole('slider', { name: 'your level 4' })
  await level.focus()
  const before = Number(await level.inputValue())
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
  expect(Number(await level.inputValue())).toBeGreaterThan(before)
  await expect(page).toHaveURL(/ownLevels/)
  await measuredAsLinked(page)
  const mse = await numberOn(page, 'own-mse')
  await page
    .getByRole('button', { name: /Let Lloyd go on/ })
    .first()
    .press('Enter')
  await expect(page.getByRole('combobox', { name: 'Start' })).toHaveValue('own')
  await expect.poll(() => numberOn(page, 'lloyd-mse')).toBeLessThan(mse)
})

test('an outlier is added, moved by keys and taken out', async ({ page }) => {
  await openResting(page, 'en/binning/#v=1&at=0')
  const before = await numberOn(page, 'uniform-mse')
  await page.getByRole('button', { name: 'More settings' }).click()
  await page.getByRole('switch', { name: 'One outlier more' }).check()
  const handle = page.getByRole('slider', { name: 'outlier' })
  await handle.focus()
  const from = Number(await handle.inputValue())
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => Number(await handle.inputValue())).toBeGreaterThan(from)
  const outlier = Number(await page.getByRole('textbox', { name: 'Outlier' }).inputValue())
  const more = sampleSource(Float64Array.from([...values, outlier]))
  const step = (more.max - more.min) / 8
  const quantizer = {
    levels: Float64Array.from({ length: 8 }, (_, k) => more.min + (k + 0.5) * step),
    thresholds: Float64Array.from({ length: 7 }, (_, k) => more.min + (k + 1) * step),
  }
  await expect.poll(() => numberOn(page, 'uniform-mse')).toBeCloseTo(distortion(quantizer, more).mse, 12)
  await page.getByRole('switch', { name: 'One outlier more' }).uncheck()
  await expect(page.locator('[data-number="uniform-mse"]')).toHaveAttribute('data-value', String(before))
})

test('any figure can be the large one, by keys too, and the link keeps it', async ({ page }) => {
  await openResting(page, 'en/binning/#v=1&at=6')
  await page.getByRole('tab', { name: 'One axis' }).focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('tab', { name: 'Numbers' })).toBeFocused()
  const cell = (quantizer: string, column: number) =>
    page.locator(`[data-quantizer="${quantizer}"][data-column="${column}"]`)
  const lloydMse = Number(await cell('lloyd', 3).getAttribute('data-value'))
  expect(lloydMse).toBeGreaterThan(Number(await cell('optimum', 3).getAttribute('data-value')))
  await expect(page).toHaveURL(/figure=numbers/)
  await page.reload()
  await expect(page.getByRole('tab', { name: 'Numbers' })).toHaveAttribute('aria-selected', 'true')
  await expect(cell('lloyd', 3)).toHaveAttribute('data-value', String(lloydMse))
  await expect(cell('lloyd', 6)).toHaveText('3')
})
