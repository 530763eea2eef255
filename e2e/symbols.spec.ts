import { createRandom, sampleDensity, sampleSource, uniformQuantizer } from '../src/core/index.ts'
import { inspectSteps, inspectValue } from '../src/core/inspect.ts'
import { expect, numberOn, openResting, test } from './page.ts'

const source = sampleSource(sampleDensity('laplace', { mean: 0, variance: 1 }, 10_000, createRandom(1)))
const uniform = {
  ...uniformQuantizer({ min: source.min, max: source.max, levels: 8 }),
  min: source.min,
  max: source.max,
}

test('a symbol of a formula lights what it stands for, by pointer and by keys', async ({ page }) => {
  await openResting(page, 'en/binning/#v=1&scene=symbols&at=0')
  const drawing = page.locator('figure svg[role="img"]').first()
  await page.locator('.katex-html span', { hasText: /^Δ$/ }).first().hover()
  await expect(drawing).toContainText('Δ = 1.27')
  await page.mouse.move(5, 5)
  await expect(drawing).not.toContainText('Δ = 1.27')
  await page.getByRole('button', { name: 'code', exact: true }).focus()
  await expect(drawing).toContainText('q = 7')
  await page.keyboard.press('Tab')
  await expect(drawing).toContainText('x̂ = 4.58')
  await page.keyboard.press('Tab')
  await expect(drawing).toContainText('x − x̂ = 0.633')
})

test('the formulas have the numbers of the value that is pointed at, and at the maximum a code too many', async ({
  page,
}) => {
  await openResting(page, 'ko/binning/#v=1&scene=symbols&at=0')
  const formulas = page.locator('.katex-display')
  await expect(formulas.nth(1)).toContainText(/⌊8⌋\)=7/)
  const slider = page.getByRole('slider', { name: '커서가 가리키는 값' })
  await slider.focus()
  for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowRight')
  const x = Number(await slider.inputValue())
  const { code, level, error } = inspectValue(uniform, x)
  const { steps } = inspectSteps(uniform, x)
  await expect(formulas.nth(1)).toContainText(`⌊${steps.toPrecision(3)}⌋)=${code}`)
  await expect(formulas.nth(2)).toContainText(`=${level.toPrecision(3).replace('-', '−')}`)
  await expect(formulas.nth(2)).toContainText(`=${error.toPrecision(3).replace('-', '−')}`)
  await page.getByRole('button', { name: '최댓값 가리키기' }).click()
  await expect(formulas.nth(1)).toContainText('⌊8⌋)=7')
  await expect.poll(async () => Number(await slider.inputValue())).toBeCloseTo(source.max, 6)
  expect(await numberOn(page, 'text-top')).toBe(7)
})
