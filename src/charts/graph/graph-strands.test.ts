import { describe, expect, it } from 'vitest'
import { graphStrands } from './graph-strands.ts'

const layer = (name: string, ...inputs: string[]) => ({ name, inputs })

describe('graphStrands', () => {
  it('has nothing beside the spine of a chain', () => {
    expect(graphStrands([layer('a', 'input'), layer('b', 'a')])).toEqual({ spine: [0, 1, 2], strands: [], lanes: 0 })
  })

  it('leads a shortcut past the layers that it skips', () => {
    const { spine, strands, lanes } = graphStrands([
      layer('a', 'input'),
      layer('b', 'a'),
      layer('c', 'b'),
      layer('add', 'c', 'a'),
    ])
    expect(spine).toEqual([0, 1, 2, 3, 4])
    expect(strands).toEqual([{ from: 1, to: 4, rows: [], lane: 1 }])
    expect(lanes).toBe(1)
  })

  it('puts a convolution of the shortcut on it, and gives the next block the same lane', () => {
    const { spine, strands } = graphStrands([
      layer('a', 'input'),
      layer('b', 'a'),
      layer('short', 'a'),
      layer('add', 'b', 'short'),
      layer('c', 'add'),
      layer('sum', 'c', 'add'),
    ])
    expect(spine).toEqual([0, 1, 2, 4, 5, 6])
    expect(strands).toEqual([
      { from: 1, to: 4, rows: [3], lane: 1 },
      { from: 4, to: 6, rows: [], lane: 1 },
    ])
  })

  it('gives ways that overlap lanes of their own', () => {
    const { strands, lanes } = graphStrands([
      layer('a', 'input'),
      layer('b', 'a'),
      layer('c', 'b', 'a'),
      layer('d', 'c', 'a'),
    ])
    expect(strands.map(({ lane }) => lane)).toEqual([1, 2])
    expect(lanes).toBe(2)
  })

  it('leaves a branch of two layers on one strand', () => {
    const { strands } = graphStrands([
      layer('a', 'input'),
      layer('b', 'a'),
      layer('s', 'a'),
      layer('t', 's'),
      layer('add', 'b', 't'),
    ])
    expect(strands).toEqual([{ from: 1, to: 5, rows: [3, 4], lane: 1 }])
  })
})
