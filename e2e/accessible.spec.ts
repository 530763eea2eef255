import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { LESSONS } from '../src/app/lesson-ids.ts'
import { expect, test } from './page.ts'

const THEMES = ['light', 'dark', 'projector'] as const

/** Everything that a program can find, and the contrasts once more in the other colours. */
async function expectNoBarrier(page: Page, what: string): Promise<void> {
  // Of what is not computed yet there is nothing to say, and what is no longer true is pale.
  await expect(page.locator('[role="img"][aria-label=""], [data-stale]')).toHaveCount(0, { timeout: 60_000 })
  for (const theme of THEMES) {
    await put(page, theme)
    const builder = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    const { violations } = await (theme === 'light' ? builder : builder.withRules(['color-contrast'])).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
      `${what}, ${theme}`,
    ).toEqual([])
  }
  // On a projector there is no text to go on by.
  await put(page, 'light')
}
const put = (page: Page, theme: string) =>
  page.evaluate((name) => {
    document.documentElement.dataset.theme = name
  }, theme)

for (const lesson of LESSONS)
  test(`no barrier in any scene of ${lesson}, in any colours`, async ({ page }) => {
    test.setTimeout(300_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(`en/${lesson}/`)
    const scenes = page.locator('[data-where]').getByRole('button')
    await expect(scenes.first()).toBeVisible()
    const count = await scenes.count()
    for (let i = 0; i < count; i++) {
      await scenes.nth(i).click()
      const skip = page.getByRole('button', { name: 'Just show me' })
      if (await skip.isVisible()) {
        if (i < 3) await expectNoBarrier(page, `${lesson}, question of scene ${i + 1}`)
        await skip.click()
      }
      await page.waitForTimeout(600)
      await expectNoBarrier(page, `${lesson}, scene ${i + 1}`)
    }
  })

test('in the colours of the system everything is still there', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'its driver does not set these colours')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' })
    for (const lesson of LESSONS) {
      await page.goto(`ko/${lesson}/`)
      await expect(page.getByRole('figure').first()).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([])
    }
  }
})
