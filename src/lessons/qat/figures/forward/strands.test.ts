import { describe, expect, it } from 'vitest'
import { codeCounts, codeLines, placeDomain } from './code-lines.ts'
import { byPlace, nearestWeight, strandPath, strandsPath, tipsPath } from './strands.ts'

const trail = { step: [0, 10, 20], place: [0, 1, 0.2, 0.8, 0.4, 0.6] }
const now = [0.5, 0.1]
const x = (step: number) => step * 10
const y = (place: number) => 100 - 100 * place

describe('strands', () => {
  it('are drawn weight by weight', () => {
    expect(strandPath(trail, 2, 1, x, y)).toBe('M0,0L100,20L200,40')
    expect(strandsPath(trail, 2, x, y)).toBe('M0,100L100,80L200,60M0,0L100,20L200,40')
    expect(tipsPath(trail, now, 23, x, y)).toBe('M200,60L230,50M200,40L230,90')
    expect(tipsPath({ step: [], place: [] }, now, 5, x, y)).toBe('M50,50L50,50M50,90L50,90')
  })

  it('are found where they were at the step under the pointer', () => {
    expect(nearestWeight(trail, now, { step: 1, place: 0.1 }, 23)).toBe(0)
    expect(nearestWeight(trail, now, { step: 9, place: 0.9 }, 23)).toBe(1)
    expect(nearestWeight(trail, now, { step: 23, place: 0.2 }, 23)).toBe(1)
    expect(nearestWeight(trail, now, { step: 90, place: 0.9 }, 23)).toBe(0)
    expect(nearestWeight({ step: [], place: [] }, now, { step: 0, place: 0 }, 0)).toBe(1)
  })

  it('have an order from the lowest up', () => {
    expect(byPlace([3, 1, 2, 1])).toEqual([1, 3, 2, 0])
  })
})

describe('grid lines of codes', () => {
  it('are all drawn where there is room, with the thresholds between', () => {
    expect(codeLines(1, [-1.5, 1.5], 60, 1)).toEqual({
      every: 1,
      codes: [-1, 0, 1],
      thresholds: [-0.5, 0.5],
      labelled: [-1, 0, 1],
    })
  })

  it('are thinned where there is none', () => {
    const { every, codes, thresholds, labelled } = codeLines(127, [-40, 60], 2, 1)
    expect([every, thresholds]).toEqual([5, []])
    expect([codes[0], codes.at(-1)]).toEqual([-40, 60])
    expect(labelled).toEqual([-40, -30, -20, -10, 0, 10, 20, 30, 40, 50, 60])
  })

  it('stand within a domain that moves in jumps', () => {
    expect(placeDomain(1, 1, [0.2, -0.3])).toEqual([-1.5, 1.5])
    expect(placeDomain(1, 1.5, [2.45, -0.3])).toEqual([-2, 3])
    const [low, high] = placeDomain(127, 127, [-20, 50])
    expect([low, high]).toEqual([-2 * (127 / 8), 4 * (127 / 8)])
  })

  it('know how many weights stand on them', () => {
    expect(codeCounts(Int8Array.of(-1, 0, 0, 1), 1)).toEqual([1, 2, 1])
  })
})
