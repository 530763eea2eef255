import {
  affineParams,
  multiplyByQuantizedMultiplier,
  quantize,
  quantizeMultiplier,
  quantizeWeights,
} from '../src/core/index.ts'
import { integersContract } from '../src/lessons/integers/contract.ts'
import { expect, inTheme, numberOn, test } from './page.ts'

const SCHEME = { bits: 4, signed: false, symmetric: false, narrowRange: false } as const
const opened = affineParams({ min: -1, max: 3 }, SCHEME)

test('the ruler’s numbers are the core’s', async ({ page }) => {
  await page.goto('en/integers/')
  expect(await numberOn(page, 'scale')).toBe(opened.scale)
  expect(await numberOn(page, 'z')).toBe(opened.zeroPoint)
  expect(await numberOn(page, 'code')).toBe(quantize([1.3], opened)[0])
  await expect(page.locator('[data-number="text-bits"]')).toHaveAttribute('data-from', 'now')
})

test('the range is dragged by mouse and moved by keys, and real 0 stays exact', async ({ page }) => {
  await page.goto('en/integers/')
  await numberOn(page, 'scale')
  const end = page.locator('[data-number="max"]')
  const box = await end.locator('rect').last().boundingBox()
  if (!box) throw new Error('the handle is drawn')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x - 90, box.y + 30, { steps: 6 })
  await page.mouse.up()
  const max = await numberOn(page, 'max')
  expect(max).toBeLessThan(2.9)
  await expect(page.locator('[data-number="scale"]')).toHaveAttribute(
    'data-value',
    String(affineParams({ min: -1, max }, SCHEME).scale),
  )
  await page.getByRole('slider', { name: 'Least real of the range' }).focus()
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft')
  const moved = affineParams({ min: -1.05, max }, SCHEME)
  await expect(page.locator('[data-number="scale"]')).toHaveAttribute('data-value', String(moved.scale))
  await expect(page.locator('[data-number="zero-point"]')).toHaveAttribute('data-value', String(moved.zeroPoint))
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-number="min"]')).not.toHaveAttribute('data-value', '-1.05')
})

test('the value is dragged beyond the range: it is clamped, and the page says what would come back else', async ({
  page,
}) => {
  await page.goto('en/integers/')
  await numberOn(page, 'scale')
  await page.getByRole('button', { name: 'Go beyond the range' }).click()
  await expect(page.locator('[data-number="code"]')).toHaveAttribute('data-value', '15')
  expect(await numberOn(page, 'unclamped')).toBeGreaterThan(15)
  expect(await numberOn(page, 'wrapped')).toBeLessThan(0)
  await page.getByRole('slider', { name: 'Value x' }).focus()
  await page.keyboard.press('Home')
  await expect(page.locator('[data-number="code"]')).toHaveAttribute('data-value', '0')
})

test('a neuron’s accumulator is that of the core’s codes, and follows its inputs', async ({ page }) => {
  await page.goto('en/integers/#v=1&scene=neuron')
  const { inputs, weights, biases } = integersContract.settings
  const input = affineParams({ min: -1, max: 3 }, { ...SCHEME, bits: 8 })
  const sumOf = (x: readonly number[]) => {
    const values = Float32Array.from({ length: 15 }, (_, i) => weights.default[(i % 3) * 5 + Math.floor(i / 3)])
    const { codes, params } = quantizeWeights(
      'dense',
      { values, shape: [5, 3] },
      { bits: 8, granularity: 'channel', convention: 'onnx' },
    )
    const bias = Math.round(biases.default[0] / (Math.fround(input.scale) * Math.fround(params[0].scale)))
    return quantize(x, input).reduce((sum, code, i) => sum + (code - input.zeroPoint) * codes[i * 3], bias)
  }
  await expect(page.locator('[data-number="accumulator"]')).toHaveAttribute('data-value', String(sumOf(inputs.default)))
  expect(await numberOn(page, 'expanded')).toBe(await numberOn(page, 'direct'))
  expect(await numberOn(page, 'int32-terms')).toBe(66_311)
  await page.getByRole('slider', { name: 'input 2' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[data-number="accumulator"]')).toHaveAttribute(
    'data-value',
    String(sumOf(inputs.default.map((x, i) => (i === 1 ? 1.95 : x)))),
  )
  await page.getByRole('button', { name: 'an input' }).click()
  await expect(page.locator('[data-number="multiplications"]')).toHaveAttribute('data-value', '5')
})

test('the factor’s code is the core’s, and the next place where two roundings differ is one', async ({ page }) => {
  await page.goto('en/integers/#v=1&scene=factor')
  const { mantissa, shift } = quantizeMultiplier(await numberOn(page, 'factor'))
  expect(await numberOn(page, 'mantissa')).toBe(mantissa)
  await page.getByRole('button', { name: 'Next where they differ' }).click()
  await expect(page.getByRole('slider', { name: 'Accumulator' })).not.toHaveValue('-10542')
  const sum = Number(await page.getByRole('slider', { name: 'Accumulator' }).inputValue())
  const [once, twice] = (['single', 'double'] as const).map((rounding) =>
    multiplyByQuantizedMultiplier(sum, mantissa, shift, rounding),
  )
  expect(once).not.toBe(twice)
  await expect(page.locator('[data-number="single-scaled"]')).toHaveAttribute('data-value', String(once))
  await expect(page.locator('[data-number="double-scaled"]')).toHaveAttribute('data-value', String(twice))
})

test('after a ReLU symmetric codes lose a bit, and less as values below 0 come in', async ({ page }) => {
  await page.goto('en/integers/#v=1&scene=relu&bits=8')
  const loss = async () => (await numberOn(page, 'affine-db')) - (await numberOn(page, 'symmetric-db'))
  await numberOn(page, 'affine-db')
  expect(Math.abs((await loss()) - 6.02)).toBeLessThan(0.15)
  await page.getByRole('slider', { name: 'Where the values begin' }).focus()
  await page.keyboard.press('End')
  await expect.poll(loss).toBeLessThan(1)
})

test('the page fits a phone, in both languages, in every figure', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  for (const language of ['en', 'ko'])
    for (const scene of ['two-numbers', 'relu', 'neuron', 'factor']) {
      await page.goto(`${language}/integers/#v=1&scene=${scene}`)
      await expect(page.locator('figure [data-number]').first()).toBeAttached()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    }
})

test('on a projector no text of the figures is smaller than 24 pixels at 1920', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await inTheme(page, 'projector')
  for (const scene of ['two-numbers', 'zero', 'relu', 'neuron', 'factor']) {
    await page.goto(`en/integers/#v=1&scene=${scene}`)
    await expect(page.locator('figure [data-number]').first()).toBeAttached()
    const small = await page.evaluate(() => {
      const found: string[] = []
      for (const element of document.querySelectorAll('figure *:not(dialog *)')) {
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
        const box = element.getBoundingClientRect()
        if (!own || box.width < 2 || element.closest('.visually-hidden, sub, sup')) continue
        if (Number.parseFloat(getComputedStyle(element).fontSize) < 24) found.push(element.textContent ?? '')
      }
      return found
    })
    expect(small).toEqual([])
  }
})
