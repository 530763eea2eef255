import { test as base, type Download, expect, type Locator, type Page } from '@playwright/test'

/** A page that may not complain: an error in its console, a refused style or script, or a request elsewhere fails the test. */
export const test = base.extend<{ mayComplain: boolean; complaints: string[]; driven: undefined }>({
  /** What the driver of Firefox cannot do is not tried there: to touch, and to look into a page without scripts. */
  driven: [
    async ({ browserName, hasTouch, javaScriptEnabled }, use, info) => {
      info.skip(browserName === 'firefox' && (hasTouch || !javaScriptEnabled))
      await use(undefined)
    },
    { auto: true },
  ],
  /** where the test itself breaks something */
  mayComplain: [false, { option: true }],
  complaints: [
    async ({ page, baseURL, mayComplain }, use) => {
      const complaints: string[] = []
      const home = new URL(baseURL ?? '').host
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      page.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('request', (request) => {
        const { protocol, host } = new URL(request.url())
        if (!['data:', 'blob:'].includes(protocol) && host !== home) complaints.push(`request to ${request.url()}`)
      })
      await use(complaints)
      if (!mayComplain) expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})
export { expect }

/** The pages to come are in these colours, as if they had been chosen before. */
export const inTheme = (page: Page, theme: string) =>
  page.addInitScript((name) => {
    try {
      localStorage.setItem('fewer-bits.theme', name)
    } catch {
      // The empty page before the first keeps nothing.
    }
  }, theme)

/** Types as a hand does: in Firefox React does not hear of words that a driver puts there at once. */
export async function typeInto(field: Locator, words: string): Promise<void> {
  await field.selectText()
  await field.pressSequentially(words)
}

/** What a page hands over to be saved. */
export function expectDownload(page: Page): Promise<Download> {
  test.skip(
    test.info().project.name === 'firefox',
    'a download that a page makes itself does not end there, driven like this',
  )
  return page.waitForEvent('download')
}

/** A number that the page shows, with all its digits. */
export async function numberOn(page: Page, name: string): Promise<number> {
  const shown = page.locator(`[data-number="${name}"]`).first()
  await expect(shown).toHaveAttribute('data-value', /\d/)
  return Number(await shown.getAttribute('data-value'))
}

/** Opens a lesson with nothing playing, at a step of Lloyd's, so that what is on screen rests. */
export async function openResting(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await expect(page.locator('[data-number="lloyd-mse"]')).toHaveAttribute('data-value', /\d/)
}

/** Drops a file on the page as a hand would. */
export async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, bytes }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(bytes)], name))
      return transfer
    },
    { name, bytes: [...bytes] },
  )
  for (const type of ['dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer: transfer })
}
