import { describe, expect, it } from 'vitest'
import type { PlaneFrame } from '../../plane-frames.ts'
import { codeOf } from './drawn-points.ts'
import { createSteadySpots, drawnSpots, pointPaths } from './point-paths.ts'

describe('pointPaths', () => {
  it('draws each class by its shape, from the lower left, and nothing outside the square', () => {
    const drawn = [codeOf({ u: 0.25, v: 0.75, label: 0 }), codeOf({ u: 0.5, v: 0.5, label: 1 })]
    const [circles, triangles] = pointPaths(drawnSpots(drawn), 200, 4)
    expect(circles).toBe('M46.1,49.9a4,4,0,1,0,8,0a4,4,0,1,0,-8,0z')
    expect(triangles).toMatch(/^M100\.1,94\.8l/)
    expect(pointPaths({ at: [{ u: 1.1, v: 0.5 }], label: [0] }, 200, 4)).toEqual(['', ''])
  })

  it('stay the same object while the points of the frames are the same', () => {
    const frame = (x: number): PlaneFrame => ({
      ...{ step: 0, kernels: 'simd', nets: [], layers: [] },
      points: { x: Float32Array.of(x), y: Float32Array.of(0), label: Uint8Array.of(1) },
    })
    const spots = createSteadySpots()
    const first = spots(frame(0.75), 1.5)
    expect(first.at).toEqual([{ u: 0.75, v: 0.5 }])
    expect(spots(frame(0.75), 1.5)).toBe(first)
    expect(spots(frame(0.5), 1.5)).not.toBe(first)
  })
})
