import { describe, expect, it } from 'vitest'
import { codeOf } from './drawn-points.ts'
import { drawnSpots, pointPaths } from './point-paths.ts'

describe('pointPaths', () => {
  it('draws each class by its shape, from the lower left, and nothing outside the square', () => {
    const drawn = [codeOf({ u: 0.25, v: 0.75, label: 0 }), codeOf({ u: 0.5, v: 0.5, label: 1 })]
    const [circles, triangles] = pointPaths(drawnSpots(drawn), 200, 4)
    expect(circles).toBe('M46.1,49.9a4,4,0,1,0,8,0a4,4,0,1,0,-8,0z')
    expect(triangles).toMatch(/^M100\.1,94\.8l/)
    expect(pointPaths({ at: [{ u: 1.1, v: 0.5 }], label: [0] }, 200, 4)).toEqual(['', ''])
  })
})
