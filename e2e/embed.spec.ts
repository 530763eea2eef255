import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as base, expect } from '@playwright/test'
import { embedCode } from '../src/app/teach/embed-code.ts'

/** A course page of somebody else, on another port. */
const test = base.extend<{ foreign: (html: string) => Promise<string> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern
  foreign: async ({}, use) => {
    let server: Server | undefined
    await use(async (html) => {
      server = createServer((_, response) => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        response.end(html)
      })
      await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    })
    server?.close()
  },
})
const page = (body: string) => `<!doctype html><title>Course</title><h1>Week 3</h1>${body}<p>After the figure</p>`

test('a scene in a foreign page: alive, as high as it asks, with its sentence and a way to the site', async ({
  page: browser,
  baseURL,
  foreign,
}) => {
  const address = new URL('en/embed/#binning/v=1&scene=outlier', baseURL).href
  await browser.goto(await foreign(page(embedCode(address, 'One outlier'))))
  const frame = browser.frameLocator('iframe')
  await expect(frame.locator('[data-number="lloyd-mse"]')).toHaveAttribute('data-value', /\d/)
  await expect(frame.locator('[data-claim]')).toContainText('One value')
  await expect(frame.getByRole('navigation')).toHaveCount(0)
  await expect(frame.getByRole('link', { name: 'Open in Fewer Bits' })).toHaveAttribute('target', '_blank')
  await expect(frame.getByRole('link', { name: 'Open in Fewer Bits' })).toHaveAttribute(
    'href',
    /binning\/#v=1&scene=outlier$/,
  )
  await expect
    .poll(() =>
      browser.evaluate(() => {
        const { height } = document.querySelector('iframe') as HTMLIFrameElement
        return Number(height)
      }),
    )
    .not.toBe(560)
  const overflow = await frame.locator('html').evaluate((root) => root.scrollHeight - root.clientHeight)
  expect(overflow).toBeLessThanOrEqual(1)

  // A handle by the keyboard, and the level of the bits by its control.
  const handle = frame.getByRole('slider', { name: /^Value/ }).first()
  await handle.focus()
  const before = await handle.inputValue()
  await browser.keyboard.press('ArrowRight')
  await expect(handle).not.toHaveValue(before)
})

test('keys that the frame does not need go back to the deck around it', async ({ page: browser, baseURL, foreign }) => {
  const address = new URL('en/embed/#binning/v=1&scene=outlier', baseURL).href
  const listen = `<script>window.keys = []; addEventListener('message', ({ data }) => { if (data?.event === 'key') keys.push(data.key) })</script>`
  await browser.goto(await foreign(page(listen + embedCode(address, 'One outlier'))))
  const frame = browser.frameLocator('iframe')
  await expect(frame.locator('[data-number="lloyd-mse"]')).toHaveAttribute('data-value', /\d/)
  await frame.locator('[data-claim]').click()
  await browser.keyboard.press('PageDown')
  await browser.keyboard.press('ArrowRight')
  const handle = frame.getByRole('slider', { name: /^Value/ }).first()
  await handle.focus()
  await browser.keyboard.press('ArrowRight')
  await browser.keyboard.press('Escape')
  await expect
    .poll(() => browser.evaluate(() => (window as unknown as { keys: string[] }).keys))
    .toEqual(['PageDown', 'ArrowRight', 'Escape'])
})

test('without storage and cookies, two frames on one page, in Korean and dark', async ({
  browser,
  baseURL,
  foreign,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  await context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('refused', 'SecurityError')
        },
      })
  })
  const page_ = await context.newPage()
  const errors: string[] = []
  page_.on('pageerror', (error) => errors.push(String(error)))
  const frames = ['ko/embed/?theme=dark#binning/v=1', 'ko/embed/?theme=dark#ptq/v=1&scene=clip']
  await page_.goto(await foreign(page(frames.map((one) => embedCode(new URL(one, baseURL).href, one)).join(''))))
  for (const i of [0, 1]) {
    const frame = page_.frameLocator('iframe').nth(i)
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(frame.locator('[data-claim]')).toContainText(/[가-힣]/)
  }
  await expect(page_.frameLocator('iframe').nth(0).locator('[data-number="lloyd-mse"]')).toHaveAttribute(
    'data-value',
    /\d/,
  )
  await expect(page_.frameLocator('iframe').nth(1).locator('[data-number="accuracy"]')).toHaveAttribute(
    'data-value',
    /\d/,
  )
  expect(errors).toEqual([])
  await context.close()
})

test('an address that names no scene says where to find one', async ({ page: browser, baseURL, foreign }) => {
  await browser.goto(await foreign(page(embedCode(new URL('en/embed/', baseURL).href, 'Nothing'))))
  await expect(browser.frameLocator('iframe').getByText('names no scene')).toBeVisible()
})

test('a frame whose sandbox keeps the program away says what it must allow', async ({
  page: browser,
  baseURL,
  foreign,
}) => {
  const address = new URL('en/embed/#binning/v=1&scene=outlier', baseURL).href
  await browser.goto(await foreign(page(`<iframe sandbox="allow-scripts" src="${address}"></iframe>`)))
  await expect(browser.frameLocator('iframe').getByText('allow-same-origin')).toBeVisible()
})
