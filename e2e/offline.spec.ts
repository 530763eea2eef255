import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { serveFolder } from '../scripts/static-server.mjs'
import { writeServiceWorker } from '../scripts/write-service-worker.mjs'
import { LESSONS } from '../src/app/lesson-ids.ts'
import { expect, numberOn, test } from './page.ts'

test.use({ serviceWorkers: 'allow' })

const DIST = fileURLToPath(new URL('../dist', import.meta.url))
const kept = async (page: Page, address: string) => {
  await page.goto(`${address}en/about/`)
  await expect(page.locator('[data-offline="kept"]')).toBeVisible({ timeout: 30_000 })
}

/** A host of its own, whose files can be changed. */
async function ownHost(act: (host: { address: string; folder: string }) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'))
  cpSync(DIST, folder, { recursive: true })
  const { server, address } = await serveFolder(folder, { base: '/a/b/' })
  try {
    await act({ folder, address })
  } finally {
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true })
  }
}

const edition = (page: Page) => page.locator('meta[name="description"]')
function edit(folder: string): void {
  const file = `${folder}/en/about/index.html`
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(name="description" content=")[^"]*/, '$1Second edition'))
}

test('after one visit every page opens and computes with the network gone', async ({ page, context, baseURL }) => {
  await kept(page, baseURL ?? '')
  await context.setOffline(true)
  for (const language of ['en', 'ko'])
    for (const path of ['', ...LESSONS.map((lesson) => `${lesson}/`), 'glossary/', 'questions/', 'teach/', 'about/']) {
      await page.goto(`${language}/${path}`)
      await expect(page.locator('h1').first()).toBeVisible()
    }
  await page.goto('en/lecture/#v=1;at=1;binning:')
  await expect(page.getByText('Binning · 1 of 1')).toBeVisible()
  // without its last slash, and then some
  await page.goto('en/binning?x=1#v=1&scene=outlier')
  await expect(page).toHaveURL(/en\/binning\/\?x=1#v=1&scene=outlier/)
  expect(await numberOn(page, 'lloyd-mse')).toBeGreaterThan(0)
  await page.goto('ko/ptq/')
  await expect(page.locator('[data-number="accuracy"]').first()).toHaveAttribute('data-value', /\d/, {
    timeout: 45_000,
  })
})

test.describe('a new version', () => {
  // another host than that of the other tests
  test.use({ mayComplain: true })

  test('is taken whole, when the reader asks for it', async ({ page }) => {
    await ownHost(async ({ address, folder }) => {
      writeFileSync(`${folder}/part-of-the-first.txt`, 'first')
      await writeServiceWorker(folder)
      await kept(page, address)
      rmSync(`${folder}/part-of-the-first.txt`)
      edit(folder)
      await writeServiceWorker(folder)
      await page.reload()
      await expect(edition(page)).toHaveAttribute('content', /^What Fewer Bits is/)
      const reload = page.getByRole('button', { name: 'Reload' })
      await expect(reload).toBeVisible({ timeout: 30_000 })
      // It lies over nothing.
      const [notice, text] = [page.getByRole('alert'), page.getByRole('main')]
      const [above, below] = [await notice.boundingBox(), await text.boundingBox()]
      if (!above || !below) throw new Error('the notice and the text must be on the page')
      expect(above.y + above.height).toBeLessThanOrEqual(below.y)
      await page.reload()
      await expect(edition(page)).toHaveAttribute('content', /^What Fewer Bits is/)
      await reload.click({ timeout: 30_000 })
      await expect(edition(page)).toHaveAttribute('content', 'Second edition')
      await expect(page.locator('[data-offline="kept"]')).toBeVisible({ timeout: 30_000 })
      // A window that is still of the first version may ask for a part of it.
      const part = await page.evaluate(
        (from) => fetch(from).then((said) => said.text()),
        `${address}part-of-the-first.txt`,
      )
      expect(part).toBe('first')
    })
  })

  test('that is only half there is not taken', async ({ page }) => {
    await ownHost(async ({ address, folder }) => {
      await kept(page, address)
      const old = readFileSync(`${folder}/en/about/index.html`)
      edit(folder)
      await writeServiceWorker(folder)
      writeFileSync(`${folder}/en/about/index.html`, old)
      await page.reload()
      await page.waitForTimeout(8000)
      await expect(page.getByRole('button', { name: 'Reload' })).toBeHidden()
      await expect(edition(page)).toHaveAttribute('content', /^What Fewer Bits is/)
    })
  })
})
