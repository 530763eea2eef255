import { message } from './protobuf.mjs'

// Numbers of fields and of types are those of onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto).
const IR_VERSION = 8
const OPSET = 13
const FLOAT = 1
const ATTRIBUTE = { int: 2, ints: 7 }

/** A network whose normalization is folded, as an ONNX model in float32: 'input' [N, C, H, W] for so many images to 'output' [N, classes]. */
export function onnxFloat(core, network, batch) {
  const weights = core.readSafetensors(core.saveNetwork(network))
  const nodes = network.layers.flatMap((layer) => nodesOf(layer))
  const caps = network.layers.filter(isCapped).flatMap(({ name, spec }) => [
    { name: `${name}.lowest`, shape: [], data: Float32Array.of(0) },
    { name: `${name}.cap`, shape: [], data: Float32Array.of(spec.cap) },
  ])
  const [height, width, channels] = network.inputShape
  const last = network.layers.at(-1)
  nodes.push(node('Identity', 'output', [last.name]))
  return message([
    [1, 'int', IR_VERSION],
    [2, 'text', 'fewer-bits bench'],
    [
      7,
      'message',
      [
        ...nodes.map((one) => [1, 'message', one]),
        [2, 'text', 'network'],
        ...[...weights, ...caps].map((tensor) => [5, 'message', initializer(tensor)]),
        [11, 'message', valueInfo('input', [batch, channels, height, width])],
        [12, 'message', valueInfo('output', [batch, ...last.outputShape])],
      ],
    ],
    [8, 'message', [[2, 'int', OPSET]]],
  ])
}

const isCapped = ({ spec }) => spec.kind === 'relu' && spec.cap !== undefined

function nodesOf(layer) {
  const { name, spec, inputs, parameters, outputShape } = layer
  const operands = [...inputs, ...parameters.map((parameter) => parameter.name)]
  switch (spec.kind) {
    case 'conv':
    case 'depthwise': {
      const padding = (spec.kernel - 1) / 2
      return [
        node('Conv', name, operands, [
          ints('kernel_shape', [spec.kernel, spec.kernel]),
          ints('strides', [spec.stride, spec.stride]),
          ints('pads', [padding, padding, padding, padding]),
          int('group', spec.kind === 'depthwise' ? outputShape.at(-1) : 1),
        ]),
      ]
    }
    case 'relu':
      return [
        isCapped(layer) ? node('Clip', name, [...inputs, `${name}.lowest`, `${name}.cap`]) : node('Relu', name, inputs),
      ]
    case 'add':
      return [node('Add', name, inputs)]
    case 'global-average-pool':
      return [node('GlobalAveragePool', `${name}.pixel`, inputs), node('Flatten', name, [`${name}.pixel`])]
    case 'dense':
      // The file has PyTorch's order, [outputs, inputs].
      return [node('Gemm', name, operands, [int('transB', 1)])]
    default:
      throw new Error(`${name}: no node for ${spec.kind}`)
  }
}

const node = (type, output, inputs, attributes = []) => [
  ...inputs.map((input) => [1, 'text', input]),
  [2, 'text', output],
  [3, 'text', output],
  [4, 'text', type],
  ...attributes.map((attribute) => [5, 'message', attribute]),
]
const int = (name, value) => [
  [1, 'text', name],
  [3, 'int', value],
  [20, 'int', ATTRIBUTE.int],
]
const ints = (name, values) => [
  [1, 'text', name],
  ...values.map((value) => [8, 'int', value]),
  [20, 'int', ATTRIBUTE.ints],
]

/** Little-endian, as all machines are that the bench runs on. */
const initializer = ({ name, shape, data }) => [
  ...shape.map((size) => [1, 'int', size]),
  [2, 'int', FLOAT],
  [8, 'text', name],
  [9, 'bytes', data],
]
const valueInfo = (name, shape) => [
  [1, 'text', name],
  [
    2,
    'message',
    [
      [
        1,
        'message',
        [
          [1, 'int', FLOAT],
          [2, 'message', shape.map((size) => [1, 'message', [[1, 'int', size]]])],
        ],
      ],
    ],
  ],
]
