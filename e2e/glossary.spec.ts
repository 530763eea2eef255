import AxeBuilder from '@axe-core/playwright'
import { expect, test, typeInto } from './page.ts'

test.describe('the glossary', () => {
  test('opens at the term of its address, which is marked', async ({ page }) => {
    await page.goto('en/glossary/#zero-point')
    const term = page.getByRole('article', { name: 'zero-point' })
    await expect(term).toBeInViewport()
    await expect(term.locator('.katex math')).toBeAttached()
    await expect(term).toContainText('영점')
    await expect(term).toContainText('y_zero_point')
    await expect
      .poll(() => term.evaluate((element) => element.getBoundingClientRect().top))
      .toBeGreaterThanOrEqual(await page.getByRole('banner').evaluate((header) => header.clientHeight))
    await page.getByRole('link', { name: '한국어' }).click()
    await expect(page.getByRole('article', { name: '영점' })).toBeInViewport()
    await expect(page).toHaveURL(/ko\/glossary\/#zero-point$/)
  })

  test('is narrowed by what is typed, in either language', async ({ page, browserName }) => {
    test.skip(browserName === 'firefox', 'its driver does not type Hangul as a keyboard does')
    await page.goto('en/glossary/')
    const find = page.getByRole('textbox', { name: 'Find a word' })
    await typeInto(find, '영ㅈ')
    await expect(page.getByRole('article', { name: 'zero-point' })).toBeVisible()
    await expect(page.getByRole('article', { name: 'accumulator' })).toHaveCount(0)
    await expect(page.getByRole('status')).toHaveText(/^\d+ of \d+ terms$/)
    await typeInto(find, 'zero_point')
    await page.getByRole('article', { name: 'zero-point' }).getByRole('link', { name: 'affine quantization' }).click()
    await expect(find).toHaveValue('')
    await expect(page.getByRole('article', { name: 'affine quantization' })).toBeInViewport()
    await typeInto(find, 'no such word')
    await expect(page.getByText('No term holds these letters.')).toBeVisible()
  })

  test('is narrowed by what was typed before its scripts came', async ({ page }) => {
    let come = () => {}
    const scripts = new Promise<void>((resolve) => {
      come = resolve
    })
    await page.route('**/assets/*.js', async (route) => {
      await scripts
      await route.continue()
    })
    await page.goto('en/glossary/', { waitUntil: 'commit' })
    await page.getByRole('textbox', { name: 'Find a word' }).fill('영ㅈ')
    await expect(page.getByRole('article', { name: 'accumulator' })).toBeVisible()
    come()
    await expect(page.getByRole('article', { name: 'accumulator' })).toHaveCount(0)
    await expect(page.getByRole('article', { name: 'zero-point' })).toBeVisible()
  })

  test('stands in the order of letters', async ({ page }) => {
    await page.goto('ko/glossary/')
    await page.getByText('가나다순').click()
    const parts = page.getByRole('navigation', { name: '이 페이지의 차례' }).getByRole('link')
    await expect(parts.first()).toHaveText('ㄱ')
    await parts.filter({ hasText: 'ㅇ' }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'ㅇ' })).toBeInViewport()
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`has no barrier that a program can find: ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      for (const [language, sought] of [
        ['en', 'scale'],
        ['ko', '스케일'],
      ]) {
        await page.goto(`${language}/glossary/#scale`)
        await page.getByRole('textbox').fill(sought)
        await expect(page.getByRole('article').first()).toBeVisible()
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([])
      }
    })

  test('leads to the scene that shows a term', async ({ page }) => {
    await page.goto('en/glossary/#companding')
    await page
      .getByRole('article', { name: 'companding' })
      .getByRole('link', { name: /Uneven levels/ })
      .click()
    await expect(page).toHaveURL(/en\/binning\/#v=1&scene=companding/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('companding')
  })
})

test.describe('a term in a text', () => {
  const LINK = 'en/binning/#v=1&scene=left-edge'

  test('says what it means under the pointer, beside the word', async ({ page }) => {
    await page.goto(LINK)
    const word = page.getByRole('button', { name: 'step', exact: true }).first()
    await word.hover()
    const note = page.locator('[popover]:popover-open')
    await expect(note).toContainText('distance between two neighbouring levels')
    await expect(note).toContainText('간격')
    const [at, over] = [await word.boundingBox(), await note.boundingBox()]
    expect(over!.y >= at!.y + at!.height || over!.y + over!.height <= at!.y).toBe(true)
    await note.hover()
    await page.waitForTimeout(400)
    await expect(note).toBeVisible()
    await page.mouse.move(5, 5)
    await expect(note).toHaveCount(0)
  })

  test('is reached by keys: the note opens, Escape closes it, its link leads to the glossary', async ({ page }) => {
    await page.goto(LINK)
    const word = page.getByRole('button', { name: 'density', exact: true })
    await page.getByRole('heading', { level: 1 }).focus()
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab')
      if (await word.evaluate((element) => element === document.activeElement)) break
    }
    await expect(word).toBeFocused()
    const note = page.locator('[popover]:popover-open')
    await expect(note).toContainText('How often values occur')
    await expect(word).toHaveAccessibleDescription(/How often values occur/)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(note).toHaveCount(0)
    await expect(word).toBeFocused()
    await page.keyboard.press('Space')
    await expect(note).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(note.getByRole('link')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/en\/glossary\/#density$/)
    await expect(page.getByRole('article', { name: 'probability density' })).toBeInViewport()
  })

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false })
    test('is a link to the glossary', async ({ page }) => {
      await page.goto('ko/binning/')
      await page.getByRole('link', { name: '경곗값(decision threshold)' }).click()
      await expect(page).toHaveURL(/\/some\/where\/ko\/glossary\/#threshold$/)
      await expect(page.getByRole('article', { name: '경곗값' })).toBeInViewport()
    })
  })

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true })
    test('opens by a tap and closes by another elsewhere', async ({ page }) => {
      await page.goto('ko/binning/#v=1&scene=left-edge')
      // Between the figure, which stays above, and the bar below there is room for a few lines.
      const tap = async (name: string) => {
        const word = page.getByRole('button', { name, exact: true })
        await word.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 450))
        await word.tap()
      }
      await tap('밀도')
      const note = page.locator('[popover]:popover-open')
      await expect(note).toContainText('probability density')
      const box = await note.boundingBox()
      expect(box!.x).toBeGreaterThanOrEqual(0)
      expect(box!.x + box!.width).toBeLessThanOrEqual(360)
      await tap('간격')
      await expect(note).toHaveCount(1)
      await expect(note).toContainText('step')
      await page.locator('figure [id$="-title"]').first().tap()
      await expect(note).toHaveCount(0)
    })
  })
})
