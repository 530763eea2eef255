import { dequantize } from '../quant/affine/quantize.ts'
import { batchesOf } from './batches.ts'
import type { BoundIntegers } from './integer/bind-integers.ts'
import type { IntegerNetwork } from './integer/integer-network.ts'
import { readCodes, type TensorMemory, writeReals } from './integer/tensor-memory.ts'
import { sizeOf } from './layer.ts'
import type { BoundNetwork } from './network.ts'

/** A network that is bound, as what tells examples apart: so many at a time. */
export interface Classifier {
  /** examples at a time, at most */
  readonly batch: number
  /** numbers of one example */
  readonly size: number
  readonly classes: number
  /** [n, classes] logits of [n, …] inputs; they stand until the next call */
  logits(inputs: Float32Array): Float32Array
}

/** In float. */
export function floatClassifier({ batch, input, output, forward }: BoundNetwork): Classifier {
  const [size, classes] = [sizeOf(input.shape), sizeOf(output.shape)]
  return {
    ...{ batch, size, classes },
    logits(inputs) {
      input.values.set(inputs)
      forward()
      return output.values.subarray(0, (inputs.length / size) * classes)
    },
  }
}

/** In integers only, from the codes of the inputs to those of the logits. */
export function integerClassifier(network: IntegerNetwork, { batch, memoryOf, run }: BoundIntegers): Classifier {
  const [input, output] = ['input', network.output].map((name) => memoryOf.get(name) as TensorMemory)
  const [size, classes] = [input, output].map(({ tensor }) => sizeOf(tensor.shape))
  return {
    ...{ batch, size, classes },
    logits(inputs) {
      const count = inputs.length / size
      writeReals(input, inputs)
      run(count)
      return dequantize(readCodes(output, count), output.tensor.params)
    },
  }
}

/** [N, classes] logits of [N, …] inputs, a batch at a time; yields those so far after each. RangeError for inputs that are no whole examples. */
export function* logitsInTurn(
  { batch, size, classes, logits }: Classifier,
  inputs: Float32Array,
): Generator<Float32Array, Float32Array> {
  if (inputs.length % size !== 0)
    throw new RangeError(`inputs must hold whole examples of ${size} numbers, got ${inputs.length} numbers`)
  const all = new Float32Array((inputs.length / size) * classes)
  let known = 0
  for (const some of batchesOf(inputs, batch * size)) {
    const found = logits(some)
    all.set(found, known)
    known += found.length
    yield all.subarray(0, known)
  }
  return all
}
