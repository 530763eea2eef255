import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as real from './real.ts'

const { exp, expm1, log, log1p, log2, log10, sin, cos } = real

/** True values as high + low, from 400-bit arithmetic: `scripts/reference/real.py`. */
const truth: Record<string, number[][]> = JSON.parse(
  readFileSync(new URL('./testing/reference/real.reference.json', import.meta.url), 'utf8'),
)

const view = new DataView(new ArrayBuffer(8))
/** distance between neighbouring doubles at x */
function ulp(x: number): number {
  view.setFloat64(0, Math.abs(x))
  view.setBigInt64(0, view.getBigInt64(0) + 1n)
  return view.getFloat64(0) - Math.abs(x)
}
const errorInUlps = (value: number, high: number, low: number) =>
  value === high && low === 0 ? 0 : Math.abs(value - high - low) / ulp(high)

describe('elementary functions', () => {
  it.each([
    ['exp', real.exp, 1],
    ['expm1', real.expm1, 2],
    ['log', real.log, 1],
    ['log1p', real.log1p, 2],
    ['log2', real.log2, 1],
    ['log10', real.log10, 1],
    ['sin', real.sin, 1],
    ['cos', real.cos, 1],
    ['erf', real.erf, 2],
    ['erfc', real.erfc, 4],
  ] as const)('%s is within its bound of the true value', (name, f, bound) => {
    let worst = 0
    for (const [x, high, low] of truth[name]) worst = Math.max(worst, errorInUlps(f(x), high, low))
    expect(worst).toBeLessThanOrEqual(bound)
    expect(worst).toBeGreaterThan(0)
  })

  it('pow is within 1 ulp', () => {
    let worst = 0
    for (const [x, y, high, low] of truth.pow) worst = Math.max(worst, errorInUlps(real.pow(x, y), high, low))
    expect(worst).toBeLessThanOrEqual(1)
  })

  it('takes special values as the language does', () => {
    const specials = [0, -0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, 2.5, -2.5, 1e300, -1e300, Infinity, -Infinity, NaN]
    for (const x of specials) {
      for (const y of specials) {
        const same = Object.is(real.pow(x, y), x ** y) || errorInUlps(real.pow(x, y), x ** y, 0) <= 2
        expect(same, `pow(${x}, ${y}) = ${real.pow(x, y)}`).toBe(true)
      }
      for (const [name, own] of Object.entries({ exp, expm1, log, log1p, log2, log10, sin, cos })) {
        const [ours, theirs] = [own(x), Math[name as 'exp'](x)]
        const same = Object.is(ours, theirs) || Math.abs(ours - theirs) <= 4 * ulp(theirs)
        expect(same, `${name}(${x}) = ${ours}`).toBe(true)
      }
    }
    expect([real.erf(Infinity), real.erf(-Infinity), real.erfc(Infinity), real.erfc(-Infinity)]).toEqual([1, -1, 0, 2])
    expect([real.erf(NaN), real.erfc(NaN)]).toEqual([NaN, NaN])
    expect(Object.is(real.sin(-0), -0)).toBe(true)
  })

  it('gives the scaled tail where erfc itself has run out of numbers', () => {
    expect(real.erfcx(0)).toBe(1)
    expect(real.erfcx(50)).toBeCloseTo(0.011281536265323773, 16)
    expect(real.erfcx(2) / (real.erfc(2) * real.exp(4))).toBeCloseTo(1, 14)
  })
})
