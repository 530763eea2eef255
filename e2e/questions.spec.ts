import { expect, test } from './page.ts'
import {
  checkAnswer,
  expectAnswer,
  expectListed,
  keysUntil,
  more,
  open,
  PATIENT,
  slideTo,
  verdict,
} from './question.ts'

test.describe.configure({ timeout: 120_000 })

/** By doing: a way that is wrong, as a link beside the question's own settings, and what it is told to be. */
const WRONG: Readonly<Record<string, readonly [link: string, answer: string]>> = {
  'why/q-file': ['', 'weights'],
  'why/q-energy': ['&weightsIn=cache8', 'room'],
  'binning/q-equal': ['', 'gains'],
  'binning/q-hand': ['', 'wide'],
  'binning/q-thirty': ['&levels=128', 'many'],
  'binning/q-stuck': ['&start=quantile', 'best'],
  'binning/q-outlier': ['&range=percentile&percentile=90', 'cuts'],
  'integers/q-zero-point': ['&min=-4&max=2', 'wide'],
  'integers/q-half': ['', 'beyond'],
  'integers/q-even': ['&cut=1.75', 'near'],
  'integers/q-accumulator': ['&granularity=input', 'apart'],
  'ptq/q-clip': ['&clips=0~1', 'narrow'],
  'ptq/q-feed': ['&feed=inverted', 'harmless'],
  'ptq/q-hot': ['&rule=moving-average', 'believes'],
  'ptq/q-spread': ['&correct=1', 'corrected'],
  'ptq/q-budget': ['', 'big'],
  'qat/q-ahead': ['&at=plane*320~train*0', 'enough'],
  'qat/q-fail': ['&planeRate=10&at=plane*320~train*0', 'both'],
  'qat/q-two-bits': ['&steps=20&batch=8&images=512', 'short'],
  'choose/q-fewest': ['&bits=4', 'loses'],
  'choose/q-pays': ['', 'little'],
  'errors/q-harmless': ['&tensor=stem.relu', 'none'],
  'errors/q-integers': ['&at=training*600', 'lost'],
}
for (const [key, [link, answer]] of Object.entries(WRONG))
  test(`${key}: a wrong way is told why, and noted`, async ({ page }) => {
    await open(page, key, link)
    await checkAnswer(page)
    await expectAnswer(page, answer, false)
    await expectListed(page, key, 'wrong')
  })

/** By choosing: the options that are wrong, and the one that is right. */
const CHOICES: Readonly<Record<string, readonly [wrong: readonly string[], right: string]>> = {
  'why/q-bear': [['small', 'trained', 'later'], 'cancel'],
  'binning/q-uniform': [['adapts', 'hard', 'keeps'], 'two'],
  'ptq/q-zero': [['real', 'middle', 'least'], 'code'],
  'ptq/q-slightly': [['always', 'never', 'even'], 'measure'],
  'ptq/q-speed': [['smaller', 'integers', 'accuracy'], 'hardware'],
  'qat/q-difference': [['bits', 'activations', 'better'], 'weights'],
  'qat/q-matters': [['start', 'rate', 'long'], 'same'],
  'choose/q-deploy': [['round', 'equalize', 'train'], 'adaround'],
}
for (const [key, [wrong, right]] of Object.entries(CHOICES))
  test(`${key}: every wrong answer is told why, the right one is right`, async ({ page }) => {
    await open(page, key)
    const check = page.getByRole('button', { name: 'Check my answer' })
    await expect(check).toBeDisabled()
    for (const [option, isRight] of [...wrong.map((one) => [one, false] as const), [right, true] as const]) {
      await page.locator(`input[name="answer"][value="${option}"]`).check()
      await expect(verdict(page)).toHaveCount(0)
      await check.click()
      await expectAnswer(page, option, isRight)
      await expect(verdict(page)).not.toContainText('…')
      if (option === wrong[0]) {
        await expectListed(page, key, 'wrong')
        await page.goBack()
      }
    }
    await expectListed(page, key, 'right')
  })

test('qat/q-wrong: what was taken or left wrongly is told, all of them together are right', async ({ page }) => {
  await open(page, 'qat/q-wrong')
  const option = (value: string) => page.locator(`input[name="answer"][value="${value}"]`)
  for (const value of ['rate', 'file', 'oscillation', 'few']) await option(value).check()
  await checkAnswer(page)
  await expectAnswer(page, 'file mismatch', false)
  await expect(verdict(page)).not.toContainText('…')
  await option('file').uncheck()
  await option('mismatch').check()
  await checkAnswer(page)
  await expectAnswer(page, 'rate oscillation few mismatch', true)
  await expectListed(page, 'qat/q-wrong', 'right')
})

test.describe('by hand', () => {
  test('the uniform density itself makes Lloyd–Max useless; a sample of it nearly', async ({ page }) => {
    await open(page, 'binning/q-equal')
    await page.getByRole('combobox', { name: 'Data' }).selectOption({ label: 'Uniform' })
    await checkAnswer(page)
    await expectAnswer(page, 'nearly', false)
    await more(page)
    await page.getByRole('combobox', { name: 'Values' }).selectOption({ label: 'the density itself' })
    await expect(verdict(page)).toContainText('something has changed since')
    await more(page)
    await checkAnswer(page)
    await expectAnswer(page, 'equal', true)
    await expectListed(page, 'binning/q-equal', 'right')
  })

  test('four levels by keys come within 0.3 dB; on the way it says what is amiss', async ({ page }) => {
    await open(page, 'binning/q-hand', '&at=0')
    test.slow()
    await expect(page.locator('[data-number="text-ownDb"]').first()).toHaveAttribute('data-from', 'now', PATIENT)
    const [outer, inner] = [2, 0.5]
    await slideTo(page, 'your level 2', -inner)
    await slideTo(page, 'your level 3', inner)
    await slideTo(page, 'your level 1', -outer)
    await slideTo(page, 'your level 4', outer)
    await checkAnswer(page)
    await expectAnswer(page, 'thresholds', false)
    await slideTo(page, 'your threshold 1', -1.25)
    await slideTo(page, 'your threshold 3', 1.25)
    await checkAnswer(page)
    await expectAnswer(page, 'near', true)
  })

  test('what Lloyd–Max has found and is only copied does not count', async ({ page }) => {
    await open(page, 'binning/q-hand')
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible(PATIENT)
    await page.getByRole('button', { name: 'Remove' }).first().click()
    await checkAnswer(page)
    await expectAnswer(page, 'none', false)
    await more(page)
    await page.getByRole('button', { name: 'Place by hand' }).click()
    await more(page)
    await checkAnswer(page)
    await expectAnswer(page, 'copied', false)
  })

  test('levels by keys: 94 are the least that keep 30 dB, other settings are put back', async ({ page }) => {
    await open(page, 'binning/q-thirty', '&at=0')
    await more(page)
    await page.getByRole('combobox', { name: 'Uniform range' }).selectOption({ label: 'least MSE' })
    await expect(page.getByText('Not to be changed here: Uniform range.')).toBeVisible()
    await keysUntil(page, /^Levels /, 'ArrowRight', '94')
    await more(page)
    await expect(page.getByRole('button', { name: 'Check my answer' })).toBeDisabled()
    await page.getByRole('button', { name: 'Put back' }).click()
    await checkAnswer(page)
    await expectAnswer(page, 'least', true)
  })

  test('a random start leads Lloyd–Max astray; the answer comes once it rests', async ({ page }) => {
    await open(page, 'binning/q-stuck', '&at=0')
    await page.getByRole('combobox', { name: 'Start' }).selectOption({ label: 'random' })
    await more(page)
    await keysUntil(page, /^Seed of the start /, 'ArrowRight', '11')
    await more(page)
    await checkAnswer(page)
    await expect(verdict(page)).toContainText('not at its end')
    const play = page.getByRole('button', { name: 'Play' })
    if (await play.isVisible()) await play.click()
    await expectAnswer(page, 'stuck', true)
  })

  test('a rule for the range rescues the uniform quantizer', async ({ page }) => {
    await open(page, 'binning/q-outlier', '&at=0')
    await checkAnswer(page)
    await expectAnswer(page, 'reaches', false)
    await more(page)
    await page.getByRole('combobox', { name: 'Uniform range' }).selectOption({ label: 'percentile' })
    await more(page)
    await checkAnswer(page)
    await expectAnswer(page, 'clipped', true)
  })

  test('the clip is moved by keys from too far out to where it is best', async ({ page }) => {
    await open(page, 'ptq/q-clip')
    await checkAnswer(page)
    await expectAnswer(page, 'none', false)
    await slideTo(page, 'Your clipping point', 5.3)
    await checkAnswer(page)
    await expectAnswer(page, 'wide', false)
    await slideTo(page, 'Your clipping point', 4.6)
    await checkAnswer(page)
    await expectAnswer(page, 'near', true)
  })

  test('one image that was not divided by 255 ruins the calibration', async ({ page }) => {
    await open(page, 'ptq/q-feed')
    await page.getByRole('combobox', { name: 'Images' }).selectOption({ label: 'one not divided by 255' })
    await checkAnswer(page)
    await expectAnswer(page, 'far', true)
  })

  test('equalization saves one scale a tensor', async ({ page }) => {
    await open(page, 'ptq/q-spread')
    await more(page)
    await page.getByRole('switch', { name: 'Cross-layer equalization' }).check()
    await more(page)
    await checkAnswer(page)
    await expectAnswer(page, 'saved', true)
    await expectListed(page, 'ptq/q-spread', 'right')
  })

  test('the widest layer at two bits fits the budget', async ({ page }) => {
    await open(page, 'ptq/q-budget')
    await page.getByRole('combobox', { name: 'layer pw3: bits' }).selectOption('2')
    await checkAnswer(page)
    await expectAnswer(page, 'fits', true)
  })
})

/** The same settings as a hand would make, by link. */
const RIGHT: Readonly<Record<string, readonly [link: string, answer: string]>> = {
  'why/q-energy': ['&weightsIn=cache1m&activationsIn=cache32&atOnce=3', 'near'],
  'ptq/q-hot': ['&rule=percentile', 'rescued'],
  'qat/q-ahead': ['&planeWeightBits=2&at=plane*400~train*0', 'ahead'],
  'qat/q-fail': ['&hidden=2&at=plane*400~train*0', 'fails'],
  'errors/q-integers': ['&rate=0.2&at=training*600', 'rate'],
}
for (const [key, [link, answer]] of Object.entries(RIGHT))
  test(`${key}: the right way is right`, async ({ page }) => {
    await open(page, key, link)
    await checkAnswer(page)
    await expectAnswer(page, answer, true)
    await expectListed(page, key, 'right')
  })

test('nothing is judged by numbers of settings before: the answer waits for the new ones', async ({ page }) => {
  await open(page, 'ptq/q-hot')
  await expect(page.locator('[data-number="text-accuracy"]').first()).toHaveAttribute('data-from', 'now', PATIENT)
  await page.getByRole('combobox', { name: 'Range' }).selectOption({ label: 'percentile' })
  await checkAnswer(page)
  await expectAnswer(page, 'rescued', true)
})
