import { expect, numberOn, openResting, test } from './page.ts'

test('a killed worker is replaced and the run goes on with the same digits', async ({ page, context, browserName }) => {
  test.skip(browserName !== 'chromium', 'only there can a test reach into a worker')
  await page.goto('en/binning/#v=1')
  await expect(page.locator('[data-number="lloyd-mse"]')).toHaveAttribute('data-value', /\d/)
  await page.waitForTimeout(1500)
  await page.workers()[0].evaluate(() => self.close())
  await expect.poll(() => page.workers().length).toBe(1)
  const before = await numberOn(page, 'lloyd-mse')
  await expect.poll(() => numberOn(page, 'lloyd-mse')).not.toBe(before)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page).toHaveURL(/at=\d+/)
  await page.waitForTimeout(600)
  const other = await context.newPage()
  await openResting(other, page.url())
  expect(await numberOn(other, 'lloyd-mse')).toBe(await numberOn(page, 'lloyd-mse'))
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a hand-edited link is taken as far as it goes, and says what was not', async ({ page }) => {
  await page.goto('en/binning/#v=1&levels=999&start=sideways&colour=red&at=x&data=make*laplace~n*-5')
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('Levels “999”: is out of range')
  await expect(notice).toContainText('Start “sideways”: is not one of the choices')
  await expect(notice).toContainText('colour “red”: is not a setting here')
  await expect(page.locator('[data-number="text-levels"]')).toHaveText('256')
  await notice.getByRole('button', { name: 'All right' }).click()
  await expect(notice).toHaveCount(0)
})

test.describe('a file of the site that does not come', () => {
  test.use({ mayComplain: true })

  test('that stops half way: said, kept, and tried again', async ({ page }) => {
    let broken = true
    await page.route('**/data/*.zz', async (route) => {
      if (!broken) return route.continue()
      const response = await route.fetch()
      const body = await response.body()
      await route.fulfill({ status: 200, body: body.subarray(0, body.length / 2) })
    })
    await openResting(page, 'en/binning/#v=1&at=3')
    const before = await numberOn(page, 'lloyd-mse')
    await page.getByRole('combobox', { name: 'Data' }).selectOption({ label: 'Fashion-MNIST' })
    await expect(page.getByRole('alert')).toContainText(/stopped after .* of/)
    expect(await numberOn(page, 'lloyd-mse')).toBe(before)
    broken = false
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(page.locator('[data-number="lloyd-mse"]')).not.toHaveAttribute('data-value', String(before))
  })

  test('that is not there: the server’s answer is told', async ({ page }) => {
    await page.route('**/data/*.zz', (route) => route.fulfill({ status: 404 }))
    await openResting(page, 'ko/binning/#v=1&at=3')
    await page.getByRole('combobox', { name: '데이터' }).selectOption({ label: 'Fashion-MNIST' })
    await expect(page.getByRole('alert')).toContainText('응답 404')
  })

  test('offline: what was loaded goes on working', async ({ page, context }) => {
    await openResting(page, 'en/binning/#v=1&at=3')
    await context.setOffline(true)
    await page.getByRole('slider', { name: 'Bits' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('[data-number="text-levels"]')).toHaveText('16')
    await page.getByRole('combobox', { name: 'Data' }).selectOption({ label: 'Fashion-MNIST' })
    await expect(page.getByRole('alert')).toContainText('could not be fetched')
  })
})

test('refused storage is no hindrance', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('refused', 'SecurityError')
      },
    })
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError')
      },
    })
  })
  await openResting(page, 'en/binning/#v=1&at=3')
  await page.getByRole('button', { name: /Colours/ }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})
