import type { Kernels } from '../../kernels/types.ts'
import { bindProduct, bindRequantizer } from './bind-product.ts'
import type { AddStep, IntegerNetwork, IntegerStep, Requantization, SumStep } from './integer-network.ts'
import { allocateTensor, type TensorMemory } from './tensor-memory.ts'

/** An integer network for so many examples at a time. */
export interface BoundIntegers {
  readonly batch: number
  /** by name */
  readonly memoryOf: ReadonlyMap<string, TensorMemory>
  /** From the codes of the input's first `count` examples to those of all tensors. */
  run(count: number): void
}

/** Fixes how many examples the network takes at a time, and allocates all that it needs. RangeError where the set has no room. */
export function bindIntegers(network: IntegerNetwork, batch: number, kernels: Kernels): BoundIntegers {
  const memoryOf = new Map(network.tensors.map((tensor) => [tensor.name, allocateTensor(tensor, batch, kernels)]))
  const steps = network.steps.map((step) => bindStep(step, memoryOf, batch, network.requantization, kernels))
  return {
    batch,
    memoryOf,
    run(count) {
      for (const run of steps) run(count)
    },
  }
}

type Memories = ReadonlyMap<string, TensorMemory>

/** One step, from what it reads to what it writes. */
export function bindStep(
  step: IntegerStep,
  memoryOf: Memories,
  batch: number,
  requantization: Requantization,
  kernels: Kernels,
): (count: number) => void {
  const memory = (name: string) => memoryOf.get(name) as TensorMemory
  const output = memory(step.output)
  switch (step.kind) {
    case 'add':
      return bindAdd(step, memoryOf, output, kernels)
    case 'global-average-pool':
    case 'relu':
      return bindSum(step, memory(step.input), output, requantization, kernels)
    default: {
      const run = bindProduct(step, memory(step.input), batch, requantization, kernels)
      return (count) => run(output.values, count)
    }
  }
}

function bindAdd(step: AddStep, memoryOf: Memories, output: TensorMemory, kernels: Kernels): (count: number) => void {
  const inputs = step.inputs.map((name) => (memoryOf.get(name) as TensorMemory).values)
  const bounds = bindRequantizer(step.requantizer, 'single', output.channels, kernels)
  return (count) =>
    kernels.integerAdd(output.values.subarray(0, count * output.pixels * output.channels), inputs, step.factors, bounds)
}

/** What is alone sums itself: each pixel is a batch of its own. */
function bindSum(
  step: SumStep,
  input: TensorMemory,
  output: TensorMemory,
  requantization: Requantization,
  kernels: Kernels,
): (count: number) => void {
  const { channels } = input
  const requantizer = bindRequantizer(step.requantizer, requantization, channels, kernels)
  const product = { sums: kernels.allocateIntegers(channels), requantizer }
  const alone = step.kind === 'relu'
  return (count) =>
    kernels.integerPool(output.values, input.values, product, {
      batch: alone ? count * input.pixels : count,
      pixels: alone ? 1 : input.pixels,
      channels,
    })
}
