import { expect, test } from './page.ts'
import { checkAnswer, expectAnswer, open } from './question.ts'

/** The questions of the lesson on why, answered by hand. */

test.describe.configure({ timeout: 120_000 })

test('four bits are the most with which the file is a quarter; the scale is the question’s own', async ({ page }) => {
  await open(page, 'why/q-file')
  // the handle in the drawing, where bits grow fewer to the right
  const bits = page.getByRole('slider', { name: 'Bits a weight', exact: true })
  for (const [fewer, answer] of [
    [3, 'big'],
    [2, 'few'],
  ] as const) {
    for (let i = 0; i < fewer; i++) await bits.press('ArrowRight')
    await checkAnswer(page)
    await expectAnswer(page, answer, false)
  }
  await bits.press('ArrowLeft')
  await page.getByRole('combobox', { name: 'One scale' }).selectOption({ label: 'a layer' })
  await expect(page.getByText('Not to be changed here: One scale.')).toBeVisible()
  await page.getByRole('button', { name: 'Put back' }).click()
  await checkAnswer(page)
  await expectAnswer(page, 'fits', true)
})

test('numbers lie as near as there is room: what takes most is told on the way', async ({ page }) => {
  await open(page, 'why/q-energy')
  const put = (what: string, where: string) =>
    page.getByRole('group', { name: what }).getByText(where, { exact: true }).click()
  await checkAnswer(page)
  await expectAnswer(page, 'weights', false)
  await put('Weights are read from', '32 kB')
  await checkAnswer(page)
  await expectAnswer(page, 'activations', false)
  await put('Activations lie in', '32 kB')
  await checkAnswer(page)
  await expectAnswer(page, 'near', true)
  await page.getByRole('slider', { name: 'Images per reading' }).press('ArrowRight')
  await checkAnswer(page)
  await expectAnswer(page, 'images', false)
})
