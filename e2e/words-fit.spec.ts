import type { Page } from '@playwright/test'
import { LESSONS } from '../src/app/lesson-ids.ts'
import type { Scene } from '../src/engine/scene.ts'
import { LANGUAGES } from '../src/ui/language.tsx'
import { expect, test } from './page.ts'

/** Words that are cut by dots, that leave their figure at its sides, or that lie on others. */
const misplacedWords = (page: Page) =>
  page.evaluate(() => {
    const seen = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    const isCut = (element: Element) =>
      getComputedStyle(element).textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth + 1
    const cut = [...document.querySelectorAll('main *')]
      .filter((element) => element.clientWidth > 0 && seen(element) && isCut(element))
      .map(({ textContent }) => `cut: ${textContent}`)

    /** What holds a drawing and shows nothing beyond its own sides. */
    function windowOf(drawing: Element): DOMRect | null {
      for (let around = drawing.parentElement; around; around = around.parentElement)
        if (getComputedStyle(around).overflowX !== 'visible')
          // What can be scrolled to the side is not lost there.
          return around.scrollWidth > around.clientWidth + 1 ? null : around.getBoundingClientRect()
      return null
    }
    const inDrawings = [...document.querySelectorAll('main svg')].filter(seen).flatMap((drawing) => {
      const words = [...drawing.querySelectorAll('text')]
        .filter((word) => word.textContent?.trim() && seen(word) && Number(getComputedStyle(word).opacity) > 0.3)
        .map((word) => ({ said: word.textContent, box: word.getBoundingClientRect() }))
      const room = windowOf(drawing)
      const out = words
        .filter(({ box }) => room && (box.left < room.left - 2 || box.right > room.right + 2))
        .map(({ said }) => `out: ${said}`)
      const over = words.flatMap((a, i) =>
        words.slice(i + 1).flatMap((b) => {
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
          const low = Math.min(a.box.height, b.box.height)
          return across > 2 && down > 0.45 * low ? [`over: ${a.said} / ${b.said}`] : []
        }),
      )
      return [...out, ...over]
    })
    return [...new Set([...cut, ...inDrawings])]
  })

test.use({ viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true })
for (const language of LANGUAGES)
  for (const lesson of LESSONS)
    test(`no words are cut, lost or on others in any scene or question of ${lesson}, ${language}, on a small phone`, async ({
      page,
    }) => {
      test.setTimeout(300_000)
      const { scenes } = (await import(`../src/lessons/${lesson}/scenes.ts`)) as { scenes: readonly Scene[] }
      const { tasks } = (await import(`../src/lessons/${lesson}/tasks.ts`)) as { tasks: readonly Scene[] }
      await page.emulateMedia({ reducedMotion: 'reduce' })
      for (const { id, title } of [...scenes, ...tasks]) {
        await page.goto(`${language}/${lesson}/#v=1&scene=${id}`)
        await expect(page.locator('h1')).toHaveText(title[language])
        await expect(page.locator('h1')).toBeVisible()
        await page.waitForTimeout(700)
        await expect(page.locator('[role="img"][aria-label=""], [data-stale]')).toHaveCount(0, { timeout: 60_000 })
        expect(await misplacedWords(page), id).toEqual([])
      }
    })
