import AxeBuilder from '@axe-core/playwright'
import { expect, openResting, test } from './page.ts'

const PAGES = [
  '',
  'errors/',
  'why/',
  'binning/',
  'integers/',
  'qat/',
  'choose/',
  'glossary/',
  'questions/',
  'teach/',
  'about/',
]
const LANGUAGES = ['en', 'ko'] as const

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false })
  for (const language of LANGUAGES)
    test(`every page can be read and left: ${language}`, async ({ page }) => {
      for (const path of PAGES) {
        await page.goto(`${language}/${path}`)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(200)
      }
      await page.goto(`${language}/binning/`)
      await expect(page.locator('.katex math').first()).toBeAttached()
      await expect(page.locator('[data-number="text-gain"]')).toHaveText(/\d+\s%/)
      await expect(page.locator('[data-number="text-gain"]')).toHaveAttribute('data-from', 'built')
      await page.getByRole('link', { name: 'Fewer Bits' }).click()
      await expect(page).toHaveURL(new RegExp(`/some/where/${language}/$`))
      await page.getByRole('link', { name: language === 'en' ? '한국어' : 'English' }).click()
      await expect(page).toHaveURL(new RegExp(`/some/where/${language === 'en' ? 'ko' : 'en'}/$`))
    })
})

test('the root sends a reader to their language and keeps what follows #', async ({ page }) => {
  await page.goto('./#v=1')
  await expect(page).toHaveURL(/\/some\/where\/en\/#v=1$/)
})

test('pages, languages and Back without loading anew', async ({ page }) => {
  await page.goto('en/')
  await page.evaluate(() => Object.assign(window, { same: true }))
  await page.getByRole('link', { name: 'Binning' }).first().click()
  await expect(page.locator('[data-number="lloyd-mse"]')).toHaveAttribute('data-value', /\d/)
  await page.getByRole('link', { name: '한국어' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('대푯값')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('levels')
  await page.getByRole('button', { name: /When equal steps/ }).click()
  await expect(page).toHaveURL(/scene=uniform-density/)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Where should the levels')
  expect(await page.evaluate(() => 'same' in window)).toBe(true)
})

test('no page shows markup that was not rendered', async ({ page }) => {
  for (const language of LANGUAGES)
    for (const path of PAGES) {
      await page.goto(`${language}/${path}`)
      const text = await page.getByRole('main').innerText()
      expect(text).not.toMatch(/\*\*|\$\$|\\text|undefined|NaN|\[object/)
    }
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const language of LANGUAGES)
    test(`no barrier that a program can find: ${colorScheme}, ${language}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      // the glossary is so long that it would take a minute: `glossary.spec.ts` has a part of it looked at
      for (const path of PAGES.filter((path) => path !== 'glossary/')) {
        await page.goto(`${language}/${path}`)
        await page.waitForTimeout(500)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([])
      }
    })

for (const [width, height] of [
  [360, 640],
  [390, 844],
  // a laptop at 200 % zoom
  [720, 450],
  [768, 1024],
  [1024, 768],
  [1440, 900],
  [3840, 2160],
])
  test(`nothing is wider than the page at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    for (const language of LANGUAGES)
      for (const path of PAGES) {
        await page.goto(`${language}/${path}`)
        await page.waitForTimeout(400)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
  })

test('on a projector no text is smaller than 24 pixels at 1920', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await openResting(page, 'en/binning/#v=1&at=4')
  const theme = page.getByRole('button', { name: /^Colours/ })
  for (let i = 0; i < 3; i++) await theme.click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector')
  const small = await page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement as HTMLElement
      const text = walker.currentNode.textContent?.trim()
      if (!text || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      if (element.closest('.visually-hidden, script, option')) continue
      const { height } = element.getBoundingClientRect()
      if (height === 0) continue
      const zoom = (element as HTMLElement & { currentCSSZoom?: number }).currentCSSZoom ?? 1
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * zoom
      if (size < 23.9) found.push(`${size.toFixed(1)} ${text}`)
    }
    return found
  })
  expect(small).toEqual([])
})

test('with reduced motion nothing plays by itself, and steps jump', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('en/binning/')
  await expect(page.locator('[data-number="lloyd-mse"]')).toHaveAttribute('data-value', /\d/)
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
})

test('numbers that run move nothing else', async ({ page }) => {
  await page.goto('en/binning/')
  await expect(page.locator('[data-number="lloyd-mse"]')).toHaveAttribute('data-value', /\d/)
  const places = () =>
    page.evaluate(() =>
      [
        ...document.querySelectorAll(
          '[data-number="uniform-mse"], [data-number="lloyd-sqnr"], button, select, figure svg',
        ),
      ].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return [x, y, width, height].map(Math.round).join()
      }),
    )
  const first = await places()
  for (let look = 0; look < 6; look++) {
    await page.waitForTimeout(250)
    expect(await places()).toEqual(first)
  }
})
