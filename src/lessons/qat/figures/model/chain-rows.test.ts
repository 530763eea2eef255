import { describe, expect, it } from 'vitest'
import type { LayerFrame } from '../../frames.ts'
import { chainRows } from './chain-rows.ts'

const layer = (name: string, kind: string, inputs: string[], weightShape: number[] | null = null): LayerFrame => ({
  ...{ name, kind, inputs, weightShape },
  shape: [4, 4, 8],
  parameters: weightShape ? 8 + weightShape.reduce((a, b) => a * b, 1) : 0,
  multiplications: 0,
})

describe('the rows of a network', () => {
  it('join a ReLU to the layer that only it reads', () => {
    const rows = chainRows([
      layer('stem', 'conv', ['input'], [3, 3, 1, 8]),
      layer('stem.relu', 'relu', ['stem']),
      layer('fc', 'dense', ['stem.relu'], [128, 10]),
    ])
    expect(rows.map(({ name, tensor, relu, inputs }) => [name, tensor, relu, inputs])).toEqual([
      ['stem', 'stem.relu', true, ['input']],
      ['fc', 'fc', false, ['stem']],
    ])
    expect(rows.map(({ weights, biases, layer: place }) => [weights, biases, place])).toEqual([
      [72, 8, 0],
      [1280, 8, 1],
    ])
  })

  it('name the rows that a sum reads, and join the ReLU after it', () => {
    const rows = chainRows([
      layer('a', 'conv', ['input'], [1, 1, 1, 8]),
      layer('a.relu', 'relu', ['a']),
      layer('b', 'conv', ['a.relu'], [1, 1, 8, 8]),
      layer('sum', 'add', ['b', 'a.relu']),
      layer('out', 'relu', ['sum']),
    ])
    expect(rows.map(({ name, inputs, tensor }) => [name, inputs.join(), tensor])).toEqual([
      ['a', 'input', 'a.relu'],
      ['b', 'a', 'b'],
      ['sum', 'b,a', 'out'],
    ])
  })

  it('leave a ReLU alone where its input is read elsewhere, too', () => {
    const rows = chainRows([
      layer('a', 'conv', ['input'], [1, 1, 1, 8]),
      layer('r', 'relu', ['a']),
      layer('sum', 'add', ['a', 'r']),
    ])
    expect(rows.map(({ name, inputs }) => [name, inputs.join()])).toEqual([
      ['a', 'input'],
      ['r', 'a'],
      ['sum', 'a,r'],
    ])
  })
})
