import { describe, expect, it } from 'vitest'
import { createNetwork, createRandom, heInitialize, referenceKernels, toySet } from '../../../core/index.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import type { ErrorsSettings } from '../contract.ts'
import { codeOn, gridFor, integerWeights } from './grid.ts'
import { bytesFor, settingsWith } from './testing/run-errors.ts'
import { createRace, training } from './training.ts'

const settings = (changed: Partial<ErrorsSettings>) => settingsWith({ figure: 'integers-train', bits: 4, ...changed })
const points = toySet('spirals', { n: 60, noise: 0.1 }, createRandom(1))
function raced(changed: Partial<ErrorsSettings>, steps: number) {
  const race = createRace(points, settings(changed), referenceKernels)
  race.note()
  for (let i = 0; i < steps; i++) race.advance()
  return race.frame(changed.weight ?? 0)
}
const net = () => {
  const network = createNetwork({ inputShape: [2], layers: [{ name: 'a', kind: 'dense', outputs: 3 }] })
  heInitialize(network.parameters, createRandom(1))
  return network
}

describe('a network that keeps only integers', () => {
  it('loses each move that is shorter than half a step, and keeps a longer one', () => {
    const network = net()
    const grid = gridFor(network, 4)
    const [{ step }] = grid.weights
    const { moves, stepped } = integerWeights(network, grid, null, referenceKernels)
    const { values } = network.parameters[0]
    const before = values.slice()
    for (const value of before) expect(value / step).toBeCloseTo(Math.round(value / step), 5)
    values[0] += 0.49 * step
    values[1] += 0.51 * step
    stepped()
    expect(values[0]).toBe(before[0])
    expect(values[1]).toBeCloseTo(before[1] + step, 6)
    expect([moves.tried, moves.survived]).toEqual([2, 1])
    expect(moves.wanted[0]).toBeCloseTo(0.49, 5)
    stepped()
    expect([moves.tried, moves.triedInAll, moves.survivedInAll]).toEqual([0, 2, 1])
  })

  it('rounds at random to what is right on average', () => {
    const network = net()
    const grid = gridFor(network, 4)
    const [{ step }] = grid.weights
    const { stepped } = integerWeights(network, grid, createRandom(2), referenceKernels)
    const { values } = network.parameters[0]
    let sum = 0
    for (let i = 0; i < 4000; i++) {
      values[0] = 1.3 * step
      stepped()
      sum += values[0] / step / 4000
    }
    expect(Math.abs(sum - 1.3)).toBeLessThan(0.03)
  })

  it('holds codes inside the grid', () => {
    expect([codeOn(99, 1, 7), codeOn(-99, 1, 7), codeOn(0.5, 1, 7), codeOn(1.5, 1, 7)]).toEqual([7, -7, 0, 2])
  })

  it('does not move at 4 bits and a small rate; with float weights behind it learns', () => {
    const frame = raced({ rate: 0.005 }, 120)
    const run = (kind: string) => frame.runs.find((one) => one.kind === kind)!
    expect(frame.survivedInAll).toBe(0)
    expect(frame.triedInAll).toBeGreaterThan(1000)
    expect(frame.rateInSteps).toBeLessThan(0.5)
    expect(run('latent').loss).toBeLessThan(run('integers').loss)
  })

  it('is as good as float where rounding does not matter: float weights on the finest grid', () => {
    const coarse = raced({ bits: 8, rate: 0.01 }, 40)
    const [float, latent] = coarse.runs
    expect(Math.abs(float.loss - latent.loss)).toBeLessThan(0.02)
    // all three start from the same points, and from codes of the same weights
    const start = raced({ bits: 8 }, 0)
    expect(start.runs[1].loss).toBe(start.runs[2].loss)
  })

  it('tells the path of the weight that is watched, in steps of its grid', () => {
    const { path } = raced({ weight: 20, rate: 0.05 }, 30)
    expect(path).toMatchObject({ weight: 20, layer: 'second', greatestCode: 7 })
    expect(path.step.length).toBe(31)
    for (const [i, place] of path.latent.entries()) expect(path.latentCode[i]).toBe(codeOn(place, 1, 7))
    for (const code of path.integer) expect(code).toBeCloseTo(Math.round(code), 4)
  })

  it('is the same on the compiled kernels: a checkpoint before the first step and after each', () => {
    const { frames } = runJob(training(settings({})), bytesFor)
    expect(frames.length).toBe(601)
    expect(frames[0].step).toBe(0)
    const again = runJob(training(settings({})), bytesFor).frames
    expect(again[600]).toEqual(frames[600])
  })
})
