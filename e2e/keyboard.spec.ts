import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

/** more than any scene has to be tabbed through */
const MOST_TABS = 160

/** What has the focus: what it is called, and whether it can be seen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const { width, height, bottom, top } = element.getBoundingClientRect()
    const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent
    return {
      tag: element.tagName,
      name: (label || element.textContent || element.getAttribute('title') || '').trim(),
      inWay: element.closest('[data-way-on]') !== null,
      inCover: element.closest('[data-cover]') !== null,
      type: element.getAttribute('type') ?? element.getAttribute('role') ?? '',
      isSeen: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
      isBody: element === document.body,
    }
  })
type Focus = Awaited<ReturnType<typeof focused>>

/** Tabs on until something is in focus; whatever is passed has a name and is in sight. */
async function tabTo(page: Page, isIt: (focus: Focus) => boolean): Promise<Focus> {
  for (let i = 0; i < MOST_TABS; i++) {
    await page.keyboard.press('Tab')
    const focus = await focused(page)
    if (focus.isBody) continue
    expect(focus.name, `a name of <${focus.tag.toLowerCase()}>`).not.toBe('')
    expect(focus.isSeen, `“${focus.name}” in sight`).toBe(true)
    if (isIt(focus)) return focus
  }
  throw new Error(`nothing of the kind within ${MOST_TABS} tabs of ${page.url()}`)
}

/** A question on the way is answered by keys as well. */
async function guess(page: Page): Promise<void> {
  if ((await page.locator('[data-cover]').count()) === 0) return
  await tabTo(page, ({ inCover, type }) => inCover && (type === 'range' || type === 'slider' || type === 'radio'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await tabTo(page, ({ inCover, tag }) => inCover && tag === 'BUTTON')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-cover]')).toHaveCount(0)
}

for (const [lesson, language] of [
  ['why', 'ko'],
  ['binning', 'en'],
  ['integers', 'ko'],
  ['ptq', 'ko'],
  ['qat', 'en'],
  ['choose', 'en'],
  ['errors', 'en'],
] as const)
  test(`through ${lesson} with the keyboard alone, ${language}`, async ({ page }) => {
    test.setTimeout(240_000)
    await page.goto(`${language}/${lesson}/`)
    const where = page.locator('[data-where]')
    await expect(where).toBeVisible()
    const count = await where.getByRole('button').count()
    for (let scene = 1; scene < count; scene++) {
      await tabTo(page, ({ inWay }) => inWay)
      await page.keyboard.press('Enter')
      await expect(where.getByRole('button').nth(scene)).toHaveAttribute('aria-current', 'step')
      await guess(page)
    }
    const { name } = await tabTo(page, ({ inWay, tag }) => inWay && tag === 'A')
    expect(name).toContain('→')
    const before = page.url()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).not.toBe(before)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
