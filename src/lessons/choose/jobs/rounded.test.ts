import { describe, expect, it } from 'vitest'
import {
  accuracy,
  affineParams,
  calibrate as calibrateNetwork,
  quantizedTensors,
  quantizeNetwork,
  runFloat,
  runInteger,
} from '../../../core/index.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { LAYERS, TENSORS } from '../contract.ts'
import { CALIBRATED } from '../recipe-setting.ts'
import { calibrationPixels, testImages } from './images.ts'
import { nearestFirst, rounded } from './rounded.ts'
import { bytesFor, calibratedNow, opened } from './testing/run-choose.ts'

describe('rounding at all bits', () => {
  const calibrated = calibratedNow()
  const { frames } = runJob(rounded({ bits: 3 }, calibrated), bytesFor)
  const last = frames[frames.length - 1]
  const of = (kind: string, bits: number) => last.measured.find((way) => way.kind === kind && way.bits === bits)

  it('shows float first, then a point at a time, nearest to the bits that are asked for', () => {
    expect(frames[0].measured).toEqual([])
    expect(frames.map(({ measured }) => measured.length)).toEqual([0, ...Array.from({ length: 15 }, (_, i) => i)])
    expect(last.measured.map(({ kind, bits }) => ({ kind, bits }))).toEqual(nearestFirst(3))
    expect(nearestFirst(3).map(({ bits }) => bits)).toEqual([3, 3, 2, 2, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8])
  })

  it('is what the core says of the same network in integers, found by another way', () => {
    const { folded, known } = calibrated
    const images = runJob(testImages(known), bytesFor).result
    expect(last.float?.accuracy).toBe(accuracy(runFloat(folded, images.pixels), images.labels, 10))
    const seen = runJob(calibrationPixels(known, CALIBRATED), bytesFor).result
    const pass = calibrateNetwork(folded, [seen], { observers: ['min-max'] })
    let next = pass.next()
    while (!next.done) next = pass.next()
    const { tensors } = next.value
    const scheme = { weights: { bits: 4, granularity: 'tensor' }, activations: { bits: 8 } } as const
    const own = { bits: 8, signed: false, symmetric: false } as const
    const ranges = Object.fromEntries(tensors.map((tensor) => [tensor.name, tensor.range('min-max', own)]))
    expect(affineParams(ranges.input, own).zeroPoint).toBe(0)
    const integers = quantizeNetwork(folded, ranges, scheme)
    expect(of('tensor', 4)?.accuracy).toBe(accuracy(runInteger(integers, images.pixels).logits, images.labels, 10))
  }, 120_000)

  it('loses nothing at 8 bits and nearly all at 2, and a scale a channel is worth most between', () => {
    const float = last.float?.accuracy ?? 0
    expect(of('channel', 8)?.accuracy).toBeGreaterThan(float - 0.015)
    expect(of('channel', 2)?.accuracy).toBeLessThan(0.4)
    expect(of('channel', 4)?.accuracy).toBeGreaterThan((of('tensor', 4)?.accuracy ?? 1) + 0.1)
  })

  it('counts the bytes of what is learned', () => {
    const [weights, outputs, layers, tensors] = [17_856, 490, 10, 12]
    expect(last.float?.bytes).toBe(4 * (weights + outputs))
    expect(of('channel', 3)?.bytes).toBe((weights * 3) / 8 + 4 * outputs + 4 * outputs + 5 * tensors)
    expect(of('tensor', 8)?.bytes).toBe(weights + 4 * outputs + 4 * layers + 5 * tensors)
  })

  it('is measured once: other bits ask for nothing again', () => {
    const again = runJob(rounded({ bits: 8 }, calibrated), bytesFor)
    expect(again.needs).toEqual([])
    expect(again.frames).toHaveLength(1)
    expect(again.frames[0].measured.map(({ bits }) => bits).slice(0, 2)).toEqual([8, 8])
    expect(new Set(again.frames[0].measured)).toEqual(new Set(last.measured))
  })
})

it('the tensors and layers that the settings name are those of the network', () => {
  const { frames, result } = opened()
  expect(frames[0].tensors).toEqual([...TENSORS])
  expect(quantizedTensors(result.folded)).toEqual([...TENSORS])
  expect(frames[0].layers).toEqual([...LAYERS])
})
