import { describe, expect, it } from 'vitest'
import { type ChannelState, IDLE } from './channel-state.ts'
import { type FramesOfRun, framesOf, isMeasured, partsOfClaim, sceneNumbers } from './scene.ts'

const mse = (job: string) => (runs: readonly FramesOfRun[]) => (runs[0][job] as { mse: number }).mse

describe('sceneNumbers', () => {
  const scene = {
    numbers: {
      lloyd: mse('lloyd'),
      gain: (runs: readonly FramesOfRun[]) => mse('uniform')(runs) / mse('lloyd')(runs),
      between: (runs: readonly FramesOfRun[]) => mse('lloyd')(runs) - (runs[1].lloyd as { mse: number }).mse,
    },
  }

  it('reads every number from the frames', () => {
    const runs = [{ lloyd: { mse: 2 }, uniform: { mse: 6 } }, { lloyd: { mse: 0.5 } }]
    expect(sceneNumbers(scene, runs)).toEqual({ lloyd: 2, gain: 3, between: 1.5 })
  })

  it('leaves out what is not there yet: a frame, a run', () => {
    expect(sceneNumbers(scene, [{ lloyd: { mse: 2 } }])).toEqual({ lloyd: 2 })
    expect(sceneNumbers(scene, [{ lloyd: { mse: 2 } }, { lloyd: undefined }])).toEqual({ lloyd: 2 })
    expect(sceneNumbers(scene, [])).toEqual({})
  })

  it('leaves out what is no number', () => {
    expect(sceneNumbers(scene, [{ lloyd: { mse: 0 }, uniform: { mse: 0 } }])).toEqual({ lloyd: 0 })
    expect(sceneNumbers(scene, [{ lloyd: { mse: 0 }, uniform: { mse: 1 } }])).toEqual({ lloyd: 0 })
  })

  it('reads what is set beside the frames', () => {
    const numbers = {
      left: (runs: readonly FramesOfRun[], { levels }: Readonly<Record<string, unknown>>) =>
        mse('lloyd')(runs) / (levels as number),
    }
    expect(sceneNumbers({ numbers }, [{ lloyd: { mse: 6 } }], { levels: 3 })).toEqual({ left: 2 })
    expect(sceneNumbers({ numbers }, [{ lloyd: { mse: 6 } }])).toEqual({})
  })

  it('hides no mistake of the scene itself', () => {
    const numbers = {
      wrong: () => {
        throw new RangeError('no such bit')
      },
    }
    expect(() => sceneNumbers({ numbers }, [{}])).toThrow('no such bit')
  })
})

it('a scene is measured for the numbers that it does not borrow', () => {
  const numbers = { own: () => 1, same: () => 2 }
  expect(isMeasured({ numbers })).toBe(true)
  expect(isMeasured({ numbers, borrowed: { same: 'other/same' } })).toBe(true)
  expect(isMeasured({ numbers, borrowed: { own: 'other/one', same: 'other/same' } })).toBe(false)
})

describe('framesOf', () => {
  it('gives what is on screen, but not what older settings made', () => {
    const shown = (value: number, stale: boolean): ChannelState => ({
      ...IDLE,
      shown: { step: 3, frame: { value } },
      stale,
    })
    expect(framesOf({ data: shown(1, false), lloyd: shown(2, true), curve: IDLE })).toEqual({
      data: { value: 1 },
      lloyd: undefined,
      curve: undefined,
    })
  })
})

describe('partsOfClaim', () => {
  it('cuts a sentence into words and numbers', () => {
    expect(partsOfClaim('Moved, {gain:percent} of it is gone: {step}')).toEqual([
      'Moved, ',
      { of: 'gain', as: 'percent' },
      ' of it is gone: ',
      { of: 'step', as: 'number' },
    ])
  })

  it('leaves words alone', () => {
    expect(partsOfClaim('No number, {not one}.')).toEqual(['No number, {not one}.'])
  })
})
