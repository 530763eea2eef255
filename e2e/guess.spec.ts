import { expect, inTheme, test } from './page.ts'

const asked = 'en/binning/#v=1&scene=symbols'
const toNext = (page: import('@playwright/test').Page) => page.getByRole('button', { name: /The floor costs/ }).last()

test('a scene of the tour asks first: nothing tells the answer before the guess', async ({ page }) => {
  await page.goto(asked)
  await toNext(page).click()
  await expect(page.getByRole('heading', { name: /By what factor/ })).toBeFocused()
  await expect(page.getByText('The figure and the text come after your guess.')).toBeVisible()
  expect(await page.locator('figure:not([inert] *)').count()).toBe(0)
  const guess = page.getByRole('button', { name: 'That is my guess' })
  await expect(guess).toBeDisabled()
  await page.getByRole('slider', { name: 'Your guess' }).press('ArrowRight')
  await expect(guess).toBeEnabled()
  await guess.click()
  const result = page.getByRole('complementary')
  await expect(result).toContainText('measured')
  await expect(result).toContainText('4.00')

  // It is on the page of questions, and not asked again.
  await page.getByRole('button', { name: /The uniform quantizer/ }).click()
  await toNext(page).click()
  await expect(page.getByRole('heading', { name: /By what factor/ })).toHaveCount(0)
  await page.goto('en/questions/')
  await expect(page.getByRole('row', { name: /By what factor/ })).toContainText('4.00')
})

test('a guess may be refused', async ({ page }) => {
  await page.goto(asked)
  await toNext(page).click()
  await page.getByRole('button', { name: 'Just show me' }).click()
  await expect(page.getByText('The floor').first()).toBeVisible()
  await page.getByRole('button', { name: 'Guess before you read' }).click()
  await expect(page.getByRole('heading', { name: /By what factor/ })).toBeVisible()
})

test('a link to a scene shows it at once', async ({ page }) => {
  await page.goto('en/binning/#v=1&scene=left-edge')
  await expect(page.getByRole('heading', { name: /By what factor/ })).toHaveCount(0)
  await expect(page.locator('[data-number="text-lossDb"]')).toBeVisible()
})

test('a curve is bent by keys and by the pointer', async ({ page }) => {
  await page.goto('en/binning/#v=1&scene=left-edge')
  await page
    .getByRole('button', { name: /When equal steps/ })
    .last()
    .click()
  const points = page.getByRole('slider', { name: /bits a value/ })
  await expect(points).toHaveCount(8)
  const first = points.first()
  const before = Number(await first.getAttribute('aria-valuenow'))
  await first.focus()
  await page.keyboard.press('ArrowDown')
  expect(Number(await first.getAttribute('aria-valuenow'))).toBeLessThan(before)
  const last = points.last()
  const box = await last.boundingBox()
  if (!box) throw new Error('a point must be on the page')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, box.y - 30)
  await page.mouse.up()
  expect(Number(await last.getAttribute('aria-valuenow'))).toBeGreaterThan(before)
  await page.getByRole('button', { name: 'That is my guess' }).click()
  await expect(page.getByRole('complementary')).toContainText('not close')
})

test.describe('on a projector', () => {
  test.use({ viewport: { width: 1920, height: 1080 } })
  test('the whole curve is there to be bent', async ({ page }) => {
    await inTheme(page, 'projector')
    await page.goto('en/lecture/#v=1;at=1;why:scene=way')
    const points = page.getByRole('slider', { name: /bits a weight/ })
    await expect(points).toHaveCount(7)
    const curve = await page.getByRole('group', { name: /Draw how many/ }).boundingBox()
    const last = await points.last().boundingBox()
    if (!curve || !last) throw new Error('the curve must be on the page')
    expect(last.x + last.width).toBeLessThan(curve.x + curve.width)
    expect(last.y + last.height).toBeLessThan(curve.y + curve.height)
    // Pressed where it is to go, the point goes there.
    await page.mouse.click(last.x + last.width / 2, curve.y + curve.height * 0.8)
    await expect.poll(async () => Number(await points.last().getAttribute('aria-valuenow'))).toBeLessThan(0.2)
  })
})
