import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  accuracy,
  affineParams,
  calibrate as calibrateNetwork,
  errorBudget,
  predictedClasses,
  quantizeNetwork,
  readImageSet,
  runFloat,
  runInteger,
  saveIntegerNetwork,
  saveNetwork,
  softmaxCrossEntropy,
  sqnrDb,
} from '../../../core/index.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { RULES } from '../contract.ts'
import { calibrate } from './calibrate.ts'
import { opened } from './opened.ts'
import { bytesFor, converted, inferred, onNetwork, settingsWith } from './testing/run-ptq.ts'

const path = new URL('../../../../public/data/fashion-mnist-test-1000.safetensors.zz', import.meta.url)
const test = readImageSet(inflateSync(readFileSync(path)))
const pixels = Float32Array.from(test.images, (pixel) => pixel / 255)
const last = <T>(list: readonly T[]): T => list[list.length - 1]

describe('the procedure as it opens', () => {
  const { settings, opened: loaded, fed, seen, made, told } = inferred({})
  const { network } = loaded.result

  it('shows the network: layers, parameters, multiplications, weights and their ranges', () => {
    const [frame] = loaded.frames
    expect([frame.parameters, frame.multiplications]).toEqual([77_754 - 336, 2_552_000])
    expect(frame.tensors).toHaveLength(15)
    expect(frame.bytes).toBe(saveNetwork(network).length)
    const stem = frame.layers[0]
    expect([stem.name, stem.shape]).toEqual(['stem', [14, 14, 16]])
    expect(stem.weight?.histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(144)
    expect(stem.weight?.channelMax).toHaveLength(16)
  })

  it('calibrates batch by batch: ranges only grow, and every rule says what the core says', () => {
    expect(seen.frames.map(({ images }) => images)).toEqual([32, 64, 64])
    const [first, end] = [seen.frames[0], last(seen.frames)]
    for (const [i, { name, max }] of end.tensors.entries()) {
      expect(max, name).toBeGreaterThanOrEqual(first.tensors[i].max)
      expect(end.tensors[i].values).toBe(2 * first.tensors[i].values)
    }
    const run = calibrateNetwork(network, [fed.result.pixels.slice(0, 32 * 784), fed.result.pixels.slice(32 * 784)], {
      observers: [...RULES],
      options: { percentile: { percentile: 99.9 } },
    })
    let next = run.next()
    while (!next.done) next = run.next()
    const scheme = { bits: 8, signed: false, symmetric: false }
    const tensor = next.value.tensor('stem.relu')
    const [tensorShown] = runJob(opened(settings, seen.result), bytesFor).frames
    expect(tensorShown.name).toBe('stem.relu')
    for (const { rule, range, mse, params } of tensorShown.rules) {
      expect(range, rule).toEqual(tensor.range(rule, scheme))
      expect(params).toEqual(affineParams(range, scheme))
      const { clipping, rounding } = errorBudget(tensor.histogram(), range, scheme)
      expect(mse).toBe(clipping + rounding)
    }
    const { clip, clipping, rounding } = tensorShown.budget
    expect(last([...clip])).toBe(tensorShown.max)
    expect(clipping[0]).toBeGreaterThan(last([...clipping]))
    expect(rounding[0]).toBeLessThan(last([...rounding]))
  })

  it('infers as the core does on the same images and ranges', () => {
    const ranges = Object.fromEntries(last(seen.frames).tensors.map(({ name, range }) => [name, range]))
    const integers = quantizeNetwork(network, ranges, {
      weights: { bits: 8, granularity: 'channel' },
      activations: { bits: 8 },
    })
    const { logits } = runInteger(integers, pixels)
    const float = runFloat(network, pixels)
    expect(told.frames.map(({ images }) => images).slice(0, 2)).toEqual([32, 64])
    const end = last(told.frames)
    expect([end.images, end.total, end.kernels]).toEqual([1000, 1000, 'simd'])
    expect(end.accuracy).toBe(accuracy(logits, test.labels, 10))
    expect(end.floatAccuracy).toBe(accuracy(float, test.labels, 10))
    expect(end.loss).toBeCloseTo(softmaxCrossEntropy(logits, test.labels, 10), 10)
    expect(end.sqnrDb).toBeCloseTo(sqnrDb(float, logits), 8)
    const [a, b] = [float, logits].map((one) => predictedClasses(one, 10))
    const changed = [...a.keys()].filter((n) => a[n] !== b[n])
    expect(end.changes).toBe(changed.length)
    expect(end.changed.map(({ index }) => index)).toEqual(changed)
    expect(end.confusion.reduce((sum, count) => sum + count, 0)).toBe(1000)
    expect(end.tensorSqnrDb?.map(({ name }) => name)).toEqual(loaded.frames[0].tensors)
  })

  it('says how large both files are, and how near each layer’s weights come', () => {
    const { answering, asked } = made.result
    const frame = last(made.frames).converted
    if (answering.kind !== 'integer' || !frame) throw new Error('all is integers')
    expect([frame.kind, frame.floatBytes]).toEqual(['integer', saveNetwork(network).length])
    expect(frame.bytes).toBe(saveIntegerNetwork(answering.integers, asked.spec).length)
    expect(frame.bytes / frame.floatBytes).toBeLessThan(0.3)
    expect(frame.activationBytes * 4).toBe(frame.floatActivationBytes)
    for (const layer of frame.layers) expect(layer.sqnrDb, layer.name).toBeGreaterThan(35)
  })

  it('goes on where calibration was: another opened tensor or other bits need no other pass', () => {
    const settings = settingsWith({ tensor: 4, activationBits: 4 })
    const again = runJob(calibrate(settings, fed.result), bytesFor)
    expect(again.needs).toEqual([])
    expect(again.frames.map(({ images }) => images)).toEqual([64])
    expect(again.frames[0].tensors[0].params.qmax).toBe(15)
    const [tensor] = runJob(opened(settings, again.result), bytesFor).frames
    expect([tensor.index, tensor.scheme?.bits]).toEqual([4, 4])
  })
})

describe('what calibration is fed', () => {
  const fed = (changed: Parameters<typeof converted>[0]) => converted({ images: 8, ...changed }).fed
  const plain = fed({}).result.pixels

  it('is so many images, drawn by the seed', () => {
    expect(plain).toHaveLength(8 * 784)
    expect(fed({}).result.pixels).toEqual(plain)
    expect(fed({ seed: 2 }).result.pixels).not.toEqual(plain)
    expect(fed({ images: 100 }).frames[0].thumbnails).toHaveLength(64 * 784)
  })

  it('can be spoiled', () => {
    const max = (values: Float32Array) => values.reduce((most, x) => Math.max(most, x), 0)
    expect(max(fed({ feed: 'black' }).result.pixels)).toBe(0)
    expect(fed({ feed: 'dim' }).result.pixels).toEqual(plain.map((x) => x / 4))
    expect(fed({ feed: 'inverted' }).result.pixels).toEqual(plain.map((x) => 1 - x))
    expect(max(fed({ feed: 'over' }).result.pixels)).toBe(1)
    const hot = fed({ feed: 'hot', hotX: 3, hotY: 2, hotValue: 30 }).result.pixels
    expect(hot[2 * 28 + 3]).toBe(30)
    expect([...hot.keys()].filter((i) => hot[i] !== plain[i])).toEqual([59])
    const forgotten = fed({ feed: 'forgotten' }).result.pixels
    expect(max(forgotten.subarray(0, 784))).toBeGreaterThan(200)
    expect(forgotten.subarray(784)).toEqual(plain.subarray(784))
  })

  it('can be of one class, of which there are not so many, or of the other set', () => {
    const one = fed({ feed: 'class', feedClass: 7, images: 1024 }).frames[0]
    expect(new Set(one.labels)).toEqual(new Set([7]))
    expect([one.asked, one.count < 150, one.count > 50]).toEqual([1024, true, true])
    expect(fed({ feed: 'other' }).frames[0].set).toBe('digits')
  })
})

describe('conversion', () => {
  const end = (changed: Parameters<typeof inferred>[0]) => {
    const { made, told } = inferred({ images: 32, ...changed })
    return { ...last(told.frames), made: last(made.frames).converted, frames: made.frames, result: made.result }
  }

  it('in which all stays float changes nothing', () => {
    const found = end({ weightBits: 9, activationBits: 9 })
    expect([found.made?.kind, found.agreement, found.sqnrDb]).toEqual(['simulated', 1, Number.POSITIVE_INFINITY])
    expect(found.made?.bytes).toBe(4 * (77_754 - 336))
  })

  it('of weights or activations alone is simulated, and nearer than of both', () => {
    const both = end({ weightBits: 4, activationBits: 4 })
    for (const one of [end({ weightBits: 4, activationBits: 9 }), end({ weightBits: 9, activationBits: 4 })]) {
      expect(one.made?.kind).toBe('simulated')
      expect(one.sqnrDb).toBeGreaterThan(both.sqnrDb)
    }
  })

  it('of single layers and tensors follows what is set by hand', () => {
    const found = end({
      weightBits: 4,
      activationBits: 4,
      firstAndLast: true,
      weightBitsOf: [0, 6],
      activationBitsOf: [0, 0, 7],
    })
    expect(found.made?.layers.map(({ bits }) => bits)).toEqual([8, 6, ...new Array(7).fill(4), 8])
    expect(found.made?.activationBits).toEqual([8, 4, 7, ...new Array(10).fill(4), 8, 8])
    expect(found.made?.kind).toBe('integer')
  })

  it('takes the reader’s own clip', () => {
    const clipped = converted({ images: 32, clips: [0, 1.25] }).made.result.answering
    if (clipped.kind !== 'integer') throw new Error('all is integers')
    const { scale, zeroPoint } = clipped.integers.tensors[1].params
    expect([zeroPoint, scale]).toEqual([0, Math.fround(1.25 / 255)])
  })

  it('has dynamic ranges, and codes of any kind for weights alone', () => {
    expect(end({ mode: 'dynamic' }).made?.kind).toBe('dynamic')
    expect(end({ mode: 'dynamic' }).tensorSqnrDb).toBeNull()
    const uniform = end({ mode: 'dynamic', weightBits: 4, firstAndLast: true, weightBitsOf: [6] }).made?.layers
    expect(new Set(uniform?.map(({ bits }) => bits))).toEqual(new Set([4]))
    const fixed = end({ mode: 'weight-only', codes: 'nf4', weightBits: 8 }).made?.layers
    expect(new Set(fixed?.map(({ bits }) => bits))).toEqual(new Set([4]))
    const [integers, nf4, lloyd] = (['integer', 'nf4', 'lloyd-max'] as const).map((codes) =>
      end({ mode: 'weight-only', codes, weightBits: 4 }),
    )
    for (const { made, sqnrDb } of [integers, nf4, lloyd]) {
      expect(made?.kind).toBe('float')
      expect(sqnrDb).toBeGreaterThan(5)
      expect(sqnrDb).toBeLessThan(40)
      expect((made?.bytes as number) / (made?.floatBytes as number)).toBeLessThan(0.2)
    }
    expect(lloyd.made?.layers[3].sqnrDb).toBeGreaterThan(integers.made?.layers[3].sqnrDb as number)
  })

  it('is repaired: equalized, with biases corrected, with roundings learned', () => {
    const mobile = { ...onNetwork('mobilenet-fashion'), weightBits: 4, granularity: 'tensor' } as const
    const plain = end(mobile)
    expect(end({ ...mobile, equalize: true, correct: true }).accuracy).toBeGreaterThan(plain.accuracy + 0.1)
    const rounded = end({ ...onNetwork('mobilenet-fashion'), weightBits: 3, round: true })
    expect(rounded.frames[0].rounding).toEqual({ done: 1, layers: 10 })
    expect(rounded.accuracy).toBeGreaterThan(end({ ...onNetwork('mobilenet-fashion'), weightBits: 3 }).accuracy)
  })

  it('with channels out of scale collapses with one scale a tensor, for the same function in float', () => {
    const found = end({ ...onNetwork('mobilenet-fashion'), scramble: 3, granularity: 'tensor' })
    expect(found.floatAccuracy).toBe(end({ ...onNetwork('mobilenet-fashion') }).floatAccuracy)
    expect(found.accuracy).toBeLessThan(0.5)
  })
})
