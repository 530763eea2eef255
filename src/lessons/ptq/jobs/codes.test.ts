import { describe, expect, it } from 'vitest'
import { quantizeWeightsOnly } from '../../../core/index.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { codes } from './codes.ts'
import { bytesFor, converted, inferred, onNetwork, settingsWith } from './testing/run-ptq.ts'

const last = <T>(list: readonly T[]): T => list[list.length - 1]
const set = {
  ...onNetwork('mobilenet-fashion'),
  images: 8,
  weightBits: 3,
  step: 'convert',
  convertView: 'codes',
} as const

describe('codes of each kind', () => {
  const { settings, seen, opened } = converted(set)
  const { frames } = runJob(codes(settings, seen.result), bytesFor)
  const end = last(frames)

  it('come one after another, and are what conversion with each of them is worth', () => {
    expect(frames.map(({ measured }) => measured.length)).toEqual([1, 2, 3, 4, 4])
    expect(end.measured.map(({ codes, bits }) => [codes, bits])).toEqual([
      ['integer', 3],
      ['lloyd-max', 3],
      ['nf4', 4],
      ['fp4-e2m1', 4],
    ])
    for (const kind of ['integer', 'nf4'] as const) {
      const found = end.measured.find((one) => one.codes === kind)
      const { told, made } = inferred({ ...set, mode: 'weight-only', codes: kind })
      const { accuracy, agreement, sqnrDb, floatAccuracy } = last(told.frames)
      expect(found).toMatchObject({ accuracy, agreement, sqnrDb, bytes: last(made.frames).converted?.bytes })
      expect(end.floatAccuracy).toBe(floatAccuracy)
    }
  })

  it('have the SQNR of all weights together that the core’s errors come to', () => {
    const { network } = opened.result
    const { mseOfLayer } = quantizeWeightsOnly(network, { kind: 'lloyd-max', bits: 3, granularity: 'channel' })
    let [signal, noise] = [0, 0]
    for (const { name, parameters } of network.layers)
      if (parameters.length > 0) {
        const [{ values }] = parameters
        signal += values.reduce((sum, w) => sum + w * w, 0)
        noise += values.length * mseOfLayer[name]
      }
    const [uniform, lloyd] = end.measured
    expect(lloyd.weightSqnrDb).toBeCloseTo(10 * Math.log10(signal / noise), 6)
    expect(lloyd.weightSqnrDb).toBeGreaterThan(uniform.weightSqnrDb + 1)
  })

  it('are not measured again, and not at all where another view is open', () => {
    expect(runJob(codes(settings, seen.result), bytesFor).frames).toEqual([end])
    const closed = runJob(codes(settingsWith({ ...set, convertView: 'bits' }), seen.result), bytesFor)
    expect(closed.needs).toEqual([])
    expect(closed.frames).toEqual([{ images: 1000, floatAccuracy: null, measured: [] }])
  })
})
