import type { IntegerStep, ProductStep } from '../integer-network.ts'
import { integerWeights } from '../integer-weights.ts'
import { readCodes, type TensorMemory } from '../tensor-memory.ts'

/** What each number of a step's output is before it is rounded, in steps of its scale: by the definition, from the codes that it reads. */
export function exactly(step: IntegerStep, memory: (name: string) => TensorMemory): (i: number) => number {
  const { factors } = step.requantizer
  const centred = (name: string) => {
    const { tensor } = memory(name)
    return readCodes(memory(name), 1).map((code) => code - tensor.params.zeroPoint)
  }
  if (step.kind === 'add') {
    const reads = step.inputs.map(centred)
    // the sum is already on the output's grid, in 2⁻²⁰
    return (i) => reads.reduce((sum, x, k) => sum + x[i] * step.factors[k], 0) / 1048576
  }
  const x = centred(step.input)
  const channels = factors.length
  switch (step.kind) {
    case 'relu':
      return (i) => x[i] * factors[i % channels]
    case 'global-average-pool':
      return (c) => x.reduce((sum, code, i) => (i % channels === c ? sum + code : sum), 0) * factors[c]
    default: {
      const weights = integerWeights(step)
      const { shape } = memory(step.input).tensor
      return (i) => productSum(step, weights, x, shape, i) * factors[i % channels]
    }
  }
}

/** The i-th sum of a product step. */
function productSum(
  step: ProductStep,
  weights: Int16Array,
  x: Int32Array,
  shape: readonly number[],
  i: number,
): number {
  const channels = step.bias.length
  const [height, width, inputs] = step.kind === 'dense' ? [1, 1, x.length] : shape
  const { kernel, stride, bias } = step
  const columns = Math.ceil(width / stride)
  const depthwise = step.kind === 'depthwise'
  const [o, place] = [i % channels, Math.floor(i / channels)]
  let sum = bias[o]
  for (let tap = 0; tap < kernel * kernel; tap++) {
    const row = Math.floor(place / columns) * stride + Math.floor(tap / kernel) - (kernel - 1) / 2
    const column = (place % columns) * stride + (tap % kernel) - (kernel - 1) / 2
    if (row < 0 || row >= height || column < 0 || column >= width) continue
    const from = (row * width + column) * inputs
    if (depthwise) sum += x[from + o] * weights[tap * channels + o]
    else for (let c = 0; c < inputs; c++) sum += x[from + c] * weights[(tap * inputs + c) * channels + o]
  }
  return sum
}
