import { describe, expect, it } from 'vitest'
import {
  accuracy,
  dequantize,
  quantize,
  quantizeNetwork,
  runFakeQuantized,
  runFloat,
  sqnrDb,
} from '../../../core/index.ts'
import type { Job } from '../../../engine/job.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { type ErrorsSettings, errorsContract } from '../contract.ts'
import { schemeOf } from './accuracies.ts'
import { half, halfAccuracy } from './half.ts'
import { lesson } from './index.ts'
import { openedNetwork, testImages } from './network.ts'
import { observed } from './observed.ts'
import { outside, outsideAccuracy } from './outside.ts'
import { shift, shiftAccuracy } from './shift.ts'
import { bytesFor, settingsWith } from './testing/run-errors.ts'
import { wrap, wrapAccuracy } from './wrap.ts'

/** one memory for all tests, as the page has */
const kept = { known: new Map() }
const last = <T>(frames: readonly T[]): T => frames[frames.length - 1]
const seen = () => runJob(observed(kept), bytesFor).result
const on = (figure: ErrorsSettings['figure'], changed: Partial<ErrorsSettings> = {}) =>
  settingsWith({ figure, bits: 8, ...changed })

describe('accuracies', () => {
  it('of float and of what is right are the core’s own', () => {
    const { runs, total } = last(runJob(shiftAccuracy(on('zero-point-real', { tensor: 'fc' }), kept), bytesFor).frames)
    const network = runJob(openedNetwork(kept), bytesFor).result
    const { pixels, labels } = runJob(testImages(kept), bytesFor).result
    const some = pixels.subarray(0, 100 * 784)
    expect(total).toBe(1000)
    // The first frames are of the first hundred images.
    const { frames } = runJob(shiftAccuracy(on('zero-point-real', { tensor: 'fc' }), { known: new Map() }), bytesFor)
    const early = (name: string) => frames.find((frame) => frame.runs[name])!.runs[name]
    const own = labels.subarray(0, 100)
    expect(early('float')).toEqual({ images: 100, accuracy: accuracy(runFloat(network, some), own, 10) })
    const integers = quantizeNetwork(network, seen().ranges, schemeOf(8))
    expect(early('right')).toEqual({
      images: 100,
      accuracy: accuracy(runFakeQuantized(network, integers, some), own, 10),
    })
    // All logits move alike: the largest stays the largest.
    expect(runs.wrong).toEqual(runs.right)
    expect(runs.everywhere!.accuracy).toBeLessThan(0.3)
  }, 120_000)

  it('are remembered: what was measured is there at once', () => {
    const { frames } = runJob(shiftAccuracy(on('zero-point-real', { tensor: 'fc' }), kept), bytesFor)
    expect(frames.length).toBe(4)
  })

  it('fall where codes wrap and where zeros are moved, and not where nothing is clipped or moved', () => {
    const wrapped = last(runJob(wrapAccuracy(on('no-clamp', { relu: 'b1', clip: 0.1 }), kept), bytesFor).frames).runs
    expect(wrapped.right!.accuracy - wrapped.wrong!.accuracy).toBeGreaterThan(0.3)
    expect(Math.abs(wrapped['right 1']!.accuracy - wrapped['wrong 1']!.accuracy)).toBeLessThan(0.02)
    const at = (lowest: number) =>
      last(runJob(outsideAccuracy(on('zero-outside', { lowest }), kept), bytesFor).frames).runs
    expect(at(0.1).right!.accuracy - at(0.1).wrong!.accuracy).toBeGreaterThan(0.3)
    expect(at(0).wrong).toEqual(at(0).right)
  }, 120_000)

  it('with symmetric ranges are about those of a bit less', () => {
    const { runs } = last(runJob(halfAccuracy(on('symmetric-relu'), kept), bytesFor).frames)
    for (const bits of [3, 4, 5]) expect(runs[`wrong ${bits}`]!.accuracy).toBeLessThan(runs[`right ${bits}`]!.accuracy)
  }, 120_000)
})

describe('one tensor', () => {
  it('read rightly loses what the core’s quantizer loses, read wrongly z(1 + s) more', () => {
    const frame = last(runJob(shift(on('zero-point-real', { bits: 6, held: 0.25 }), kept), bytesFor).frames)
    const values = seen().values.get('b0.c2')!
    expect(frame.right.sqnrDb).toBeCloseTo(sqnrDb(values, dequantize(quantize(values, frame.params), frame.params)), 9)
    expect(frame.wrong.bias - frame.right.bias).toBeCloseTo(frame.shift, 3)
    expect(frame.held.wrong - frame.held.right).toBeCloseTo(frame.shift, 3)
    expect(frame.held.x).toBeCloseTo(0.75 * frame.min + 0.25 * frame.max, 9)
  })

  it('wraps as many values as lie beyond the last code', () => {
    const frame = last(runJob(wrap(on('no-clamp', { clip: 0.3 }), kept), bytesFor).frames)
    const values = seen().values.get('stem.relu')!
    const codes = quantize(values, { ...frame.params, qmax: 100_000 })
    expect(Math.abs(codes.filter((code) => code > 255).length - frame.beyond)).toBeLessThanOrEqual(2)
    expect(frame.wrong.mse).toBeGreaterThan(frame.right.mse)
    expect([frame.saturated[720], frame.x[720]]).toEqual([expect.closeTo(frame.clip, 4), expect.closeTo(frame.max, 5)])
  })

  it('moves every zero to where the range begins', () => {
    const frame = last(runJob(outside(on('zero-outside', { lowest: 0.1 }), kept), bytesFor).frames)
    const values = seen().values.get('stem.relu')!
    expect(frame.zeros).toBe(values.filter((value) => value === 0).length)
    expect(frame.wrong.largest).toBeCloseTo(frame.lowest, 5)
    expect(frame.zeroPoint).toBeCloseTo(-frame.lowest / frame.step, 9)
    expect(frame.map.ring.wrong).toBeGreaterThan(100 * frame.map.ring.right)
  })

  it('loses a bit by a symmetric range where steps are small', () => {
    const frame = last(runJob(half(on('symmetric-relu'), kept), bytesFor).frames)
    expect(frame.wrongParams.scale / frame.rightParams.scale).toBeCloseTo(255 / 127, 6)
    expect(frame.fineLossDb).toBeCloseTo(frame.right.sqnrDb - frame.wrong.sqnrDb, 9)
    expect(Math.abs(frame.fineLossDb - 10 * Math.log10(4))).toBeLessThan(0.3)
    expect(frame.usedWrong).toBeLessThanOrEqual(128)
  })
})

it('every job but that of the open error ends at once, and asks for nothing', () => {
  for (const [name, { reads }] of Object.entries(errorsContract.jobs)) {
    if (name === 'kept') continue
    expect(reads).toContain('figure')
    const own = name.replace('Accuracy', '')
    const figures: Record<string, ErrorsSettings['figure']> = {
      ...{ edge: 'left-edge', top: 'level-at-maximum', shift: 'zero-point-real', wrap: 'no-clamp' },
      ...{ outside: 'zero-outside', half: 'symmetric-relu', virtues: 'uniform-virtues', training: 'integers-train' },
    }
    const other = figures[own] === 'left-edge' ? 'no-clamp' : 'left-edge'
    const job = lesson.jobs[name] as unknown as (...given: unknown[]) => ReturnType<Job>
    expect(runJob(job(settingsWith({ figure: other }), { known: new Map() }))).toMatchObject({ frames: [], needs: [] })
  }
})
