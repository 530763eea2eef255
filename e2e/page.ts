import { test as base, expect, type Page } from '@playwright/test'

/** A page that may not complain: an error in its console, a refused style or script, or a request elsewhere fails the test. */
export const test = base.extend<{ mayComplain: boolean; complaints: string[] }>({
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
