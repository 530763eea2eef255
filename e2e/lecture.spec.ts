import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

const LECTURE = 'en/lecture/#v=1;title=Week%203;binning:;binning:scene=left-edge;ptq:;binning:scene=outlier'
const claim = (page: Page) => page.locator('[data-claim]')
const where = (page: Page) => page.getByText(/ · \d of 4/)

async function openLecture(page: Page): Promise<void> {
  await page.goto(LECTURE)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Week 3')
}

for (const [width, height] of [
  [1920, 1080],
  [3840, 2160],
])
  test(`a lecture by the keyboard alone at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await openLecture(page)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector')

    await page.keyboard.press('ArrowRight')
    await expect(where(page)).toContainText('Binning · 1 of 4')
    await expect(claim(page)).toContainText('less error than equal steps')

    // A scene that asks is covered until the next key.
    await page.keyboard.press('PageDown')
    await expect(where(page)).toContainText('2 of 4')
    await expect(page.getByRole('heading', { name: /By what factor/ })).toBeVisible()
    await expect(claim(page)).toHaveCount(0)
    await page.keyboard.press('PageDown')
    await expect(claim(page)).toContainText('a whole bit')
    await expect(where(page)).toContainText('2 of 4')

    // Another lesson; back again does not ask twice.
    await page.keyboard.press(' ')
    await expect(where(page)).toContainText('PTQ · 3 of 4')
    await page.keyboard.press('ArrowLeft')
    await expect(claim(page)).toContainText('a whole bit')

    await page.keyboard.press('4')
    await expect(where(page)).toContainText('4 of 4')
    await page.keyboard.press('0')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Week 3')
    await page.keyboard.press('1')
    await expect(where(page)).toContainText('1 of 4')

    // Nothing is under the edge of the screen, and all of it can be read from the last row.
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(height)
    const least = await page.evaluate(() => {
      const sizes = [...document.querySelectorAll<HTMLElement>('main p, main span, footer span')]
        .filter(
          (element) => element.checkVisibility() && element.textContent?.trim() && !element.closest('.visually-hidden'),
        )
        .map((element) => {
          const { currentCSSZoom = 1 } = element as HTMLElement & { currentCSSZoom?: number }
          return Number.parseFloat(getComputedStyle(element).fontSize) * currentCSSZoom
        })
      return Math.min(...sizes)
    })
    expect(least).toBeGreaterThan((23.9 * width) / 1920)

    // Dark, and light again by any key; a pointer; what moves is held.
    await page.keyboard.press('b')
    await expect(page.getByRole('button', { name: /The screen is dark/ })).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('button', { name: /The screen is dark/ })).toHaveCount(0)
    await expect(where(page)).toContainText('1 of 4')
    await expect(claim(page).locator('[data-number]').first()).toHaveAttribute('data-from', 'now')
    await page.keyboard.press('r')
    await page.keyboard.press('f')
    await expect(page.getByText('held')).toBeVisible()
    // What was under way when it was held may still come.
    await page.waitForTimeout(1000)
    const held = await claim(page).innerText()
    await page.waitForTimeout(1500)
    expect(await claim(page).innerText()).toBe(held)
    await page.keyboard.press('f')
    await expect.poll(() => claim(page).innerText()).not.toBe(held)

    // Tab leads to the handles of the figure, where the arrows are theirs; Escape gives the keys back.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
    await expect(where(page)).toContainText('2 of 4')

    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toContainText('Keys of a lecture')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('q')
    await expect(page).toHaveURL(/\/en\/teach\//)
    await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'projector')
  })

test('a lecture that is loaded again goes on where it was', async ({ page }) => {
  await openLecture(page)
  await page.keyboard.press('4')
  await expect(where(page)).toContainText('4 of 4')
  await page.reload()
  await expect(where(page)).toContainText('4 of 4')
})

test('arrows in a handle move it; after a drag by mouse they lead on', async ({ page }) => {
  await page.goto('en/lecture/#v=1;at=1;binning:;binning:scene=outlier')
  const handle = page.getByRole('slider', { name: /^Value/ }).first()
  await expect(handle).toBeAttached()
  await handle.focus()
  const before = await handle.inputValue()
  await page.keyboard.press('ArrowRight')
  await expect(handle).not.toHaveValue(before)
  await expect(page.getByText('Binning · 1 of 2')).toBeVisible()
  await page.mouse.click(300, 300)
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('Binning · 2 of 2')).toBeVisible()
})

test('the speaker’s window shows the notes of the scene, and its keys lead the room', async ({ page, context }) => {
  await openLecture(page)
  await page.keyboard.press('2')
  await expect(where(page)).toContainText('2 of 4')
  const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('n')])
  await expect(speaker.getByRole('heading', { level: 1 })).toHaveText('The floor costs a whole bit')
  await expect(speaker.getByText('For an exam')).toBeVisible()
  await expect(speaker.getByText(/the figure is covered/)).toBeVisible()
  await speaker.keyboard.press('ArrowRight')
  await expect(claim(page)).toContainText('a whole bit')
  await speaker.getByRole('button', { name: 'On →' }).click()
  await expect(where(page)).toContainText('3 of 4')
  await expect(speaker.getByRole('heading', { level: 1 })).toHaveText('A quarter of the bytes, and nothing lost?')
  const { violations } = await new AxeBuilder({ page: speaker }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([])
})

test('a link that names no scenes says so, and leads to where they are chosen', async ({ page }) => {
  await page.goto('en/lecture/')
  await expect(page.getByRole('alert')).toContainText('names no scenes')
  await page.getByRole('link', { name: 'Choose the scenes' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Teaching')
  await page.goto('ko/lecture/#v=1;cooking:')
  await expect(page.getByRole('alert')).toContainText('cooking')
})
