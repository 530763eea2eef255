import { referenceKernels } from '../../../kernels/reference.ts'
import { bindStep } from '../../../nn/integer/bind-integers.ts'
import type { IntegerNetwork, IntegerStep, IntegerTensor } from '../../../nn/integer/integer-network.ts'
import type { KeptCodes } from '../../../nn/integer/run-integer.ts'
import { allocateTensor, readCodes, type TensorMemory } from '../../../nn/integer/tensor-memory.ts'
import { exactly } from '../../../nn/integer/testing/exact-steps.ts'
import { sizeOf } from '../../../nn/layer.ts'
import type { OnnxOutputs } from '../../../testing/onnx-runtime.ts'

/** How codes of one tensor compare, step for step: the core's step is computed from the codes that ONNX Runtime had before it. */
export interface Comparison {
  readonly tensor: string
  readonly compared: number
  readonly differing: number
  /** the greatest difference of two codes */
  readonly largest: number
  /** of the exact values of codes that differ, the greatest distance from a tie, in steps */
  readonly fromTie: number
}

/** For each step of the network. `outputs` has the codes of all tensors for `count` images; `own` those of `runInteger`, for as many or more. */
export function compareSteps(
  network: IntegerNetwork,
  outputs: OnnxOutputs,
  own: readonly KeptCodes[],
  count: number,
): Comparison[] {
  const tensorOf = new Map(network.tensors.map((tensor) => [tensor.name, tensor]))
  const ownOf = new Map(own.map(({ layer, data }) => [layer, data]))
  return network.steps.map((step) => {
    const inputs = step.kind === 'add' ? step.inputs : [step.input]
    const { shape } = tensorOf.get(step.output) as IntegerTensor
    const channels = shape.at(-1) as number
    const [size, pixels] = [sizeOf(shape), sizeOf(shape) / channels]
    let [differing, largest, fromTie] = [0, 0, 0]
    for (let n = 0; n < count; n++) {
      const given = (name: string) => imageOf(outputs[`${name}/codes`].data, tensorOf.get(name) as IntegerTensor, n)
      const known = (name: string) => imageOf(ownOf.get(name) as Int32Array, tensorOf.get(name) as IntegerTensor, n)
      // Where both have read the same, what the core gave then is what it would give now.
      const again = inputs.every((name) => isSame(given(name), known(name))) ? null : stepAgain(step, given, tensorOf)
      const [theirs, ours] = [given(step.output), again ?? known(step.output)]
      if (isSame(theirs, ours)) continue
      const exact = exactValues(step, given, tensorOf)
      for (let i = 0; i < size; i++) {
        if (theirs[i] === ours[i]) continue
        const value = exact((i % pixels) * channels + Math.floor(i / pixels))
        differing++
        largest = Math.max(largest, Math.abs(theirs[i] - ours[i]))
        fromTie = Math.max(fromTie, Math.abs(value - Math.floor(value) - 0.5))
      }
    }
    return { tensor: step.output, compared: count * size, differing, largest, fromTie }
  })
}

type Tensors = ReadonlyMap<string, IntegerTensor>
/** [C, H, W] codes of one image, by the name of the tensor */
type Given = (name: string) => ArrayLike<number>

const imageOf = (codes: Int32Array | Float32Array | Int8Array | Uint8Array, { shape }: IntegerTensor, n: number) =>
  codes.subarray(n * sizeOf(shape), (n + 1) * sizeOf(shape))

function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return a.length === b.length
}

/** Where kernels compute: what the step reads, and room for what it gives. */
function memoriesFor(step: IntegerStep, given: Given, tensorOf: Tensors): Map<string, TensorMemory> {
  const inputs = step.kind === 'add' ? step.inputs : [step.input]
  const memoryOf = new Map(
    [...new Set([...inputs, step.output])].map((name) => [
      name,
      allocateTensor(tensorOf.get(name) as IntegerTensor, 1, referenceKernels),
    ]),
  )
  for (const name of inputs) {
    const { tensor, pixels, channels, values } = memoryOf.get(name) as TensorMemory
    const codes = given(name)
    for (let i = 0; i < codes.length; i++)
      values[(i % pixels) * channels + Math.floor(i / pixels)] = codes[i] - tensor.params.zeroPoint
  }
  return memoryOf
}

function stepAgain(step: IntegerStep, given: Given, tensorOf: Tensors): Int32Array {
  const memoryOf = memoriesFor(step, given, tensorOf)
  bindStep(step, memoryOf, 1, 'float', referenceKernels)(1)
  const output = memoryOf.get(step.output) as TensorMemory
  return turned(readCodes(output, 1), output.pixels)
}

/** From [rows, …] to […, rows]. */
function turned(values: ArrayLike<number>, rows: number): Int32Array {
  const columns = values.length / rows
  const to = new Int32Array(values.length)
  for (let r = 0, at = 0; r < rows; r++) for (let c = 0; c < columns; c++) to[c * rows + r] = values[at++]
  return to
}

/** Before rounding, in steps of the output from its zero-point, in double; by the place in memory's order. */
function exactValues(step: IntegerStep, given: Given, tensorOf: Tensors): (i: number) => number {
  const memoryOf = memoriesFor(step, given, tensorOf)
  const memory = (name: string) => memoryOf.get(name) as TensorMemory
  if (step.kind !== 'add') return exactly(step, memory)
  const scaleOf = (name: string) => Math.fround((tensorOf.get(name) as IntegerTensor).params.scale)
  const reads = step.inputs.map((name) => {
    const { tensor } = memory(name)
    const factor = scaleOf(name) / scaleOf(step.output)
    return { codes: readCodes(memory(name), 1), zero: tensor.params.zeroPoint, factor }
  })
  return (i) => reads.reduce((sum, { codes, zero, factor }) => sum + (codes[i] - zero) * factor, 0)
}
