import { expect, test } from './page.ts'
import { checkAnswer, expectAnswer, expectListed, open, verdict } from './question.ts'

/** The questions of the lesson on errors, answered by hand. */

test.describe.configure({ timeout: 120_000 })

test('logits that are all thrown alike leave accuracy as it is; another tensor does not', async ({ page }) => {
  await open(page, 'errors/q-harmless')
  const tensor = page.getByRole('combobox', { name: 'Tensor' })
  await tensor.selectOption('b1.sc')
  await checkAnswer(page)
  await expectAnswer(page, 'ruined', false)
  await tensor.selectOption('fc')
  await checkAnswer(page)
  await expectAnswer(page, 'alike', true)
  await expectListed(page, 'errors/q-harmless', 'right')
})

test('integers that are rounded at random learn; the answer comes once the training is over', async ({ page }) => {
  await open(page, 'errors/q-integers', '&at=training*0')
  await page.getByRole('switch', { name: 'Round at random' }).check()
  await checkAnswer(page)
  await expect(verdict(page)).toContainText('has not come to its end')
  const play = page.getByRole('button', { name: 'Play' })
  if (await play.isVisible()) await play.click()
  await expectAnswer(page, 'chance', true)
})
