import type { Page } from '@playwright/test'
import { runJob } from '../src/engine/testing/run-job.ts'
import { rules } from '../src/lessons/ptq/jobs/rules.ts'
import { bytesFor, inferred, onNetwork } from '../src/lessons/ptq/jobs/testing/run-ptq.ts'
import { dropFile, expect, numberOn, test } from './page.ts'

type Settings = Parameters<typeof inferred>[0]
const last = <T>(list: readonly T[]): T => list[list.length - 1]

/** What the page must show: the same jobs in Node. */
function expected(settings: Settings) {
  const { told, made } = inferred(settings)
  return { infer: last(told.frames), converted: last(made.frames).converted }
}

/** The numbers that stay in sight are the core’s, to the last digit. */
async function expectNumbers(page: Page, settings: Settings): Promise<void> {
  const { infer, converted } = expected(settings)
  const shown = (name: string) => page.locator(`[data-number="${name}"]`).first()
  await expect(shown('sqnr')).toHaveAttribute('data-value', String(infer.sqnrDb), { timeout: 30_000 })
  await expect(shown('accuracy')).toHaveAttribute('data-value', String(infer.accuracy))
  await expect(shown('float-accuracy')).toHaveAttribute('data-value', String(infer.floatAccuracy))
  await expect(shown('agreement')).toHaveAttribute('data-value', String(infer.agreement))
  await expect(shown('loss')).toHaveAttribute('data-value', String(infer.loss))
  await expect(shown('size')).toHaveAttribute('data-value', String(converted?.bytes))
}

const step = (page: Page, name: string) => page.getByRole('tab', { name, exact: false })

test('opens with calibration going on, and comes to the numbers of the core', async ({ page }) => {
  await page.goto('en/ptq/')
  const images = page.getByRole('slider', { name: 'Calibration images' })
  await expect(images).toHaveAttribute('aria-valuetext', /^(1|2|4|8|16)$/)
  await expect(images).toHaveAttribute('aria-valuetext', '64', { timeout: 30_000 })
  await expectNumbers(page, {})
  await expect(page.locator('[data-number="text-accuracy"]')).toHaveAttribute('data-from', 'now')
})

test('bits, granularity and rule by keys: each time the numbers of the core', async ({ page }) => {
  await page.goto('en/ptq/#v=1&network=set*mobilenet-fashion&images=32&step=convert')
  await expectNumbers(page, { ...onNetwork('mobilenet-fashion'), images: 32 })
  const bits = page.getByRole('slider', { name: 'Weight bits' }).first()
  await bits.focus()
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft')
  await page.getByRole('combobox', { name: 'One scale' }).first().selectOption({ label: 'a tensor' })
  const collapsed = { ...onNetwork('mobilenet-fashion'), images: 32, weightBits: 4, granularity: 'tensor' } as const
  await expectNumbers(page, collapsed)
  await page.keyboard.press('Control+z')
  await expectNumbers(page, { ...collapsed, granularity: 'channel' })
})

test('every rule is measured in the whole network, and its row chooses it', async ({ page }) => {
  const settings = { activationBits: 3, images: 32 }
  const { seen, settings: all } = inferred(settings)
  const measured = last(runJob(rules(all, seen.result), bytesFor).frames).measured
  await page.goto('en/ptq/#v=1&activationBits=3&images=32')
  for (const rule of ['min-max', 'mse', 'tensorrt-entropy'] as const)
    await expect(page.locator(`[data-number="rule-${rule}"]`)).toHaveAttribute(
      'data-value',
      String(measured[rule]?.accuracy),
      { timeout: 60_000 },
    )
  await page.getByRole('button', { name: 'least MSE' }).click()
  await expectNumbers(page, { ...settings, rule: 'mse' })
  await expect(page.getByRole('figure')).toContainText('least MSE')
})

test('a clip is dragged by mouse and moved by keys; it is one step of undo, and in the link', async ({
  page,
  context,
}) => {
  await page.goto('en/ptq/#v=1&activationBits=4&images=32')
  await expectNumbers(page, { activationBits: 4, images: 32 })
  const drawing = page.getByRole('figure').locator('svg[role="img"]').first()
  const box = await drawing.boundingBox()
  if (!box) throw new Error('there is no drawing')
  await page.mouse.move(box.x + 0.9 * box.width, box.y + 100)
  await page.mouse.down()
  for (const share of [0.8, 0.7, 0.6]) await page.mouse.move(box.x + share * box.width, box.y + 100)
  await page.mouse.up()
  await expect(page).toHaveURL(/clips=0~\d/)
  const clips = [0, Number(/clips=0~([\d.]+)/.exec(page.url())?.[1])]
  await expectNumbers(page, { activationBits: 4, images: 32, clips })
  const other = await context.newPage()
  await other.goto(page.url())
  await expectNumbers(other, { activationBits: 4, images: 32, clips })
  expect(await numberOn(other, 'own-error')).toBe(await numberOn(page, 'own-error'))
  const clip = page.getByRole('slider', { name: 'Your clipping point' })
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-number="own-error"]')).toHaveCount(0)
  await clip.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('[data-number="own-error"]')).toHaveCount(1)
  await page.keyboard.press('Backspace')
  await expect(page.locator('[data-number="own-error"]')).toHaveCount(0)
})

test('from opening to a drawn digit by mouse', async ({ page }) => {
  await page.goto('en/ptq/')
  for (const name of ['Network', 'Data', 'Calibrate', 'Convert', 'Infer']) {
    await step(page, name).first().click()
    await expect(page.getByRole('figure').first()).toBeVisible()
  }
  await page.getByRole('tab', { name: 'Draw' }).click()
  await page.getByRole('button', { name: 'Switch to digits' }).click()
  await expect(page.getByRole('button', { name: 'Switch to digits' })).toBeHidden()
  const square = page.getByRole('application')
  const box = await square.boundingBox()
  if (!box) throw new Error('there is no square')
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const
  await page.mouse.move(...at(0.5, 0.15))
  await page.mouse.down()
  for (let y = 0.2; y <= 0.85; y += 0.05) await page.mouse.move(...at(0.5, y))
  await page.mouse.up()
  await expect(page.getByRole('figure')).toContainText(/1/)
  await expect(page).toHaveURL(/strokes=/)
  await expect(page.locator('[data-number="draw-quantized"]').first()).toHaveAttribute('data-value', '1', {
    timeout: 30_000,
  })
})

test('a network that does not fit is refused, with what does not; what was there stays', async ({ page }) => {
  await page.goto('en/ptq/#v=1&images=32')
  await expectNumbers(page, { images: 32 })
  await dropFile(page, 'half.safetensors', new Uint8Array(100))
  await expect(page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: /file/i }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Go back' }).click()
  await expectNumbers(page, { images: 32 })
})

test('from opening to a drawn digit by keys alone, in Korean', async ({ page }) => {
  await page.goto('ko/ptq/#v=1&images=16')
  const tabs = page.getByRole('tablist', { name: '단계' })
  await tabs.getByRole('tab', { selected: true }).focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('tab', { name: /추론/ })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('tablist', { name: '추론' }).getByRole('tab', { selected: true }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('button', { name: '숫자 신경망으로', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('application').focus()
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  for (let i = 0; i < 16; i++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  for (const name of ['draw-float', 'draw-quantized'])
    await expect(page.locator(`[data-number="${name}"]`).first()).toHaveAttribute('data-value', '1', {
      timeout: 30_000,
    })
  await page.keyboard.press('Backspace')
  await expect(page).not.toHaveURL(/strokes=/)
})

test('a quantized network is kept, and opened from the shelf as any other', async ({ page }) => {
  await page.goto('en/ptq/#v=1&images=16&weightBits=5&step=network')
  await page.getByRole('button', { name: 'More settings' }).click()
  await page.getByRole('button', { name: 'Keep: resnet-fashion-w5a8' }).click({ timeout: 30_000 })
  await page
    .getByRole('combobox', { name: 'Network' })
    .first()
    .selectOption({ label: 'resnet-fashion-w5a8' }, { timeout: 30_000 })
  await expect(page.getByText('resnet-fashion-w5a8 ·')).toBeVisible({ timeout: 30_000 })
  await expect.poll(() => numberOn(page, 'sqnr'), { timeout: 30_000 }).toBeGreaterThan(25)
  await page.goto('en/binning/#v=1&at=0')
  await page.getByRole('combobox', { name: 'Data' }).selectOption({ label: 'resnet-fashion-w5a8' })
  await expect(page.getByRole('combobox', { name: 'Tensor' })).toBeVisible()
})

test.describe('with the network cut off', () => {
  test.use({ mayComplain: true })

  test('a download that is interrupted is said, and tried again', async ({ page }) => {
    let broken = true
    await page.route('**/networks/*.safetensors', (route) => (broken ? route.abort() : route.continue()))
    await page.goto('en/ptq/#v=1&images=16')
    await expect(page.getByRole('alert')).toContainText('could not be fetched')
    broken = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await expectNumbers(page, { images: 16 })
  })

  test('half a network is none: it is said, and asked for again', async ({ page }) => {
    let broken = true
    await page.route('**/networks/*.safetensors', async (route) => {
      const response = await route.fetch()
      const body = await response.body()
      return route.fulfill({ response, body: broken ? body.subarray(0, body.length >> 1) : body })
    })
    await page.goto('en/ptq/#v=1&images=16')
    await expect(page.getByRole('alert')).toBeVisible()
    broken = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await expectNumbers(page, { images: 16 })
  })
})

test.describe('on a phone, by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('from opening to a drawn digit, in Korean', async ({ page }) => {
    await page.goto('ko/ptq/#v=1&images=16')
    await page.getByRole('tab', { name: /추론/ }).tap()
    await page.getByRole('tab', { name: '그리기' }).tap()
    await page.getByRole('button', { name: '숫자 신경망으로', exact: true }).tap()
    // The square comes to rest once the other network is there.
    await expect(page.getByRole('button', { name: '숫자 신경망으로' })).toHaveCount(0)
    const square = page.getByRole('application')
    await expect(square).toBeVisible()
    const box = await square.boundingBox()
    if (!box) throw new Error('there is no square')
    const touch = await page.context().newCDPSession(page)
    const at = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: box.x + box.width / 2, y: box.y + y * box.height }],
      })
    await at('touchStart', 0.15)
    for (let y = 0.2; y <= 0.85; y += 0.05) await at('touchMove', y)
    await at('touchEnd', 0.85)
    await expect(page.locator('[data-number="draw-quantized"]').first()).toHaveAttribute('data-value', '1', {
      timeout: 30_000,
    })
  })
})
