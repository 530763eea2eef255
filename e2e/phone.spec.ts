import type { Locator } from '@playwright/test'
import { expect, test } from './page.ts'

test.use({ viewport: { width: 360, height: 640 } })

/** Whether a finger on its middle meets it. */
const isReached = (target: Locator) =>
  target.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const met = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    return left >= 0 && right <= innerWidth && (element === met || element.contains(met))
  })

const LESSONS = ['Why', 'Binning', 'Integers', 'PTQ', 'QAT', 'Choose']

test('every lesson, the language and the colours are in reach of a thumb', async ({ page }) => {
  await page.goto('en/choose/#v=1&scene=decide')
  const header = page.getByRole('banner')
  // The page that is open is in sight without scrolling.
  await expect.poll(() => isReached(header.getByRole('link', { name: 'Choose' }))).toBe(true)
  expect(await isReached(header.getByRole('link', { name: 'Why' }))).toBe(false)
  for (const name of LESSONS) {
    const link = header.getByRole('link', { name, exact: true })
    await link.scrollIntoViewIfNeeded()
    await expect.poll(() => isReached(link), name).toBe(true)
  }
  expect(await isReached(header.getByRole('link', { name: '한국어' }))).toBe(true)
  expect(await isReached(header.getByRole('button', { name: /Colours/ }))).toBe(true)
  await expect(header.getByRole('link', { name: 'Fewer Bits' })).toHaveCount(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await header.getByRole('link', { name: 'Why' }).click()
  await expect(page).toHaveURL(/en\/why\//)
  await expect.poll(() => isReached(header.getByRole('link', { name: 'Why' }))).toBe(true)
})

test('what is set most stays in sight beside the drawer', async ({ page }) => {
  for (const [link, name] of [
    ['why/#v=1&scene=bytes', 'Bits a weight'],
    ['integers/#v=1&scene=neuron', 'Bits'],
    ['choose/#v=1&scene=map', 'Budget'],
    ['errors/#v=1&scene=left-edge', 'Bits'],
  ]) {
    await page.goto(`en/${link}`)
    const bar = page.getByRole('region', { name: 'Settings' })
    await expect.poll(() => isReached(bar.getByRole('slider', { name })), link).toBe(true)
    await expect.poll(() => isReached(bar.getByRole('button', { name: 'More settings' })), link).toBe(true)
  }
  await page.goto('en/choose/#v=1&scene=bits')
  await expect.poll(() => isReached(page.getByRole('button', { name: 'Train at 3 bits' }))).toBe(true)
})

test('no formula and no table is wider than the page', async ({ page }) => {
  for (const link of [
    'errors/#v=1&scene=zero-outside',
    'errors/#v=1&scene=level-at-maximum',
    'integers/#v=1&scene=neuron',
  ]) {
    await page.goto(`en/${link}`)
    await expect(page.locator('.katex-display').first()).toBeVisible()
    const cut = () =>
      page
        .locator('.katex-display, figure tr')
        .evaluateAll(
          (all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1 || one.clientWidth > 360).length,
        )
    await expect.poll(cut, link).toBe(0)
  }
})
