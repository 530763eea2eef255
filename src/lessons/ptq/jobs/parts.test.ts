import { describe, expect, it } from 'vitest'
import { runJob } from '../../../engine/testing/run-job.ts'
import { RULES } from '../contract.ts'
import { rules } from './rules.ts'
import { sensitivity } from './sensitivity.ts'
import { bytesFor, converted, inferred, onNetwork, settingsWith } from './testing/run-ptq.ts'

const last = <T>(list: readonly T[]): T => list[list.length - 1]
const set = { ...onNetwork('mobilenet-fashion'), images: 64, activationBits: 4 } as const

describe('the rules beside each other', () => {
  const { settings, seen } = converted(set)
  const { frames } = runJob(rules(settings, seen.result), bytesFor)

  it('come one after another, and are what inference with each of them says', () => {
    expect(frames.map(({ measured }) => Object.keys(measured).length)).toEqual([...RULES.keys(), 8].map((n) => n + 1))
    const { measured, images } = last(frames)
    for (const rule of ['min-max', 'mse', 'percentile'] as const) {
      const told = last(inferred({ ...set, rule }).told.frames)
      expect([images, measured[rule]?.accuracy, measured[rule]?.sqnrDb]).toEqual([1000, told.accuracy, told.sqnrDb])
    }
    expect(measured.mse?.accuracy).toBeGreaterThan((measured['min-max']?.accuracy as number) + 0.1)
  })

  it('are not measured again because another is chosen', () => {
    const again = runJob(rules(settingsWith({ ...set, rule: 'entropy', tensor: 3 }), seen.result), bytesFor)
    expect(again.frames).toEqual([last(frames)])
  })
})

describe('sensitivity', () => {
  it('has each tensor and each layer alone, the rest float', () => {
    const { settings, seen, opened } = converted({ ...set, weightBits: 3, granularity: 'tensor' })
    const { frames } = runJob(sensitivity(settings, seen.result), bytesFor)
    const { measured, parts, floatAccuracy } = last(frames)
    const layers = opened.frames[0].layers.filter(({ weight }) => weight).map(({ name }) => name)
    expect(measured.map(({ name }) => name)).toEqual([...opened.frames[0].tensors, ...layers])
    expect([frames.length, parts]).toEqual([22, 22])
    const accuracyOf = (name: string, kind: string) =>
      measured.find((part) => part.name === name && part.kind === kind)?.accuracy as number
    // The depthwise layers are the weak ones, the classifier is not.
    expect(accuracyOf('dw0', 'layer')).toBeLessThan(floatAccuracy - 0.1)
    expect(accuracyOf('fc', 'layer')).toBeGreaterThan(floatAccuracy - 0.03)
    for (const { sqnrDb } of measured) expect(sqnrDb).toBeGreaterThan(-5)
  })

  it('leaves out what stays float', () => {
    const { settings, seen } = converted({ ...set, activationBits: 9, weightBits: 4 })
    const { frames } = runJob(sensitivity(settings, seen.result), bytesFor)
    expect(last(frames).measured.every(({ kind }) => kind === 'layer')).toBe(true)
  })
})
