import type { Page } from '@playwright/test'
import { createRandom, distortion, sampleDensity, sampleSource, uniformQuantizer } from '../src/core/index.ts'
import { expect, numberOn, openResting, test } from './page.ts'

/** On a phone, by finger alone, in Korean. */
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 })
test.skip(({ browserName }) => browserName !== 'chromium', 'only there can a test draw with a finger')

const source = sampleSource(sampleDensity('laplace', { mean: 0, variance: 1 }, 10_000, createRandom(1)))

/** A finger goes down, along the places, and up. */
async function drag(page: Page, places: readonly (readonly [number, number])[]): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly (readonly [number, number])[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) })
  await touch('touchStart', [places[0]])
  for (const place of places.slice(1)) {
    await touch('touchMove', [place])
    await page.waitForTimeout(20)
  }
  await touch('touchEnd', [])
}
const line = (from: readonly [number, number], to: readonly [number, number], steps = 8) =>
  Array.from({ length: steps + 1 }, (_, i) => from.map((at, j) => at + ((to[j] - at) * i) / steps) as [number, number])

const boxOf = async (page: Page) => {
  const box = await page.locator('figure svg[role="img"]').first().boundingBox()
  if (!box) throw new Error('there is no drawing')
  return box
}
const uniformMse = (levels: number) =>
  distortion(uniformQuantizer({ min: source.min, max: source.max, levels }), source).mse

test('a value is touched, a threshold dragged, and Lloyd goes on from there', async ({ page }) => {
  await openResting(page, 'ko/binning/#v=1&at=0')
  expect(await numberOn(page, 'uniform-mse')).toBe(uniformMse(8))
  const box = await boxOf(page)
  await page.touchscreen.tap(box.x + box.width * 0.62, box.y + box.height * 0.3)
  await expect(page.getByText(/코드 \d → /).first()).toBeVisible()
  const first = box.x + 8 + ((1 / 8 + 0.01) / 1.02) * (box.width - 16)
  await drag(page, line([first, box.y + 32], [first + 40, box.y + 34]))
  await expect(page.locator('[data-number="own-mse"]')).toHaveAttribute('data-value', /\d/)
  const own = await numberOn(page, 'own-mse')
  expect(own).not.toBe(uniformMse(8))
  await page.getByRole('button', { name: '설정 더 보기' }).tap()
  await page
    .getByRole('button', { name: /로이드로 계속/ })
    .first()
    .tap()
  await expect.poll(() => numberOn(page, 'lloyd-mse')).toBeLessThan(own)
})

test('a density is drawn with a finger, and the page does not scroll under it', async ({ page }) => {
  await openResting(page, 'ko/binning/#v=1&data=make*drawn~n*0&at=0')
  const before = await numberOn(page, 'uniform-mse')
  const box = await boxOf(page)
  await drag(page, line([box.x + box.width * 0.6, box.y + 90], [box.x + box.width * 0.85, box.y + 40], 12))
  await expect.poll(() => numberOn(page, 'uniform-mse')).not.toBe(before)
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('bits, data, range and the large figure are set by touch; a scene is turned', async ({ page }) => {
  await openResting(page, 'ko/binning/#v=1&at=0')
  await page.getByRole('button', { name: '설정 더 보기' }).tap()
  const bits = await page.getByRole('slider', { name: '비트' }).boundingBox()
  if (!bits) throw new Error('there is no slider')
  await page.touchscreen.tap(bits.x + bits.width * 0.5, bits.y + bits.height / 2)
  await expect.poll(() => numberOn(page, 'text-levels')).toBeGreaterThan(8)
  const levels = await numberOn(page, 'text-levels')
  await expect(page.locator('[data-number="uniform-mse"]')).toHaveAttribute('data-value', String(uniformMse(levels)))
  for (const [name, option] of [
    ['큰 그림', '비트'],
    ['균등 양자화의 범위', 'MSE 최소'],
    ['데이터', '가우스'],
  ])
    await page.getByRole('combobox', { name, exact: true }).selectOption({ label: option })
  await page.getByRole('button', { name: '설정 더 보기' }).tap()
  await expect(page.getByRole('figure').first()).toContainText('dB')
  await expect(page).toHaveURL(/range=mse/)
  await page.getByRole('button', { name: /^3\. / }).tap()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('내림은 1비트를 통째로 버린다')
})
