import type { OnnxNode, OnnxTensor } from './model.ts'

/** Nodes and constants in the order in which they are told; every name of a value is there once, as ONNX has it. */
export class GraphBuilder {
  readonly nodes: OnnxNode[] = []
  readonly initializers: OnnxTensor[] = []
  /** of each tensor of integers that has been read as reals, their name */
  readonly realsOf = new Map<string, string>()
  readonly #names = new Set<string>()

  /** A value of this name. RangeError for a name that the graph has already. */
  value(name: string): string {
    if (this.#names.has(name)) throw new RangeError(`names in the graph must differ, got ${name} twice`)
    this.#names.add(name)
    return name
  }

  /** Gives the name of what the node gives, `output`. */
  node(
    op: string,
    name: string,
    inputs: readonly string[],
    output: string,
    attributes?: OnnxNode['attributes'],
  ): string {
    this.nodes.push({ op, name, inputs, output: this.value(output), attributes })
    return output
  }

  constant(name: string, shape: readonly number[], data: OnnxTensor['data']): string {
    this.initializers.push({ name: this.value(name), shape, data })
    return name
  }
}
