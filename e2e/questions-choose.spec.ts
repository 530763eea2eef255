import { expect, test } from './page.ts'
import { checkAnswer, expectAnswer, expectListed, open, verdict } from './question.ts'

/** The questions of the last lesson, answered by hand. */

test.describe.configure({ timeout: 120_000 })

test('bits by keys: enough, enough with one scale a layer, the fewest that do', async ({ page }) => {
  await open(page, 'choose/q-fewest')
  await checkAnswer(page)
  await expectAnswer(page, 'spare', false)
  const bits = page.getByRole('slider', { name: 'Bits a weight' }).first()
  await bits.press('ArrowRight')
  await bits.press('ArrowRight')
  await checkAnswer(page)
  await expectAnswer(page, 'layer', false)
  await bits.press('ArrowRight')
  await checkAnswer(page)
  await expectAnswer(page, 'fewest', true)
})

test('at three bits the answer waits for a training on this page', async ({ page }) => {
  test.slow()
  await open(page, 'choose/q-pays')
  const bits = page.getByRole('slider', { name: 'Bits a weight' }).first()
  for (let i = 0; i < 5; i++) await bits.press('ArrowRight')
  await checkAnswer(page)
  await expect(verdict(page)).toContainText('only a training here')
  await page.getByRole('button', { name: 'Train at 3 bits' }).click()
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'pays', { timeout: 240_000 })
  await expectAnswer(page, 'pays', true)
  await expectListed(page, 'choose/q-pays', 'right')
})
