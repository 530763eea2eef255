import { bytesField, integerField, message, textField } from './protobuf.ts'

/** A graph of ONNX as plain data, and its bytes; field numbers are those of onnx.proto (github.com/onnx/onnx). */

export interface OnnxNode {
  readonly op: string
  readonly name: string
  /** '' for an optional input that is left out */
  readonly inputs: readonly string[]
  readonly output: string
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>
}
/** The array decides the type. */
export interface OnnxTensor {
  readonly name: string
  /** [] for a single number */
  readonly shape: readonly number[]
  readonly data: Float32Array | Int32Array | Int8Array | Uint8Array
}
/** What goes into the graph or comes out of it. */
export interface OnnxValue {
  readonly name: string
  readonly element: keyof typeof DATA_TYPES
  /** a name for a size that is not fixed */
  readonly shape: readonly (number | string)[]
}
export interface OnnxModel {
  readonly producer: string
  readonly irVersion: number
  readonly opset: number
  readonly name: string
  readonly nodes: readonly OnnxNode[]
  readonly initializers: readonly OnnxTensor[]
  readonly inputs: readonly OnnxValue[]
  readonly outputs: readonly OnnxValue[]
}

/** TensorProto.DataType, by the array that holds such numbers */
const DATA_TYPES = { Float32Array: 1, Uint8Array: 2, Int8Array: 3, Int32Array: 6 } as const
/** AttributeProto.AttributeType */
const INT = 2
const INTS = 7

/** ModelProto, in the default domain. The same model gives the same bytes. */
export function encodeModel(model: OnnxModel): Uint8Array {
  return message(
    integerField(1, model.irVersion),
    textField(2, model.producer),
    bytesField(7, graph(model)),
    bytesField(8, integerField(2, model.opset)),
  )
}

function graph({ name, nodes, initializers, inputs, outputs }: OnnxModel): Uint8Array {
  return message(
    ...nodes.map((one) => bytesField(1, node(one))),
    textField(2, name),
    ...initializers.map((one) => bytesField(5, tensor(one))),
    ...inputs.map((one) => bytesField(11, value(one))),
    ...outputs.map((one) => bytesField(12, value(one))),
  )
}

function node({ op, name, inputs, output, attributes = {} }: OnnxNode): Uint8Array {
  return message(
    ...inputs.map((input) => textField(1, input)),
    textField(2, output),
    textField(3, name),
    textField(4, op),
    ...Object.entries(attributes).map(([attribute, given]) => bytesField(5, attributeOf(attribute, given))),
  )
}

function attributeOf(name: string, given: number | readonly number[]): Uint8Array {
  return typeof given === 'number'
    ? message(textField(1, name), integerField(3, given), integerField(20, INT))
    : message(textField(1, name), ...given.map((one) => integerField(8, one)), integerField(20, INTS))
}

function tensor({ name, shape, data }: OnnxTensor): Uint8Array {
  return message(
    ...shape.map((size) => integerField(1, size)),
    integerField(2, DATA_TYPES[data[Symbol.toStringTag]]),
    textField(8, name),
    bytesField(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  )
}

/** ValueInfoProto of a TypeProto.Tensor. */
function value({ name, element, shape }: OnnxValue): Uint8Array {
  const sizes = shape.map((size) =>
    bytesField(1, typeof size === 'number' ? integerField(1, size) : textField(2, size)),
  )
  const type = message(integerField(1, DATA_TYPES[element]), bytesField(2, message(...sizes)))
  return message(textField(1, name), bytesField(2, bytesField(1, type)))
}
