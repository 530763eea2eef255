import { readFileSync } from 'node:fs'
import {
  distortion,
  piecewiseLinearSource,
  readSafetensors,
  sampleSource,
  uniformQuantizer,
  writeSafetensors,
} from '../src/core/index.ts'
import { dropFile, expect, numberOn, openResting, test } from './page.ts'

const VALUES = [0.5, -1.25, 3, 2, 2, -0.75, 1.5, 0, 0.25, 4]

function uniformMse(values: ArrayLike<number>): number {
  const source = sampleSource(values)
  return distortion(uniformQuantizer({ min: source.min, max: source.max, levels: 8 }), source).mse
}

/** A version 1 .npy file of little-endian float32. */
function npy(values: readonly number[]): Uint8Array {
  const head = `${`{'descr': '<f4', 'fortran_order': False, 'shape': (${values.length},), }`.padEnd(117)}\n`
  const bytes = new Uint8Array(128 + 4 * values.length)
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, 118, 0])
  bytes.set(new TextEncoder().encode(head), 10)
  new Float32Array(bytes.buffer, 128).set(values)
  return bytes
}

test('pasted numbers are quantized and travel in the link', async ({ page, context }) => {
  await openResting(page, 'en/binning/#v=1&at=0')
  await page.getByRole('combobox', { name: 'Data' }).selectOption({ label: 'paste or open a file…' })
  await page.getByRole('textbox').fill(VALUES.join(', '))
  await page.getByRole('button', { name: 'Use these' }).click()
  await expect(page.locator('[data-number="uniform-mse"]')).toHaveAttribute('data-value', String(uniformMse(VALUES)))
  await expect(page).toHaveURL(/numbers\*0\.5~-1\.25~3/)
  const other = await context.newPage()
  await openResting(other, page.url())
  expect(await numberOn(other, 'uniform-mse')).toBe(uniformMse(VALUES))
  expect(await numberOn(other, 'lloyd-mse')).toBe(await numberOn(page, 'lloyd-mse'))
})

test('.csv, .npy and .safetensors by drop; tensors are chosen', async ({ page }) => {
  await openResting(page, 'en/binning/#v=1&at=0')
  const mse = page.locator('[data-number="uniform-mse"]')
  await dropFile(page, 'table.csv', new TextEncoder().encode(`name;weight\na;${VALUES.join('\nb;')}\n`))
  await expect(mse).toHaveAttribute('data-value', String(uniformMse(VALUES)))
  await dropFile(page, 'half.npy', npy(VALUES.slice(0, 5)))
  await expect(mse).toHaveAttribute('data-value', String(uniformMse(VALUES.slice(0, 5))))
  const file = writeSafetensors([
    { name: 'conv.weight', shape: [5, 2], data: Float32Array.from(VALUES) },
    { name: 'conv.bias', shape: [4], data: Float64Array.of(1, 2, 3, 7) },
  ])
  await dropFile(page, 'net.safetensors', file)
  await expect(mse).toHaveAttribute('data-value', String(uniformMse(VALUES)))
  await page.getByRole('combobox', { name: 'Tensor' }).selectOption('conv.bias')
  await expect(mse).toHaveAttribute('data-value', String(uniformMse([1, 2, 3, 7])))
})

test('values that are not finite are counted, left out and told', async ({ page }) => {
  await openResting(page, 'en/binning/#v=1&at=0')
  await dropFile(page, 'holes.npy', npy([...VALUES, Number.NaN, Number.POSITIVE_INFINITY, Number.NaN]))
  await expect(page.locator('[data-number="uniform-mse"]')).toHaveAttribute('data-value', String(uniformMse(VALUES)))
  await expect(page.getByText('2 NaN and 1 infinite value were left out')).toBeVisible()
})

const lying = writeSafetensors([{ name: 'w', shape: [4], data: Float32Array.of(1, 2, 3, 4) }])
const overlapping = new TextEncoder().encode(
  '{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}',
)
const withHeader = (header: Uint8Array, data: number) => {
  const bytes = new Uint8Array(8 + header.length + data)
  new DataView(bytes.buffer).setUint32(0, header.length, true)
  bytes.set(header, 8)
  return bytes
}
for (const { name, bytes, says } of [
  {
    name: 'photo.jpg',
    bytes: Uint8Array.of(0xff, 0xd8, 0xff),
    says: /photo\.jpg is not a \.csv, \.npy or \.safetensors/,
  },
  { name: 'cut.npy', bytes: npy(VALUES).slice(0, 140), says: /cut off/ },
  { name: 'none.npy', bytes: new TextEncoder().encode('not an array'), says: /not a \.npy file/ },
  { name: 'words.csv', bytes: new TextEncoder().encode('only words here'), says: /No numbers were found/ },
  { name: 'empty.csv', bytes: new Uint8Array(), says: /No numbers were found/ },
  { name: 'cut.safetensors', bytes: lying.slice(0, lying.length - 3), says: /cut off/ },
  {
    name: 'huge-header.safetensors',
    bytes: Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 255, 1),
    says: /header is longer than a header can be/,
  },
  {
    name: 'overlap.safetensors',
    bytes: withHeader(overlapping, 12),
    says: /Two tensors share the same bytes: tensor b/,
  },
  { name: 'nan.npy', bytes: npy([Number.NaN, Number.NaN]), says: /no finite number/ },
]) {
  test(`a bad file says so and loses nothing: ${name}`, async ({ page }) => {
    await openResting(page, 'en/binning/#v=1&at=3')
    const before = await numberOn(page, 'lloyd-mse')
    await dropFile(page, name, bytes)
    await expect(page.getByRole('alert')).toContainText(says)
    expect(await numberOn(page, 'lloyd-mse')).toBe(before)
    await page.getByRole('alert').getByRole('button', { name: 'Go back' }).click()
    await expect(page.getByRole('alert')).toBeHidden()
    await page.getByRole('slider', { name: 'Bits' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('[data-number="text-levels"]')).toHaveText('16')
  })
}

test('all values equal: a level on the value, no error, no crash', async ({ page }) => {
  await openResting(page, 'en/binning/#v=1&at=1&data=numbers*7~7~7~7')
  expect(await numberOn(page, 'lloyd-mse')).toBe(0)
})

test('a link to a file asks for that file', async ({ page }) => {
  await page.goto('en/binning/#v=1&at=0&data=file*0123456789abcdef~name*weights.npy~bytes*99')
  await expect(page.getByRole('alert')).toContainText('This link was made with the file weights.npy')
})

test('the real file of the site has what the page says', async () => {
  const index = JSON.parse(readFileSync(new URL('../public/data/index.json', import.meta.url), 'utf8'))
  for (const [name, { bytes }] of Object.entries<{ bytes: number }>(index.files))
    expect(readFileSync(new URL(`../public/data/${name}`, import.meta.url)).length).toBe(bytes)
})

test('a folder that is dropped is refused with a word, and nothing changes', async ({ page }) => {
  await openResting(page, 'en/binning/#v=1&at=3')
  const before = await numberOn(page, 'lloyd-mse')
  const transfer = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    const file = new File(['x'], 'folder')
    // what reading a folder, or a file that was moved, comes to
    file.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }) as never
    transfer.items.add(file)
    Object.defineProperty(transfer, 'files', { value: [file] })
    return transfer
  })
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(page.getByRole('alert')).toContainText('folder could not be read')
  await page.getByRole('alert').getByRole('button', { name: 'All right' }).click()
  expect(await numberOn(page, 'lloyd-mse')).toBe(before)
})

test('what the QAT lesson kept is data for the binning lesson, until it is removed', async ({ page }) => {
  await page.goto('en/qat/#v=1&ground=images&steps=20&batch=8&images=128&step=result&at=plane*0~train*20')
  await page.getByRole('button', { name: /^Keep: mobilenet-fashion-w2a8-lsq/ }).click({ timeout: 60_000 })
  await page.getByRole('link', { name: 'Binning' }).last().click()
  await page.getByRole('combobox', { name: 'Data' }).selectOption({ label: 'mobilenet-fashion-w2a8-lsq' })
  await page.getByRole('combobox', { name: 'Tensor' }).selectOption('stem.weight_scale')
  await expect(page.getByRole('img', { name: /^16 values between/ }).first()).toBeVisible()
  await expect(page).toHaveURL(/data=shelf\*mobilenet-fashion-w2a8-lsq~tensor\*stem\.weight_scale/)
  await page.reload()
  await expect(page.getByRole('img', { name: /^16 values between/ }).first()).toBeVisible()
  await page.getByRole('combobox', { name: 'Data' }).selectOption({ label: 'paste or open a file…' })
  await page.getByRole('button', { name: 'Remove: mobilenet-fashion-w2a8-lsq' }).click()
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(0)
})

test('a density drawn by hand is quantized, told in the link, and undone stroke by stroke', async ({
  page,
  context,
}) => {
  await openResting(page, 'en/binning/#v=1&at=0&data=make*drawn~n*0')
  const heights = [
    0, 0, 0, 0, 0, 2, 6, 14, 26, 42, 60, 78, 92, 100, 96, 82, 62, 42, 26, 16, 10, 8, 8, 9, 12, 16, 20,
  ].concat([24, 27, 28, 27, 24, 20, 15, 10, 6, 3, 1, 0, 0, 0])
  const mseOf = (ys: readonly number[]) => {
    const source = piecewiseLinearSource(
      ys.map((_, i) => -4 + i * 0.2),
      ys,
    )
    return distortion(uniformQuantizer({ min: -4, max: 4, levels: 8 }), source).mse
  }
  expect(await numberOn(page, 'uniform-mse')).toBeCloseTo(mseOf(heights), 12)
  const box = await page
    .getByRole('img', { name: /density/ })
    .first()
    .boundingBox()
  if (!box) throw new Error('there is no drawing')
  await page.mouse.move(box.x + box.width / 2, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.9, box.y + 60, { steps: 20 })
  await page.waitForTimeout(900)
  await page.mouse.move(box.x + box.width * 0.7, box.y + 80, { steps: 20 })
  await page.mouse.up()
  const told = () => (/drawn=([\d~]+)/.exec(page.url())?.[1] ?? '').split('~').map(Number)
  // The link follows once the hand rests; under load that may take a while.
  await expect(async () => {
    const before = page.url()
    await page.waitForTimeout(1000)
    expect(page.url()).toBe(before)
    expect(Math.abs((await numberOn(page, 'uniform-mse')) - mseOf(told()))).toBeLessThan(1e-12)
  }).toPass()
  const drawn = told()
  expect(drawn.filter((height, i) => height !== heights[i]).length).toBeGreaterThan(10)
  const other = await context.newPage()
  await openResting(other, page.url())
  expect(await numberOn(other, 'uniform-mse')).toBe(await numberOn(page, 'uniform-mse'))
  await other.close()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => Math.abs((await numberOn(page, 'uniform-mse')) - mseOf(heights))).toBeLessThan(1e-12)
  await page.getByRole('slider', { name: 'Value under the cursor' }).focus()
  await page.keyboard.press('ArrowUp')
  await expect.poll(async () => Math.abs((await numberOn(page, 'uniform-mse')) - mseOf(heights))).toBeGreaterThan(1e-9)
})

test('the weights of a trained network are data: any of its layers', async ({ page }) => {
  await openResting(page, 'en/binning/#v=1&at=0')
  await page.getByRole('combobox', { name: 'Data' }).selectOption({ label: 'mobilenet-fashion' })
  await page.getByRole('combobox', { name: 'Tensor' }).selectOption('pw3.weight')
  const file = readSafetensors(
    readFileSync(new URL('../public/networks/mobilenet-fashion.safetensors', import.meta.url)),
  )
  const weights = file.find(({ name }) => name === 'pw3.weight')?.data as Float32Array
  expect(weights).toHaveLength(8192)
  await expect(page.locator('[data-number="uniform-mse"]')).toHaveAttribute('data-value', String(uniformMse(weights)))
  await expect(page).toHaveURL(/data=shelf\*mobilenet-fashion~tensor\*pw3\.weight/)
})
