import { describe, expect, it } from 'vitest'
import { createRandom } from './random.ts'

describe('createRandom', () => {
  it('is mulberry32 and Box–Muller as the reference has them', () => {
    const whole = createRandom(20240101)
    expect(Array.from({ length: 6 }, whole.uint32)).toEqual([
      2167870494, 1688439975, 2014919532, 4189127950, 1018574272, 4247148354,
    ])
    const normal = createRandom(20240101)
    const expected = [
      -0.9154460619382534, 0.7275683442785308, 1.2156186916194693, -0.189738128262601, 1.692341142155467,
      -0.11858155271534715,
    ]
    for (const value of expected) expect(normal.gaussian()).toBeCloseTo(value, 14)
  })

  it('goes on from a saved state', () => {
    const random = createRandom(7)
    random.gaussian()
    const again = createRandom(random.state())
    expect([random.gaussian(), random.uniform()]).toEqual([again.gaussian(), again.uniform()])
  })

  it('draws whole numbers below n evenly', () => {
    const random = createRandom(3)
    const counts = [0, 0, 0]
    for (let i = 0; i < 30_000; i++) counts[random.below(3)]++
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400)
  })
})
