import { describe, expect, it } from 'vitest'
import { heInitialize } from '../../nn/initialize.ts'
import type { IntegerNetwork, IntegerStep, IntegerTensor } from '../../nn/integer/integer-network.ts'
import { type NetworkScheme, quantizeNetwork } from '../../nn/integer/quantize-network.ts'
import { createNetwork, type LayerSpec } from '../../nn/network.ts'
import { createRandom } from '../../random.ts'
import { decodeModel } from './testing/decode-model.ts'
import { toOnnx } from './to-onnx.ts'

const LAYERS: readonly LayerSpec[] = [
  { name: 'conv', kind: 'conv', outputs: 2, kernel: 3, stride: 2 },
  { name: 'conv.relu6', kind: 'relu', cap: 6 },
  { name: 'dw', kind: 'depthwise', kernel: 3, stride: 1, bias: false },
  { name: 'dw.relu', kind: 'relu', cap: [1, 3] },
  { name: 'sum', kind: 'add', inputs: ['conv.relu6', 'dw.relu'] },
  { name: 'gap', kind: 'global-average-pool' },
  { name: 'fc', kind: 'dense', outputs: 3 },
]

function integersOf(scheme: NetworkScheme, layers = LAYERS): IntegerNetwork {
  const network = createNetwork({ inputShape: [5, 4, 1], layers })
  heInitialize(network.parameters, createRandom(3))
  const names = ['input', ...layers.map(({ name }) => name as string)]
  return quantizeNetwork(network, Object.fromEntries(names.map((name) => [name, { min: -1, max: 7 }])), scheme)
}
const scheme = (weights: number, activations: number): NetworkScheme => ({
  weights: { bits: weights, granularity: 'channel' },
  activations: { bits: activations },
})

describe('toOnnx', () => {
  const model = decodeModel(toOnnx(integersOf(scheme(8, 8)), { keep: ['gap', 'conv.relu6', 'gap'] }))
  const listed = ({ nodes }: typeof model) =>
    nodes.filter(({ op }) => op !== 'DequantizeLinear').map(({ op, name }) => `${op} ${name}`)

  it('says who wrote it and for which operators', () => {
    expect([model.producer, model.irVersion, model.opset]).toEqual(['Fewer Bits', 7, 13])
    expect(model.inputs).toEqual(['input: 1 [N, 1, 5, 4]'])
    expect(model.outputs).toEqual(['fc: 1 [N, 3]', 'gap/codes: 2 [N, 2]', 'conv.relu6/codes: 2 [N, 2, 3, 2]'])
  })

  it('has a node for each layer, bounds where codes do not end with the type, and a quantization after each', () => {
    expect(listed(model)).toEqual([
      'QuantizeLinear input/quantize',
      'Conv conv',
      'Clip conv.relu6',
      'QuantizeLinear conv.relu6/quantize',
      'Conv dw',
      'Relu dw.relu',
      'Min dw.relu/min',
      'QuantizeLinear dw.relu/quantize',
      'Add sum',
      'QuantizeLinear sum/quantize',
      'GlobalAveragePool gap',
      'QuantizeLinear gap/quantize',
      'Flatten gap/flatten',
      'Gemm fc',
      'QuantizeLinear fc/quantize',
    ])
    const coarse = decodeModel(toOnnx(integersOf(scheme(4, 4))))
    expect(listed(coarse).filter((one) => /Clip|M(in|ax)|Relu/.test(one))).toEqual([
      'Min input/min',
      'Clip conv.relu6',
      'Relu dw.relu',
      'Min dw.relu/min',
      'Min sum/min',
      'Min gap/min',
      'Min fc/min',
    ])
  })

  it('reads only what is there: the input, constants, and what nodes before have given', () => {
    const known = new Set(['input', ...model.initializers.keys()])
    for (const { name, inputs, output } of model.nodes) {
      for (const one of inputs) expect(known.has(one), `${name} reads ${one}`).toBe(true)
      known.add(output)
    }
    const read = new Set(['fc', ...model.nodes.flatMap(({ inputs }) => inputs)])
    for (const name of known) expect(read.has(name), name).toBe(true)
  })

  it('has weights output channel by output channel, in a byte each, and one scale where all are the same', () => {
    const integers = integersOf(scheme(8, 8))
    const [conv] = integers.steps
    const { weights } = conv as IntegerStep & { readonly weights: Int8Array }
    const bytes = model.initializers.get('conv.weight/codes') as Uint8Array
    for (let o = 0; o < 2; o++)
      for (let place = 0; place < 9; place++) expect((bytes[o * 9 + place] << 24) >> 24).toBe(weights[place * 2 + o])
    expect(model.initializers.get('conv.weight/scale')).toHaveLength(2 * 4)
    const whole = integersOf({ ...scheme(8, 8), weights: { bits: 8, granularity: 'tensor' } })
    expect(decodeModel(toOnnx(whole)).initializers.get('conv.weight/scale')).toHaveLength(4)
  })

  it('is the same bytes for the same network', () => {
    expect(toOnnx(integersOf(scheme(3, 5)))).toEqual(toOnnx(integersOf(scheme(3, 5))))
  })
})

describe('what cannot be written', () => {
  const integers = integersOf(scheme(8, 8))
  const withParams = (tensor: string, params: Partial<IntegerTensor['params']>): IntegerNetwork => ({
    ...integers,
    tensors: integers.tensors.map((one) =>
      one.name === tensor ? { ...one, params: { ...one.params, ...params } } : one,
    ),
  })
  const withWeights = (params: Partial<IntegerTensor['params']>): IntegerNetwork => ({
    ...integers,
    steps: integers.steps.map((step) =>
      'weights' in step ? { ...step, weightParams: step.weightParams.map((one) => ({ ...one, ...params })) } : step,
    ),
  })
  it.each<[string, () => unknown, string]>([
    [
      'activations of nine bits',
      () => toOnnx(withParams('sum', { qmax: 511 })),
      'sum: codes and zero-point must be whole numbers of 8 bits (0 to 255), got 511',
    ],
    ['codes from −1 to 255', () => toOnnx(withParams('gap', { qmin: -1 })), '(-128 to 127), got 255'],
    [
      'weights with a zero-point of nine bits',
      () => toOnnx(withWeights({ zeroPoint: 200 })),
      'conv: zero-points of weights must be whole numbers of 8 bits, got 200',
    ],
    ['a scale of 0', () => toOnnx(withParams('sum', { scale: 0 })), 'scale must be a finite float32 number above 0'],
    [
      'a bias whose scale float32 does not hold',
      () => toOnnx(withWeights({ scale: 1e-44 })),
      'conv: the scale of the bias must be above 0 in float32, got 0',
    ],
    [
      'a bound that float32 does not hold',
      () => toOnnx(withParams('conv.relu6', { scale: 3e38 })),
      'conv.relu6: code ',
    ],
    [
      'a layer that is called as the codes of another',
      () => toOnnx(integersOf(scheme(8, 8), [...LAYERS, { name: 'fc/codes', kind: 'dense', outputs: 2 }])),
      'names in the graph must differ, got fc/codes twice',
    ],
    [
      'a tensor that is none',
      () => toOnnx(integers, { keep: ['conv'] }),
      'keep must name tensors (input, conv.relu6, dw.relu, sum, gap, fc), got conv',
    ],
  ])('%s', (_, make, message) => {
    expect(make).toThrow(RangeError)
    expect(make).toThrow(message)
  })
})
