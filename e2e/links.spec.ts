import { expect, test } from './page.ts'

const title = 'h1'

test('a link that comes while the page is busy is followed, not written over by that of what was on screen', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('en/qat/#v=1&scene=bill')
  await expect(page.locator(title)).toHaveText('The bill')
  await page.waitForTimeout(2000)
  await page.locator('main').getByRole('slider').first().focus()
  await page.keyboard.press('ArrowLeft')
  // The link of the changed setting is due within the time that the page does nothing else, after the new address has come.
  await page.evaluate(() => {
    setTimeout(() => {
      const end = performance.now() + 500
      while (performance.now() < end);
    }, 200)
  })
  await page.waitForTimeout(250)
  await page.goto('en/qat/#v=1&scene=q-ahead')
  await page.waitForTimeout(1200)
  await expect(page).toHaveURL(/scene=q-ahead/)
  await expect(page.locator(title)).toHaveText('Where QAT pays')
})

test('before the scripts come, a link to another scene does not show the first one', async ({ page }) => {
  let letCome = () => {}
  const come = new Promise<void>((resolve) => {
    letCome = resolve
  })
  await page.route('**/assets/*.js', async (route) => {
    await come
    await route.continue()
  })
  await page.goto('en/binning/#v=1&scene=outlier', { waitUntil: 'commit' })
  await expect(page.getByRole('banner')).toBeVisible()
  await expect(page.locator(title)).toBeHidden()
  letCome()
  await expect(page.locator(title)).toHaveText('One outlier ruins min to max')
  await expect(page.locator(title)).toBeVisible()
  await expect(page.locator('[data-awaits]')).toHaveCount(0)
})

test('the title of a lecture waits for no scene', async ({ page }) => {
  await page.goto('en/lecture/#v=1;title=Week%203;binning:levels=4&scene=outlier')
  await expect(page.locator('html')).toHaveAttribute('data-alive', '')
  await expect(page.locator('html')).not.toHaveAttribute('data-awaits')
  await expect(page.locator(title)).toHaveText('Week 3')
})

test.describe('where the scripts do not come', () => {
  test.use({ mayComplain: true })

  test('the page’s own scene can be read, though the address asks for another', async ({ page }) => {
    await page.route('**/assets/*.js', (route) => route.abort())
    await page.goto('en/binning/#v=1&scene=outlier')
    await expect(page.locator(title)).toContainText('Where should the levels sit?')
    await expect(page.locator(title)).toBeVisible()
    await expect(page.getByText('its program has not arrived')).toBeVisible()
  })
})

test('a link that is followed is one entry of the history', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('en/qat/#v=1&scene=bill')
  await expect(page.locator(title)).toHaveText('The bill')
  await page.waitForTimeout(1500)
  const entries = await page.evaluate(() => history.length)
  // Not as the page itself writes it: what it writes takes the place of this.
  await page.goto('en/qat/#scene=q-ahead')
  await expect(page.locator(title)).toHaveText('Where QAT pays')
  await expect(page).toHaveURL(/#v=1&scene=q-ahead&at=/)
  expect(await page.evaluate(() => history.length)).toBe(entries + 1)
  await page.goBack()
  await expect(page.locator(title)).toHaveText('The bill')
})

test('another lecture’s link is followed on the page for teaching', async ({ page }) => {
  await page.goto('en/teach/')
  const chosen = page.getByRole('list', { name: 'Chosen scenes, in order' }).getByRole('listitem')
  await expect(chosen).toHaveCount(6)
  await page.goto('en/teach/#v=1;title=Week%203;binning:scene=outlier')
  await expect(chosen).toHaveCount(1)
  await expect(page.getByLabel('Title')).toHaveValue('Week 3')
})

test('the link of a figure opens the lesson’s page, from wherever it was copied', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('en/embed/?theme=dark#binning/v=1&scene=outlier')
  await expect(page.locator('[data-number="lloyd-mse"]')).toHaveAttribute('data-value', /\d/)
  const framed = page.url()
  await page.getByRole('figure').first().getByRole('button', { name: 'Link' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  expect(page.url()).toBe(framed)
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain(new URL('en/binning/#v=1&scene=outlier', baseURL).href)
  await page.goto(link)
  await expect(page.locator(title)).toContainText('One outlier')
})

test('where the browser refuses to copy, the link is in the address bar, and that is said', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('en/binning/#v=1&scene=outlier')
  await expect(page.locator('[data-number="lloyd-mse"]')).toHaveAttribute('data-value', /\d/)
  await page.getByRole('figure').first().getByRole('button', { name: 'Link' }).click()
  await expect(page.getByText('It is in the address bar')).toBeVisible()
  await page.goto('en/embed/#binning/v=1&scene=outlier')
  await page.reload()
  await page.getByRole('figure').first().getByRole('button', { name: 'Link' }).click()
  await expect(page.getByText('Copying is not allowed here')).toBeVisible()
})
