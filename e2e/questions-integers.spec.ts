import { test } from './page.ts'
import { checkAnswer, expectAnswer, expectListed, open, slideTo } from './question.ts'

/** The questions of the lesson on integers, answered by hand. */

test.describe.configure({ timeout: 120_000 })

test('both ends of the range by keys: the share below 0 decides, then the width', async ({ page }) => {
  await open(page, 'integers/q-zero-point')
  await checkAnswer(page)
  await expectAnswer(page, 'other', false)
  await slideTo(page, 'Greatest real of the range', 0.5)
  await checkAnswer(page)
  await expectAnswer(page, 'clipped', false)
  await slideTo(page, 'Least real of the range', -2)
  await checkAnswer(page)
  await expectAnswer(page, 'other', false)
  await slideTo(page, 'Greatest real of the range', 1)
  await checkAnswer(page)
  await expectAnswer(page, 'placed', true)
})

test('a range beyond 0 is told to be widened', async ({ page }) => {
  await open(page, 'integers/q-zero-point')
  await slideTo(page, 'Least real of the range', 0.6)
  await checkAnswer(page)
  await expectAnswer(page, 'outside', false)
})

test('a value by keys to halfway between two codes; on the way it says what is amiss', async ({ page }) => {
  await open(page, 'integers/q-half')
  await slideTo(page, 'Value x', 0.57)
  await checkAnswer(page)
  await expectAnswer(page, 'little', false)
  await slideTo(page, 'Value x', 0.4)
  await checkAnswer(page)
  await expectAnswer(page, 'half', true)
  await expectListed(page, 'integers/q-half', 'right')
})

test('the edge of the values by keys: none, too far, far enough', async ({ page }) => {
  await open(page, 'integers/q-even')
  await checkAnswer(page)
  await expectAnswer(page, 'relu', false)
  await slideTo(page, 'Where the values begin', 4)
  await checkAnswer(page)
  await expectAnswer(page, 'over', false)
  await slideTo(page, 'Where the values begin', 3.1)
  await checkAnswer(page)
  await expectAnswer(page, 'even', true)
})

test('a scale a neuron helps the small weights, a zero-point of 0 the sum', async ({ page }) => {
  await open(page, 'integers/q-accumulator')
  await checkAnswer(page)
  await expectAnswer(page, 'few', false)
  await page.getByRole('combobox', { name: 'Scales of the weights' }).selectOption({ label: 'one a neuron' })
  await checkAnswer(page)
  await expectAnswer(page, 'again', false)
  await page.getByRole('combobox', { name: 'Weights', exact: true }).selectOption({ label: 'symmetric' })
  await checkAnswer(page)
  await expectAnswer(page, 'fits', true)
})
