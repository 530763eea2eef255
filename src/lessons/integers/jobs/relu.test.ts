import { describe, expect, it } from 'vitest'
import { defaultsOf } from '../../../engine/params.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { siteBytes } from '../../../engine/testing/site-bytes.ts'
import { type IntegersSettings, integersContract } from '../contract.ts'
import { relu } from './relu.ts'

const run = (changed: Partial<IntegersSettings>) =>
  runJob(relu({ ...defaultsOf(integersContract.settings), figure: 'relu', ...changed }), siteBytes).frames[0].compared

describe('after a ReLU', () => {
  it('is not measured while another figure is looked at', () => expect(run({ figure: 'product' })).toBeNull())

  it.each([4, 6, 8])('symmetric codes lose about a bit, at %i bits', (bits) => {
    const { symmetric, affine, min } = run({ bits })!
    expect(min).toBeGreaterThanOrEqual(0)
    expect(affine.usedCodes).toBe(2 ** bits)
    expect(symmetric.usedCodes).toBe(2 ** (bits - 1))
    expect(affine.zeroPoint).toBe(0)
    // steps of max/(2ᵇ − 1) against max/(2ᵇ⁻¹ − 1)
    const wanted = 20 * Math.log10((2 ** bits - 1) / (2 ** (bits - 1) - 1))
    expect(Math.abs(affine.sqnrDb - symmetric.sqnrDb - wanted)).toBeLessThan(0.3)
  })

  it('the loss ends as values below 0 come in', () => {
    const { gains, cuts, std } = run({ bits: 8 })!
    expect(std).toBeCloseTo(1, 1)
    expect(cuts[0]).toBe(0)
    for (let i = 2; i < gains.length; i += 2) expect(gains[i]).toBeLessThan(gains[i - 2] + 0.1)
    const uncut = run({ bits: 8, cut: 4 })!
    expect(uncut.affine.sqnrDb - uncut.symmetric.sqnrDb).toBeCloseTo(gains[16], 12)
    expect(uncut.count).toBe(20_000)
  })

  it('is the same on a real layer', () => {
    const { symmetric, affine, min, count, counts } = run({ values: 'resnet', bits: 8 })!
    expect(min).toBeGreaterThanOrEqual(0)
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(count)
    expect(affine.sqnrDb - symmetric.sqnrDb).toBeGreaterThan(5.5)
    expect(affine.sqnrDb - symmetric.sqnrDb).toBeLessThan(6.6)
  })
})
