import { reference } from '../src/core/testing/reference.ts'
import { dropFile, expect, test } from './page.ts'

/** The page against numbers that were computed elsewhere; `src/core/testing/reference/README.md` says how, and how near. */
const relative = (value: number, wanted: number) => Math.abs(value - wanted) / Math.abs(wanted)

interface DensityCase {
  readonly kind: string
  readonly pdf: string
  readonly L: number
  readonly mse: number
  readonly entropy_bits: number
}
const { cases } = reference<{ cases: DensityCase[] }>('01_lloyd_max_pdf')
const find = (kind: string, pdf: string, levels: number) =>
  cases.find((one) => one.kind === kind && one.pdf === pdf && one.L === levels) as DensityCase

for (const [pdf, levels] of [
  ['gaussian', 16],
  ['gaussian', 256],
  ['laplace', 32],
] as const)
  test(`${levels} levels on ${pdf} numbers are those of the table`, async ({ page }) => {
    await page.goto(
      `en/binning/#v=1&data=make*${pdf}~n*0&levels=${levels}&range=mse&start=cube-root-density&at=2&figure=numbers`,
    )
    const cell = (quantizer: string, column: number) =>
      page.locator(`[data-quantizer="${quantizer}"][data-column="${column}"]`).getAttribute('data-value')
    const wanted = find('lloyd_max', pdf, levels)
    await expect(page.locator('[data-quantizer="optimum"][data-column="3"]')).toBeVisible()
    expect(relative(Number(await cell('optimum', 3)), wanted.mse)).toBeLessThan(1e-8)
    expect(Number(await cell('optimum', 2))).toBeCloseTo(wanted.entropy_bits, 6)
    const best = find('optimal_uniform', pdf, levels)
    if (best) expect(relative(Number(await cell('uniform', 3)), best.mse)).toBeLessThan(1e-8)
  })

interface SampleCase {
  readonly id: string
  readonly scale: number
  readonly data_times_scale: readonly number[]
  readonly results: readonly { readonly k: number; readonly sse: number }[]
}

const { cases: samples } = reference<{ cases: SampleCase[] }>('02_kmeans1d')
for (const { id, scale, data_times_scale, results } of samples)
  test(`the optimum of ${id} is the one that another program found`, async ({ page }) => {
    const values = data_times_scale.map((x) => x / scale)
    const range = Math.max(...values) - Math.min(...values)
    for (const { k, sse } of results) {
      if (k < 2) continue
      const tolerance = Math.max(1e-9 * sse, 1e-12 * values.length * range * range)
      await page.goto('about:blank')
      await page.goto(`en/binning/#v=1&levels=${k}&at=0&figure=numbers`)
      await expect(page.locator('[data-quantizer="optimum"][data-column="3"]')).toBeVisible()
      await dropFile(page, `${id}.csv`, new TextEncoder().encode(values.join('\n')))
      const mse = page.locator('[data-quantizer="optimum"][data-column="3"]')
      const difference = async () => Math.abs(Number(await mse.getAttribute('data-value')) * values.length - sse)
      await expect.poll(difference, { message: `k = ${k}` }).toBeLessThanOrEqual(tolerance)
    }
  })
