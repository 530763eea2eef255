import { describe, expect, it } from 'vitest'
import { defaultsOf } from '../../../../engine/params.ts'
import { qatContract } from '../../contract.ts'
import type { RunFrame, TrainFrame } from '../../frames.ts'
import { resultName, watchedResult } from './watched-result.ts'

const settings = defaultsOf(qatContract.settings)
const look = (step: number) => ({ step, accuracy: 0.5, loss: 1, integers: null })
const run = (kind: RunFrame['kind'], ...steps: number[]) =>
  ({ kind, evaluated: steps.map(look), diverged: null }) as unknown as RunFrame
const frame = (...runs: RunFrame[]) => ({ runs, pack: null }) as unknown as TrainFrame

describe('the result', () => {
  it('is that of the watched run at its last look', () => {
    const train = frame(run('float', 0, 60), run('ste', 0, 10), run('lsq', 0, 20))
    expect(watchedResult({ train, settings })?.last.step).toBe(20)
    expect(watchedResult({ train, settings: { ...settings, watched: 'ste' } })?.last.step).toBe(10)
  })
  it('is that of the last run where the watched one is not made', () => {
    expect(watchedResult({ train: frame(run('float', 0), run('ste', 0, 5)), settings })?.run.kind).toBe('ste')
  })
  it('is none before anything was looked at', () => {
    expect(watchedResult({ train: null, settings })).toBeNull()
    expect(watchedResult({ train: frame(run('lsq')), settings })).toBeNull()
  })
  it('is named after what it was made of', () => {
    expect(resultName(settings, 'lsq')).toBe('mobilenet-fashion-w2a8-lsq')
    expect(resultName({ ...settings, activationBits: 9 }, 'ste')).toBe('mobilenet-fashion-w2a32-ste')
  })
})
