import { describe, expect, it } from 'vitest'
import type { Way } from '../../frames.ts'
import { bestWithin, frontOf, waysShown } from './ways-shown.ts'

const way = (bytes: number, accuracy: number) => ({ bytes, accuracy })

describe('the front', () => {
  it('is of those that none beats with as few bytes', () => {
    const ways = [way(30, 0.9), way(10, 0.5), way(20, 0.9), way(20, 0.7), way(15, 0.4), way(40, 0.95)]
    expect(frontOf(ways)).toEqual([way(10, 0.5), way(20, 0.9), way(40, 0.95)])
    expect(frontOf([])).toEqual([])
  })
  it('has the best within a budget, and nothing below its least', () => {
    const ways = [way(10, 0.5), way(20, 0.9), way(30, 0.8)]
    expect(bestWithin(ways, 35)).toEqual(way(20, 0.9))
    expect(bestWithin(ways, 20)).toEqual(way(20, 0.9))
    expect(bestWithin(ways, 19)).toEqual(way(10, 0.5))
    expect(bestWithin(ways, 9)).toBeNull()
  })
})

it('what was trained when the site was built stands among the rest until it is trained here', () => {
  const rounded = (bits: number): Way => ({
    ...{ network: 'mobilenet-fashion', kind: 'channel', bits, accuracy: 0.5, bytes: 1000 * bits },
    ...{ seconds: 1, images: 256, labels: false },
  })
  const empty = { network: null, calibrate: null, repaired: null, resnet: null, names: null }
  const frames = { ...empty, rounded: { float: null, measured: [rounded(3), rounded(2)] }, trained: null }
  const built = new Map([
    [3, 0.9],
    [2, 0.8],
  ])
  const shown = waysShown({ frames, built })
  expect(
    shown.filter(({ from }) => from === 'built').map(({ bits, accuracy, bytes }) => [bits, accuracy, bytes]),
  ).toEqual([
    [3, 0.9, 3000],
    [2, 0.8, 2000],
  ])
  const here: Way = { ...rounded(3), kind: 'trained', accuracy: 0.88, labels: true }
  const later = waysShown({ frames: { ...frames, trained: { running: null, measured: [here] } }, built })
  const trained = later.filter(({ kind }) => kind === 'trained')
  expect(trained.map(({ bits, accuracy, from }) => [bits, accuracy, from])).toEqual([
    [3, 0.88, 'now'],
    [2, 0.8, 'built'],
  ])
})
