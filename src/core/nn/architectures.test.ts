import { describe, expect, it } from 'vitest'
import { simdForTests } from '../../engine/testing/kernel-bytes.ts'
import { FormatError } from '../formats/format-error.ts'
import { readSafetensors, writeSafetensors } from '../formats/safetensors.ts'
import { arenaFloats } from '../kernels/arena-floats.ts'
import { referenceKernels } from '../kernels/reference.ts'
import type { Kernels } from '../kernels/types.ts'
import { createRandom } from '../random.ts'
import { smallMobileNet, smallResNet } from './architectures.ts'
import { heInitialize } from './initialize.ts'
import { loadNetwork, saveNetwork } from './model-format.ts'
import { bindNetwork, createNetwork, type NetworkSpec } from './network.ts'
import { softmaxCrossEntropyInto } from './softmax-cross-entropy.ts'

const NETWORKS: [string, NetworkSpec, number, number][] = [
  ['ResNet', smallResNet, 77_754, 2_552_000],
  ['MobileNet', smallMobileNet, 18_826, 641_760],
]
const BATCH = 4
const LABELS = Uint8Array.of(1, 9, 0, 4)

function build(spec: NetworkSpec, kernels: Kernels = referenceKernels) {
  const random = createRandom(5)
  const network = createNetwork(spec, kernels)
  heInitialize(network.parameters, random, network.buffers)
  const bound = bindNetwork(network, BATCH, { training: true }, kernels)
  for (let i = 0; i < bound.input.values.length; i++) bound.input.values[i] = random.uniform()
  return { network, bound }
}
function step({ network, bound }: ReturnType<typeof build>) {
  bound.forward()
  softmaxCrossEntropyInto(bound.output.gradient as Float32Array, bound.output.values, LABELS, 10)
  bound.backward()
  return [bound.output.values, ...network.parameters.map(({ gradient }) => gradient)]
}

describe.each(NETWORKS)('the small %s', (_, spec, parameters, products) => {
  it('has the size that it says', () => {
    const { network } = build(spec)
    expect(network.outputShape).toEqual([10])
    expect(network.parameters.reduce((sum, { values }) => sum + values.length, 0)).toBe(parameters)
    const perImage = network.layers.reduce((sum, { spec, outputShape, parameters: [weight] }) => {
      if (!('kernel' in spec) && spec.kind !== 'dense') return sum
      const places = outputShape.length === 3 ? outputShape[0] * outputShape[1] : 1
      return sum + weight.values.length * places
    }, 0)
    expect(perImage).toBe(products)
  })

  it('gives the same bits with either set of kernels, forward and backward', () => {
    const simd = simdForTests(arenaFloats((kernels) => build(spec, kernels)))
    expect(step(build(spec, simd))).toEqual(step(build(spec)))
  })

  it('comes back from a file as it was, the same network in the same bytes', () => {
    const { network } = build(spec)
    step({ network, bound: bindNetwork(network, BATCH, { training: true }) })
    const file = saveNetwork(network, { name: 'mine' })
    const again = loadNetwork(file)
    expect(saveNetwork(again, { name: 'mine' })).toEqual(file)
    expect(again.parameters.map(({ values }) => values)).toEqual(network.parameters.map(({ values }) => values))
    expect(again.buffers.map(({ values }) => values)).toEqual(network.buffers.map(({ values }) => values))
  })
})

it('a file has weights in PyTorch’s order', () => {
  const { network } = build(smallMobileNet)
  const tensors = readSafetensors(saveNetwork(network))
  const find = (name: string) => tensors.find((tensor) => tensor.name === name)
  expect(find('pw0.weight')?.shape).toEqual([32, 16, 1, 1])
  expect(find('dw1.weight')?.shape).toEqual([32, 1, 3, 3])
  expect(find('fc.weight')?.shape).toEqual([10, 128])
  expect(find('stem.bn.running_var')?.shape).toEqual([16])
  const memory = (name: string) => network.parameters.find((one) => one.name === name)?.values as Float32Array
  // [O, C, k, k] against [k, k, C, O]
  expect(find('stem.weight')?.data[5 * 9 + 1 * 3 + 2]).toBe(memory('stem.weight')[(1 * 3 + 2) * 16 + 5])
  expect(find('dw1.weight')?.data[7 * 9 + 2 * 3 + 1]).toBe(memory('dw1.weight')[(2 * 3 + 1) * 32 + 7])
  expect(find('fc.weight')?.data[3 * 128 + 100]).toBe(memory('fc.weight')[100 * 10 + 3])
})

describe('a file that is no network', () => {
  const { network } = build(smallMobileNet)
  const tensors = readSafetensors(saveNetwork(network)).map(({ name, shape, data }) => ({
    name,
    shape,
    data: data as Float32Array,
  }))
  const graph = JSON.stringify(smallMobileNet)
  const open =
    (changed: typeof tensors, metadata: Record<string, string> = { graph }) =>
    () =>
      loadNetwork(writeSafetensors(changed, metadata))
  const changed = (name: string, change: (tensor: (typeof tensors)[number]) => Partial<(typeof tensors)[number]>) =>
    tensors.map((tensor) => (tensor.name === name ? { ...tensor, ...change(tensor) } : tensor))

  it.each([
    ['no graph', open(tensors, { other: '' }), 'no-graph'],
    ['a graph that is no JSON', open(tensors, { graph: '{' }), 'bad-graph'],
    ['a graph that is none', open(tensors, { graph: '{"layers":3}' }), 'bad-graph'],
    ['an unknown layer', open(tensors, { graph: graph.replace('depthwise', 'attention') }), 'bad-graph'],
    [
      'a layer that reads what is not there',
      open(tensors, { graph: '{"inputShape":[2],"layers":[{"kind":"relu","inputs":["x"]}]}' }),
      'bad-graph',
    ],
    ['a missing tensor', open(tensors.filter(({ name }) => name !== 'dw2.weight')), 'missing-tensor'],
    ['a tensor of another shape', open(changed('fc.weight', () => ({ shape: [128, 10] }))), 'bad-shape'],
    [
      'a NaN',
      open(changed('fc.bias', ({ data }) => ({ data: data.map((x, i) => (i === 4 ? Number.NaN : x)) }))),
      'not-finite',
    ],
    ['no file at all', () => loadNetwork(new Uint8Array(3)), 'truncated'],
  ])('%s', (_, load, code) => {
    expect(load).toThrow(FormatError)
    expect(load).toThrow(expect.objectContaining({ code }))
  })
})
