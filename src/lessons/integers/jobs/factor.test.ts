import { describe, expect, it } from 'vitest'
import { multiplyByQuantizedMultiplier } from '../../../core/index.ts'
import { defaultsOf } from '../../../engine/params.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { type IntegersSettings, integersContract } from '../contract.ts'
import { factor } from './factor.ts'
import { product } from './product.ts'
import { ruler } from './ruler.ts'

function run(changed: Partial<IntegersSettings>) {
  const settings = { ...defaultsOf(integersContract.settings), bits: 8, figure: 'factor' as const, ...changed }
  const summed = runJob(product(settings, runJob(ruler(settings)).result)).result
  return runJob(factor(settings, summed)).frames[0].requantized
}

describe('back to codes', () => {
  it('is not computed while another figure is looked at', () => expect(run({ figure: 'ruler' })).toBeNull())

  it('multiplies by a whole number of 31 bits and shifts', () => {
    const found = run({})!
    expect(found.mantissa).toBeGreaterThanOrEqual(2 ** 30)
    expect(found.mantissa).toBeLessThan(2 ** 31)
    expect(found.applied).toBe(found.mantissa / 2 ** (31 - found.shift))
    expect(Math.abs(found.relativeError)).toBeLessThan(2 ** -31)
    expect(BigInt(found.product)).toBe(BigInt(found.sum) * BigInt(found.mantissa))
    const n = BigInt(31 - found.shift)
    const rounded = (BigInt(found.product) + (1n << (n - 1n))) >> n
    expect(found.single.scaled).toBe(Number(rounded))
    expect(found.single.code).toBe(Math.min(255, Math.max(0, found.single.scaled + found.output.zeroPoint)))
  })

  it('counts every accumulator between the ends', () => {
    const { counted, mantissa, shift } = run({ neuron: 1 })!
    expect(counted.total).toBe(counted.to - counted.from + 1)
    let differing = 0
    for (let sum = counted.from; sum <= counted.to; sum++) {
      const once = multiplyByQuantizedMultiplier(sum, mantissa, shift, 'single')
      const twice = multiplyByQuantizedMultiplier(sum, mantissa, shift, 'double')
      if (once !== twice) differing++
    }
    expect(counted.double).toBe(differing)
    expect(counted.double).toBeGreaterThan(0)
    expect(counted.places.length).toBe(differing)
    expect(counted.largestDifference).toBe(1)
  })

  it('shows both ways at a place where they differ', () => {
    const place = run({})!.counted.places[3]
    const there = run({ sum: [place] })!
    expect(there.sum).toBe(place)
    expect(there.single.scaled).not.toBe(there.double.scaled)
    expect(there.near.sums[7]).toBe(place)
    expect(there.near.single[7]).toBe(there.single.scaled)
    // the first rounding has lifted it onto the half
    expect(Math.abs((there.firstRounding / 2 ** -there.shift) % 1)).toBe(0.5)
  })

  it('stands all settings that a link can bring', () => {
    for (const bits of [2, 8])
      for (const [outMin, outMax] of [
        [-4, 4],
        [0, 0],
        [2, -2],
        [0, 0.01],
      ])
        expect(run({ bits, outMin, outMax, sum: [1e7] })!.counted.total).toBeGreaterThan(0)
  })
})
