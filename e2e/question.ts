import { expect, type Page } from '@playwright/test'

/** What the tests of questions do on a page, and what they expect of it. */

/** how long a whole network takes here */
export const PATIENT = { timeout: 90_000 }

export const verdict = (page: Page) => page.locator('[data-verdict]')
export const checkAnswer = (page: Page) => page.getByRole('button', { name: 'Check my answer' }).click()
export async function open(page: Page, key: string, rest = ''): Promise<void> {
  const [lesson, id] = key.split('/')
  await page.goto(`en/${lesson}/#v=1&scene=${id}${rest}`)
  // What the server sent shows another scene; the question is there once the page is alive.
  await expect(page.getByText(/^Question · /)).toBeVisible(PATIENT)
}
/** The answer that the check came to, and whether it is right; why is told, with its numbers. */
export async function expectAnswer(page: Page, answer: string, right: boolean): Promise<void> {
  await expect(verdict(page)).toHaveAttribute('data-verdict', answer, PATIENT)
  await expect(verdict(page)).toHaveAttribute('data-right', String(right))
  await expect(verdict(page).locator('[data-claim]').first()).not.toHaveText('')
  await expect(verdict(page)).toContainText(right ? 'Right.' : 'Not yet.')
}
/** What the list of questions says of one. */
export async function expectListed(page: Page, key: string, state: 'right' | 'wrong'): Promise<void> {
  const [lesson, id] = key.split('/')
  await page.goto('en/questions/')
  const row = page.locator('li', { has: page.locator(`a[href$="${lesson}/#v=1&scene=${id}"]`) })
  await expect(row).toHaveAttribute('data-state', state)
}
export const more = (page: Page) => page.getByRole('button', { name: 'More settings' }).click()
/** Presses a key until a slider is past a value. */
export async function slideTo(page: Page, name: string, wanted: number): Promise<void> {
  const slider = page.getByRole('slider', { name, exact: true })
  await slider.focus()
  const at = async () => Number(await slider.inputValue())
  const up = (await at()) < wanted
  const isPast = (x: number) => (up ? x >= wanted : x <= wanted)
  const reach = Number(await slider.getAttribute('max')) - Number(await slider.getAttribute('min'))
  const isFar = (x: number) => Math.abs(x - wanted) > 0.12 * reach
  for (let i = 0, x = await at(); i < 200 && !isPast(x); i++, x = await at())
    await slider.press(isFar(x) ? (up ? 'PageUp' : 'PageDown') : up ? 'ArrowRight' : 'ArrowLeft')
  expect(isPast(await at())).toBe(true)
}

/** Presses a key on a slider until it says what is wanted. */
export async function keysUntil(page: Page, name: RegExp, key: string, wanted: string): Promise<void> {
  const slider = page.getByRole('slider', { name })
  await slider.focus()
  for (let i = 0; i < 80 && (await slider.getAttribute('aria-valuetext')) !== wanted; i++) await slider.press(key)
  await expect(slider).toHaveAttribute('aria-valuetext', wanted)
}
