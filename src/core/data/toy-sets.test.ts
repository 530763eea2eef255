import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import { type ToySetName, toySet } from './toy-sets.ts'

const NAMES: ToySetName[] = ['moons', 'circles', 'spirals', 'xor']
const pointsOf = (name: ToySetName, n: number, noise: number, seed: number) => {
  const { points, labels } = toySet(name, { n, noise }, createRandom(seed))
  return Array.from(labels, (label, i) => ({ x: points[2 * i], y: points[2 * i + 1], label }))
}

describe('toySet', () => {
  it('is decided by its seed, and holds as many points of each class', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.nat(60), fc.nat(1000), (name, n, seed) => {
        const once = toySet(name, { n, noise: 0.1 }, createRandom(seed))
        expect(toySet(name, { n, noise: 0.1 }, createRandom(seed))).toEqual(once)
        expect([once.points.length, once.labels.length]).toEqual([2 * n, n])
        expect(once.labels.reduce((sum, label) => sum + label, 0)).toBe(Math.floor(n / 2))
      }),
      { seed: 41 },
    )
    expect(pointsOf('moons', 20, 0.1, 1)).not.toEqual(pointsOf('moons', 20, 0.1, 2))
  })

  it('lies in the square from −1 to 1 before noise, and fills most of it', () => {
    for (const name of NAMES) {
      const all = pointsOf(name, 2000, 0, 3)
      const reach = all.reduce((most, { x, y }) => Math.max(most, Math.abs(x), Math.abs(y)), 0)
      expect(reach).toBeLessThanOrEqual(1)
      expect(reach).toBeGreaterThan(0.85)
    }
  })

  it('draws the shapes that its names promise', () => {
    for (const { x, y, label } of pointsOf('circles', 500, 0, 4))
      expect(Math.hypot(x, y)).toBeCloseTo(label ? 0.4 : 0.9)
    for (const { x, y, label } of pointsOf('xor', 500, 0, 4)) {
      expect(x * y > 0).toBe(label === 0)
      expect(Math.min(Math.abs(x), Math.abs(y))).toBeGreaterThanOrEqual(0.1 - 1e-7)
    }
    for (const { x, y, label } of pointsOf('moons', 500, 0, 4)) {
      // the middle of each half circle, the lower one's turned round
      const [u, v] = label ? [0.5 - 1.5 * x, 0.25 - 1.5 * y] : [1.5 * x + 0.5, 1.5 * y + 0.25]
      expect(Math.hypot(u, v)).toBeCloseTo(1)
      expect(v).toBeGreaterThanOrEqual(-1e-6)
    }
    const spirals = pointsOf('spirals', 500, 0, 4)
    for (const { x, y, label } of spirals) {
      const along = (Math.hypot(x, y) - 0.1) / 0.85
      const angle = 1.5 * Math.PI * along + Math.PI * label
      expect(x).toBeCloseTo(Math.hypot(x, y) * Math.sin(angle))
      expect(y).toBeCloseTo(Math.hypot(x, y) * Math.cos(angle))
    }
  })

  it('moves points by noise of the given deviation', () => {
    const radii = pointsOf('circles', 4000, 0.05, 5).map(({ x, y, label }) => Math.hypot(x, y) - (label ? 0.4 : 0.9))
    const deviation = Math.sqrt(radii.reduce((sum, r) => sum + r * r, 0) / radii.length)
    expect(Math.abs(deviation - 0.05)).toBeLessThan(0.003)
  })

  it('says what is wrong with its arguments', () => {
    const random = createRandom(1)
    expect(() => toySet('rings' as never, { n: 1, noise: 0 }, random)).toThrow('name must be one of moons,circles')
    expect(() => toySet('moons', { n: -1, noise: 0 }, random)).toThrow('n must be a whole number from 0, got -1')
    expect(() => toySet('moons', { n: 1, noise: Number.NaN }, random)).toThrow(RangeError)
  })
})
