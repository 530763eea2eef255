import { describe, expect, it } from 'vitest'
import { runJob } from '../../../engine/testing/run-job.ts'
import { billsOf, energy, roomsOf } from './energy.ts'
import { bytesFor, opened, settingsWith } from './testing/run-why.ts'

const counts = { multiplications: 1000, weights: 640, biases: 10, activations: 64 }
const asked = { bits: 8, weightsIn: 'dram', activationsIn: 'cache8', atOnce: 1 } as const

describe('the bill of energy', () => {
  it('is the table times the counts, in nJ', () => {
    const [float32, float16, integer] = billsOf(counts, asked)
    expect(float32.arithmetic).toBeCloseTo(4.6, 12)
    expect(float16.arithmetic).toBeCloseTo(1.5, 12)
    expect(integer.arithmetic).toBeCloseTo(0.3, 12)
    // 650 floats of 32 bits are 325 words of 64
    expect(float32.weights.low).toBeCloseTo(325 * 1.3, 9)
    expect(float32.weights.high).toBeCloseTo(325 * 2.6, 9)
    expect(float32.activations).toEqual({ low: 0.32, high: 0.32 })
    // 640 codes of 8 bits, and bias and scale of 10 channels: 90 words
    expect(integer.weights.low).toBeCloseTo(90 * 1.3, 9)
    expect(integer.total).toBeCloseTo(0.3 + 117 + 0.08, 9)
  })
  it('reads weights once for all images, and fewer bits of them; arithmetic stays', () => {
    const [float] = billsOf(counts, { ...asked, atOnce: 5 })
    expect(float.weights.low).toBeCloseTo(65 * 1.3, 9)
    const [, , two] = billsOf(counts, { ...asked, bits: 2 })
    expect(two.weights.low).toBeCloseTo(30 * 1.3, 9)
    expect(two.arithmetic).toBeCloseTo(0.3, 12)
  })
  it('tells what lies in which memory: both share one, images that pass at a time need room each', () => {
    const held = { weights: 20, activations: 7 }
    expect(roomsOf(held, { weightsIn: 'cache8', activationsIn: 'cache8', atOnce: 3 })).toEqual([
      { memory: 'cache8', capacity: 8000, weights: 20, image: 7, images: 21 },
    ])
    expect(roomsOf(held, { weightsIn: 'dram', activationsIn: 'cache32', atOnce: 1 })).toEqual([
      { memory: 'dram', capacity: Number.POSITIVE_INFINITY, weights: 20, image: 0, images: 0 },
      { memory: 'cache32', capacity: 32_000, weights: 0, image: 7, images: 7 },
    ])
  })
  it('counts the network: multiplications as they are documented, each tensor written and read', () => {
    const { frames, result } = opened()
    const [frame] = runJob(energy(settingsWith({ bits: 8 }), result), bytesFor).frames
    expect(frame.multiplications).toBe(641_760)
    expect(frame.multiplications).toBe(frames[0].multiplications)
    const { layers } = result.network
    // 8 bits a weight, 64 an output channel
    expect(frame.held.weights).toBe(frame.weights + 8 * frames[0].biases)
    expect(frame.held.floatWeights).toBe(4 * (frame.weights + frames[0].biases))
    const size = (shape: readonly number[]) => shape.reduce((product, one) => product * one, 1)
    // A chain: the input is read, each ReLU and the pool are written and read, the logits are written.
    const inner = layers.filter(({ spec }) => spec.kind === 'relu' || spec.kind === 'global-average-pool')
    expect(frame.activations).toBe(784 + 10 + inner.reduce((sum, { outputShape }) => sum + 2 * size(outputShape), 0))
  })
})
