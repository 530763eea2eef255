import { expect, it } from 'vitest'
import { affineParams, quantize } from '../../../core/index.ts'
import { conventionFrames } from './convention-frames.ts'

const scheme = { bits: 4, signed: false, symmetric: false }

it('has the parameters of each convention, and counts the values whose code is another', () => {
  const edges = Float64Array.from({ length: 101 }, (_, i) => -1 + i / 25)
  const counts = Float64Array.from({ length: 100 }, (_, i) => 1 + (i % 7))
  const range = { min: -1, max: 2.9 }
  const frames = conventionFrames({ edges, counts }, range, scheme)
  expect(frames.map(({ convention }) => convention)).toEqual(['onnx', 'torch', 'tflite', 'floor'])
  expect(frames[0].changed).toBe(0)
  const middles = Array.from(counts, (_, i) => (edges[i] + edges[i + 1]) / 2)
  const [onnx, floor] = (['onnx', 'floor'] as const).map((convention) => affineParams(range, { ...scheme, convention }))
  expect(frames[3].params).toEqual(floor)
  // −1 / 0.26 = −3.85: rounded 4, by the floor 4; with the range moved they part
  const [a, b] = [onnx, floor].map((params) => quantize(middles, params))
  const total = counts.reduce((sum, count) => sum + count, 0)
  expect(frames[3].changed).toBe(counts.reduce((sum, count, i) => (a[i] === b[i] ? sum : sum + count), 0) / total)
})

it('changes every code where the zero-point is another', () => {
  const edges = Float64Array.of(0, 0.5, 1, 1.5)
  const counts = Float64Array.of(1, 1, 1)
  // 1 / 0.2 = 5, and 1.1 / 0.2667 = 4.125: by rounding 4, by −⌊−4.125⌋ 5
  const [onnx, , , floor] = conventionFrames({ edges, counts }, { min: -1.1, max: 2.9 }, scheme)
  expect([onnx.params.zeroPoint, floor.params.zeroPoint]).toEqual([4, 5])
  expect(floor.changed).toBe(1)
})

it('is of no values all the same', () => {
  const none = conventionFrames({ edges: Float64Array.of(0), counts: new Float64Array(0) }, { min: 0, max: 1 }, scheme)
  expect(none.every(({ changed }) => changed === 0)).toBe(true)
})
