import { scaleLinear, scaleLog } from 'd3'
import { describe, expect, it } from 'vitest'
import type { PlaneNet } from '../../plane-frames.ts'
import { lossPath, lossRange, stepsShown } from './loss-path.ts'

const trace = (...value: number[]) => ({ step: Float64Array.from(value.keys()), value: Float64Array.from(value) })
const net = (...value: number[]): PlaneNet => ({
  ...{ kind: 'float', accuracy: 1, loss: 1, probability: new Float32Array(1), side: 1, reach: 1 },
  trace: trace(...value),
})

describe('the trace of losses', () => {
  it('lies between powers of ten, and in steps that seldom change', () => {
    expect(lossRange([net(0.7, 0.02), net(0.7, 3)])).toEqual([0.01, 10])
    expect(lossRange([net(Number.NaN, Number.POSITIVE_INFINITY)])).toEqual([0.1, 1])
    expect([0, 21, 200, 1999].map(stepsShown)).toEqual([20, 50, 200, 2000])
  })

  it('leaves out what is no number, and keeps to its axes', () => {
    const y = scaleLog([0.01, 1], [200, 0])
    const x = scaleLinear([0, 10], [0, 100])
    expect(lossPath(trace(1, Number.NaN, 0.1, 1e9), x, y)).toBe('M0.0,0.0L20.0,100.0L30.0,0.0')
    expect(lossPath(trace(...new Array<number>(1000).fill(1)), x, y).match(/L/g)?.length).toBeLessThanOrEqual(201)
  })
})
