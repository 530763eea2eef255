import { gradientOf, type Layer } from './layer.ts'

export interface AddSpec {
  readonly kind: 'add'
}

/** The sum of its inputs, number by number, in float32: where a shortcut comes back. RangeError for inputs of different shapes. */
export function add(name: string, inputShapes: readonly (readonly number[])[]): Layer {
  const [shape, ...others] = inputShapes
  if (others.length === 0)
    throw new RangeError(`${name}: inputs must be two or more to be added, got ${inputShapes.length}`)
  for (const other of others)
    if (other.join() !== shape.join())
      throw new RangeError(`${name}: inputs must have one shape, got [${shape}] and [${other}]`)
  return {
    outputShape: shape,
    parameters: [],
    buffers: [],
    bind: ({ inputs: [first, ...rest], output }, kernels) => ({
      forward() {
        output.values.set(first.values)
        for (const { values } of rest) kernels.accumulate(output.values, values)
      },
      backward() {
        const gradient = gradientOf(output)
        for (const { gradient: sum } of [first, ...rest]) if (sum) kernels.accumulate(sum, gradient)
      },
    }),
  }
}
