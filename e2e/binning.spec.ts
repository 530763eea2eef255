import {
  createRandom,
  distortion,
  lloydMax,
  optimalQuantizer,
  type Quantizer,
  sampleDensity,
  sampleSource,
  uniformQuantizer,
} from '../src/core/index.ts'
import { expect, numberOn, openResting, test } from './page.ts'

/** What the page opens with: 10,000 numbers from Laplace's density, seed 1, three bits. */
const source = sampleSource(sampleDensity('laplace', { mean: 0, variance: 1 }, 10_000, createRandom(1)))
const uniform = (levels: number) => uniformQuantizer({ min: source.min, max: source.max, levels })

/** Lloyd's from the uniform quantizer: the MSE after so many half-steps. */
function lloydMse(levels: number, halfSteps: number): number {
  let quantizer: Quantizer = uniform(levels)
  let step = 0
  for (const next of lloydMax(source, { levels, init: quantizer })) {
    if (step++ === halfSteps) break
    quantizer = next.quantizer
  }
  return distortion(quantizer, source).mse
}

test('something real moves within a second of opening', async ({ page }) => {
  await page.goto('en/binning/')
  const mse = page.locator('[data-number="lloyd-mse"]')
  await expect(mse).toHaveAttribute('data-value', /\d/)
  const first = await mse.getAttribute('data-value')
  await expect(mse).not.toHaveAttribute('data-value', first ?? '')
  expect(await numberOn(page, 'lloyd-mse')).toBeLessThan(Number(first))
})

test('the numbers on the page are the core’s', async ({ page }) => {
  await openResting(page, 'en/binning/#v=1&at=12')
  expect(await numberOn(page, 'uniform-mse')).toBe(distortion(uniform(8), source).mse)
  expect(await numberOn(page, 'uniform-sqnr')).toBe(distortion(uniform(8), source).sqnrDb)
  expect(await numberOn(page, 'lloyd-mse')).toBe(lloydMse(8, 12))
  const bits = page.getByRole('figure', { name: /SQNR by bits/ })
  await bits.getByRole('button', { name: 'How is this computed?' }).click()
  await expect(page.getByRole('dialog')).toContainText('optimalQuantizer')
  await page.getByRole('dialog').getByRole('button', { name: 'Table' }).click()
  const dialog = page.getByRole('dialog')
  // Six digits of the last column; the row is named, and found again as the table fills.
  const decibels = async (family: string) => {
    const row = dialog.getByRole('row').filter({ has: page.getByRole('cell', { name: '4', exact: true }) })
    return Number(await row.filter({ hasText: family }).first().getByRole('cell').nth(3).textContent())
  }
  await expect.poll(() => decibels('optimum')).toBeCloseTo(distortion(optimalQuantizer(source, 16), source).sqnrDb, 3)
  expect(await decibels('uniform')).toBeCloseTo(distortion(uniform(16), source).sqnrDb, 3)
})

test('steps half a step, steps back, scrubs, and plays to the end', async ({ page }) => {
  await openResting(page, 'en/binning/#v=1&at=0')
  const at = async (step: number) => {
    await expect(page.locator('[data-number="lloyd-mse"]')).toHaveAttribute('data-value', String(lloydMse(8, step)))
  }
  await at(0)
  await page.getByRole('button', { name: 'One step on' }).click()
  await at(1)
  await expect(page.getByText('to means')).toBeVisible()
  await page.getByRole('button', { name: 'One step on' }).click()
  await at(2)
  await page.getByRole('button', { name: 'One step back' }).click()
  await at(1)
  await page.getByRole('slider', { name: /to means/ }).focus()
  await page.keyboard.press('Home')
  await at(0)
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(page.getByText(/converged, iteration/)).toBeVisible({ timeout: 40_000 })
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
})

test('a value under the pointer is shown in every figure, by mouse and by keys', async ({ page }) => {
  await openResting(page, 'en/binning/#v=1&at=4')
  const axis = page.getByRole('slider', { name: 'Value under the cursor' })
  const box = await page.locator('figure svg[role="img"]').first().boundingBox()
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 100)
  await expect(page.getByText(/^code \d → /)).toHaveCount(2)
  await page.mouse.move(5, 5)
  await expect(page.getByText(/^code \d → /)).toHaveCount(0)
  await axis.focus()
  await page.keyboard.press('ArrowRight')
  const before = await axis.getAttribute('aria-valuetext')
  expect(before).toMatch(/^x = .*Uniform: code \d, level .*Lloyd–Max: code \d/)
  await page.keyboard.press('Shift+ArrowRight')
  expect(await axis.getAttribute('aria-valuetext')).not.toBe(before)
})

test('bits by keyboard, undo, redo, reset', async ({ page }) => {
  await openResting(page, 'en/binning/#v=1&at=0')
  await page.getByRole('slider', { name: 'Bits' }).focus()
  await page.keyboard.press('ArrowRight')
  const four = distortion(uniform(16), source).mse
  await expect(page.locator('[data-number="uniform-mse"]')).toHaveAttribute('data-value', String(four))
  await page.keyboard.press('Control+z')
  const three = distortion(uniform(8), source).mse
  await expect(page.locator('[data-number="uniform-mse"]')).toHaveAttribute('data-value', String(three))
  await page.keyboard.press('Control+Shift+z')
  await expect(page.locator('[data-number="uniform-mse"]')).toHaveAttribute('data-value', String(four))
  await page.getByRole('button', { name: 'More settings' }).click()
  await page.getByRole('button', { name: 'Reset to the scene' }).click()
  await expect(page.locator('[data-number="uniform-mse"]')).toHaveAttribute('data-value', String(three))
})

test('the text speaks of what is on screen, and of the scene’s own once that is left', async ({ page }) => {
  await openResting(page, 'en/binning/#v=1&scene=uniform-density&at=20')
  await expect(page.locator('[data-number="text-sqnrDb"]')).toHaveAttribute('data-from', 'now')
  expect(await numberOn(page, 'text-sqnrDb')).toBeCloseTo(20 * Math.log10(8), 9)
  expect(await numberOn(page, 'text-lloydMse')).toBe(await numberOn(page, 'lloyd-mse'))
  await page.getByRole('combobox', { name: 'Data' }).selectOption({ label: 'Gaussian' })
  await expect(page.getByText('this text speaks of the scene’s own')).toBeVisible()
  expect(await numberOn(page, 'text-sqnrDb')).toBeCloseTo(20 * Math.log10(8), 9)
  await page.getByRole('button', { name: 'Back to the scene' }).click()
  await expect(page.getByText('this text speaks of the scene’s own')).toBeHidden()
})

test('real pixels arrive by need, and their numbers are the core’s', async ({ page }) => {
  await openResting(page, 'en/binning/#v=1&scene=pixels&at=0')
  await expect(page.locator('[data-number="text-count"]')).toHaveText('784,000')
  expect(await numberOn(page, 'text-firstCell')).toBeGreaterThan(0.5)
})

test('a million numbers are quantized while the page stays awake', async ({ page }) => {
  await openResting(page, 'en/binning/#v=1&at=6&data=make*gaussian~n*1000000')
  await expect(page.locator('[data-number="text-levels"]')).toHaveText('8')
  const million = sampleSource(sampleDensity('gaussian', { mean: 0, std: 1 }, 1_000_000, createRandom(1)))
  const quantizer = uniformQuantizer({ min: million.min, max: million.max, levels: 8 })
  await expect(page.locator('[data-number="uniform-mse"]')).toHaveAttribute(
    'data-value',
    String(distortion(quantizer, million).mse),
  )
})
