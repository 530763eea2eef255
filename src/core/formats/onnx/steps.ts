import type { IntegerStep, IntegerTensor, ProductStep } from '../../nn/integer/integer-network.ts'
import { codesName, dequantized, dequantizeNode, quantizeNodes } from './activations.ts'
import type { GraphBuilder } from './graph-builder.ts'
import { weightNodes } from './weights.ts'

/** What a step computes, on the reals of what it reads; its bounds; its codes. */
export function stepNodes(graph: GraphBuilder, step: IntegerStep, tensorOf: ReadonlyMap<string, IntegerTensor>): void {
  const named = (name: string) => tensorOf.get(name) as IntegerTensor
  const inputs = (step.kind === 'add' ? step.inputs : [step.input]).map(named)
  const target = named(step.output)
  const { lowest, highest } = step.requantizer
  const relu = step.kind === 'relu' || step.layers.length > 1 ? step.layers.at(-1) : undefined
  const isPool = step.kind === 'global-average-pool'
  const shape = isPool || target.shape.length === 3 ? [lowest.length, 1, 1] : [lowest.length]
  const reals = computed(graph, step, inputs)
  const quantize = (to: string) => quantizeNodes(graph, target, reals, { lowest, highest, relu, shape }, to)
  // Codes are flattened, not reals: so the pool stands between two quantizations, where a runtime can make one operator of them.
  if (isPool) flattenNode(graph, step.output, quantize(`${step.output}/pooled`), codesName(target))
  else quantize(codesName(target))
}

function computed(graph: GraphBuilder, step: IntegerStep, inputs: readonly IntegerTensor[]): string {
  const [layer] = step.layers
  const to = `${layer}/real`
  const [input] = inputs
  switch (step.kind) {
    case 'conv':
    case 'depthwise':
      return convolutionNode(graph, step, input, to)
    case 'dense':
      return productNode(graph, step, input, to)
    case 'add':
      return graph.node(
        inputs.length === 2 ? 'Add' : 'Sum',
        layer,
        inputs.map((one) => dequantized(graph, one)),
        to,
      )
    case 'global-average-pool':
      return graph.node('GlobalAveragePool', layer, [dequantized(graph, input)], to)
    case 'relu':
      return dequantized(graph, input)
  }
}

function convolutionNode(graph: GraphBuilder, step: ProductStep, input: IntegerTensor, to: string): string {
  const { kernel, stride } = step
  const pad = (kernel - 1) / 2
  return graph.node('Conv', step.layers[0], [dequantized(graph, input), ...weightNodes(graph, step, input)], to, {
    kernel_shape: [kernel, kernel],
    strides: [stride, stride],
    pads: [pad, pad, pad, pad],
    group: step.kind === 'depthwise' ? step.bias.length : 1,
  })
}

function productNode(graph: GraphBuilder, step: ProductStep, input: IntegerTensor, to: string): string {
  const [layer] = step.layers
  const reals =
    input.shape.length === 1
      ? dequantized(graph, input)
      : dequantizeNode(
          graph,
          input,
          flattenNode(graph, layer, codesName(input), `${layer}/flat_codes`),
          `${layer}/flat`,
        )
  return graph.node('Gemm', layer, [reals, ...weightNodes(graph, step, input)], to, { transB: 1 })
}

function flattenNode(graph: GraphBuilder, name: string, codes: string, to: string): string {
  return graph.node('Flatten', `${name}/flatten`, [codes], to, { axis: 1 })
}
