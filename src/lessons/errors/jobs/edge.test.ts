import { describe, expect, it } from 'vitest'
import { runJob } from '../../../engine/testing/run-job.ts'
import type { EdgeFrame } from '../frames.ts'
import { edge } from './edge.ts'
import { openedNetwork } from './network.ts'
import { bytesFor, settingsWith } from './testing/run-errors.ts'

const kept = { known: new Map() }
function frameOf(changed: Parameters<typeof settingsWith>[0]): EdgeFrame {
  const { frames } = runJob(edge(settingsWith({ figure: 'left-edge', ...changed }), kept), bytesFor)
  expect(frames).toHaveLength(1)
  return frames[0]
}
const area = ({ edges }: EdgeFrame, heights: Float64Array) =>
  heights.reduce((sum, height, i) => sum + height * (edges[i + 1] - edges[i]), 0)

describe('the level in its cell', () => {
  it.each([2, 3, 5, 8])('costs Δ²(p − ½)² beside Δ²/12 on a flat density, at %i bits', (bits) => {
    for (const place of [0, 0.2, 0.5, 1]) {
      const frame = frameOf({ bits, place })
      const step = 2 / 2 ** bits
      expect(frame.step).toBeCloseTo(step, 12)
      expect(frame.set.mse).toBeCloseTo(step ** 2 / 12 + step ** 2 * (place - 0.5) ** 2, 12)
      expect(frame.set.bias).toBeCloseTo(step * (place - 0.5), 12)
      expect(frame.right.sqnrDb - frame.left.sqnrDb).toBeCloseTo(10 * Math.log10(4), 9)
    }
  })

  it('is least in the middle, and the curve is that of the places', () => {
    for (const spread of ['flat', 'gaussian'] as const) {
      const { curve, right, left } = frameOf({ spread, bits: 4 })
      expect(Math.min(...curve.mse)).toBe(curve.mse[25])
      expect([curve.place[25], curve.mse[25], curve.mse[0]]).toEqual([0.5, right.mse, left.mse])
    }
  })

  it('has errors whose areas are the MSEs, in bins that no threshold cuts', () => {
    const frame = frameOf({ bits: 3, place: 0.1 })
    for (const one of [frame.right, frame.left, frame.set]) expect(area(frame, one.error)).toBeCloseTo(one.mse, 12)
    expect(area(frame, frame.density)).toBeCloseTo(1, 12)
    for (const cell of frame.cells)
      expect(Math.min(...frame.edges.map((one) => Math.abs(one - cell)))).toBeLessThan(1e-12)
  })

  it('of real weights: the sum over each of them', () => {
    const frame = frameOf({ spread: 'weights', bits: 4 })
    const network = runJob(openedNetwork(kept), bytesFor).result
    const weights = network.layers.find(({ name }) => name === 'b2.c2')!.parameters[0].values
    expect(frame.count).toBe(weights.length)
    const [low, step] = [frame.cells[0], frame.step]
    const mse = (offset: number) =>
      weights.reduce((sum, w) => {
        const k = Math.min(15, Math.floor((w - low) / step))
        return sum + (w - (low + (k + offset) * step)) ** 2 / weights.length
      }, 0)
    expect(frame.right.mse / mse(0.5)).toBeCloseTo(1, 5)
    expect(frame.left.mse / mse(0)).toBeCloseTo(1, 5)
  })
})
