import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

test.describe.configure({ timeout: 120_000 })

/** how long a whole network takes here */
const PATIENT = { timeout: 90_000 }

const verdict = (page: Page) => page.locator('[data-verdict]')
const checkAnswer = (page: Page) => page.getByRole('button', { name: 'Check my answer' }).click()
async function open(page: Page, key: string, rest = ''): Promise<void> {
  const [lesson, id] = key.split('/')
  await page.goto(`en/${lesson}/#v=1&scene=${id}${rest}`)
  // What the server sent shows another scene; the question is there once the page is alive.
  await expect(page.getByText(/^Question · /)).toBeVisible(PATIENT)
}
/** The answer that the check came to, and whether it is right; why is told, with its numbers. */
async function expectAnswer(page: Page, answer: string, right: boolean): Promise<void> {
  await expect(verdict(page)).toHaveAttribute('data-verdict', answer, PATIENT)
  await expect(verdict(page)).toHaveAttribute('data-right', String(right))
  await expect(verdict(page).locator('[data-claim]').first()).not.toHaveText('')
  await expect(verdict(page)).toContainText(right ? 'Right.' : 'Not yet.')
}
/** What the list of questions says of one. */
async function expectListed(page: Page, key: string, state: 'right' | 'wrong'): Promise<void> {
  const [lesson, id] = key.split('/')
  await page.goto('en/questions/')
  const row = page.locator('li', { has: page.locator(`a[href$="${lesson}/#v=1&scene=${id}"]`) })
  await expect(row).toHaveAttribute('data-state', state)
}
const more = (page: Page) => page.getByRole('button', { name: 'More settings' }).click()
/** Presses a key until a slider is past a value. */
async function slideTo(page: Page, name: string, wanted: number): Promise<void> {
  const slider = page.getByRole('slider', { name, exact: true })
  await slider.focus()
  const at = async () => Number(await slider.inputValue())
  const up = (await at()) < wanted
  const isPast = (x: number) => (up ? x >= wanted : x <= wanted)
  const reach = Number(await slider.getAttribute('max')) - Number(await slider.getAttribute('min'))
  const isFar = (x: number) => Math.abs(x - wanted) > 0.12 * reach
  for (let i = 0, x = await at(); i < 200 && !isPast(x); i++, x = await at())
    await slider.press(isFar(x) ? (up ? 'PageUp' : 'PageDown') : up ? 'ArrowRight' : 'ArrowLeft')
  expect(isPast(await at())).toBe(true)
}

/** Presses a key on a slider until it says what is wanted. */
async function keysUntil(page: Page, name: RegExp, key: string, wanted: string): Promise<void> {
  const slider = page.getByRole('slider', { name })
  await slider.focus()
  for (let i = 0; i < 80 && (await slider.getAttribute('aria-valuetext')) !== wanted; i++) await slider.press(key)
  await expect(slider).toHaveAttribute('aria-valuetext', wanted)
}

/** By doing: a way that is wrong, as a link beside the question's own settings, and what it is told to be. */
const WRONG: Readonly<Record<string, readonly [link: string, answer: string]>> = {
  'why/q-file': ['', 'weights'],
  'why/q-energy': ['&weightsIn=cache8', 'room'],
  'binning/q-equal': ['', 'gains'],
  'binning/q-hand': ['', 'wide'],
  'binning/q-thirty': ['&levels=128', 'many'],
  'binning/q-stuck': ['&start=quantile', 'best'],
  'binning/q-outlier': ['&range=percentile&percentile=90', 'cuts'],
  'ptq/q-clip': ['&clips=0~1', 'narrow'],
  'ptq/q-feed': ['&feed=inverted', 'harmless'],
  'ptq/q-hot': ['&rule=moving-average', 'believes'],
  'ptq/q-spread': ['&correct=1', 'corrected'],
  'ptq/q-budget': ['', 'big'],
  'qat/q-ahead': ['&at=plane*320~train*0', 'enough'],
  'qat/q-fail': ['&planeRate=10&at=plane*320~train*0', 'both'],
  'qat/q-two-bits': ['&steps=20&batch=8&images=512', 'short'],
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
  test('four bits are the most with which the file is a quarter; the scale is the question’s own', async ({ page }) => {
    await open(page, 'why/q-file')
    const bits = page.getByRole('slider', { name: 'Bits a weight', exact: true })
    for (const [fewer, answer] of [
      [3, 'big'],
      [2, 'few'],
    ] as const) {
      for (let i = 0; i < fewer; i++) await bits.press('ArrowLeft')
      await checkAnswer(page)
      await expectAnswer(page, answer, false)
    }
    await bits.press('ArrowRight')
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
