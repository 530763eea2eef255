import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { dequantize, foldBatchNorm, loadNetwork, quantizeWeights, saveNetwork } from '../src/core/index.ts'
import { expect, numberOn, test } from './page.ts'

/** The network of the lesson, and the layer that it opens with. */
const network = foldBatchNorm(
  loadNetwork(readFileSync(new URL('../public/networks/mobilenet-fashion.safetensors', import.meta.url))),
)
const weight = network.layers.find(({ name }) => name === 'pw3')?.parameters[0] as {
  values: Float32Array
  shape: readonly number[]
}
const ascending = weight.values.slice().sort()

/** What a weight of the layer becomes in so many bits, by the scale of its channel. */
function rounded(x: number, bits: number): number {
  const { codes, params } = quantizeWeights('conv', weight, { bits, granularity: 'channel' })
  const at = weight.values.indexOf(x)
  return dequantize([codes[at]], params[at % params.length])[0]
}
const shows = (page: Page, name: string, value: number) =>
  expect(page.locator(`[data-number="${name}"]`).first()).toHaveAttribute('data-value', String(value))

test('the bits of a real weight are there at once, and walk by themselves until they are touched', async ({ page }) => {
  await page.goto('en/why/')
  const real = page.locator('[data-number="real"]')
  await expect(real).toHaveAttribute('data-value', /\d/)
  const first = await real.getAttribute('data-value')
  await expect(real).not.toHaveAttribute('data-value', first ?? '', { timeout: 6000 })
  await page.keyboard.press('Shift')
  const stopped = await real.getAttribute('data-value')
  await page.waitForTimeout(2500)
  await expect(real).toHaveAttribute('data-value', stopped ?? '')
  // What is on screen is what is set.
  const bits = await page.getByRole('slider', { name: 'Bits a weight' }).inputValue()
  expect(await numberOn(page, 'real')).toBe(rounded(await numberOn(page, 'value'), Number(bits)))
})

test.describe('with less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })
  test('nothing walks', async ({ page }) => {
    await page.goto('en/why/')
    await shows(page, 'real', rounded(await numberOn(page, 'value'), 4))
    await page.waitForTimeout(2500)
    await shows(page, 'real', rounded(await numberOn(page, 'value'), 4))
  })
})

test('a weight is picked by mouse and by keys, its bits are set and flipped', async ({ page }) => {
  await page.goto('en/why/#v=1&weight=100&bits=5')
  await shows(page, 'value', ascending[100])
  await shows(page, 'real', rounded(ascending[100], 5))
  await page.getByRole('slider', { name: 'Weight, by size' }).focus()
  await page.keyboard.press('ArrowRight')
  await shows(page, 'value', ascending[101])
  const box = await page.locator('figure svg[role="img"]').first().boundingBox()
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * 0.5, (box?.y ?? 0) + (box?.height ?? 0) - 60)
  await expect.poll(async () => Math.abs(await numberOn(page, 'value'))).toBeLessThan(0.05)
  await page.getByRole('slider', { name: 'Bits a weight' }).focus()
  await page.keyboard.press('ArrowLeft')
  await shows(page, 'real', rounded(await numberOn(page, 'value'), 4))

  const before = await numberOn(page, 'value')
  await page.getByRole('button', { name: 'sign, bit 31' }).click()
  await shows(page, 'value', -before)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect.poll(async () => Math.abs(await numberOn(page, 'value'))).toBeGreaterThan(1e30)
  await expect(page.getByText('beyond the codes, clipped')).toBeVisible()
  await expect(page).toHaveURL(/flips=0~1/)
  await page.getByRole('button', { name: 'Flip back' }).click()
  await shows(page, 'value', before)
})

test('the file is as large as it is said to be, and smaller in fewer bits', async ({ page }) => {
  await page.goto('en/why/#v=1&scene=bytes')
  await shows(page, 'bytes-float', saveNetwork(network).length)
  const eight = await numberOn(page, 'bytes-integer')
  expect(await numberOn(page, 'text-smaller')).toBe(saveNetwork(network).length / eight)
  await page.getByRole('figure').getByRole('slider', { name: 'Bits a weight' }).focus()
  await page.keyboard.press('ArrowRight')
  const layers = network.layers.filter(({ parameters }) => parameters.length > 0)
  const saved = layers.reduce((sum, { parameters: [{ values }] }) => sum + Math.floor(values.length / 8), 0)
  // Codes in 7 bits, names and padding of the file aside.
  await expect(page.getByText('In 7 bits the file is')).toBeVisible()
  expect(Math.abs(eight - (await numberOn(page, 'bytes-integer')) - saved)).toBeLessThan(200)
})

test('time is measured here, can be stopped, and measured again', async ({ page }) => {
  await page.goto('en/why/#v=1&scene=time')
  expect(await numberOn(page, 'time-ratio')).toBeGreaterThan(0)
  await page.locator('label', { hasText: '512 × 512' }).click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('button', { name: 'Measure', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Measure', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Measure again' })).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('[data-number="text-ratio"]')).toHaveAttribute('data-from', 'now')
  expect(await numberOn(page, 'text-inner')).toBe(512)
})

test('energy is the table times the counts, by where the weights lie', async ({ page }) => {
  await page.goto('en/why/#v=1&scene=energy')
  const dram = await numberOn(page, 'energy-float32')
  await page.locator('label', { hasText: '8 kB' }).first().click()
  const parameters = network.layers.reduce(
    (sum, layer) => sum + layer.parameters.reduce((n, { values }) => n + values.length, 0),
    0,
  )
  await expect.poll(() => numberOn(page, 'energy-float32')).toBeLessThan(dram)
  expect(dram - (await numberOn(page, 'energy-float32'))).toBeCloseTo((parameters * (1300 - 10)) / 2 / 1000, 6)
})

test('noise: the measured error is below the worst, and answers stay by bits', async ({ page }) => {
  await page.goto('en/why/#v=1&scene=noise')
  expect(await numberOn(page, 'noise-measured')).toBeLessThan(await numberOn(page, 'noise-worst'))
  const four = await numberOn(page, 'stays')
  expect(await numberOn(page, 'text-stay4')).toBe(four)
  await page.getByRole('figure').getByRole('slider', { name: 'Bits a weight' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => numberOn(page, 'stays')).toBeLessThan(four)
})
