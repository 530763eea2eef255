import { referenceKernels } from '../../kernels/reference.ts'
import type { Random } from '../../random.ts'
import type { Activation, Layer } from '../layer.ts'

/** A layer in arrays of its own, with a random direction r in which its outputs are added up: the loss is r · y. */
export function probe(layer: Layer, inputShape: readonly number[], batch: number, random: Random) {
  const draw = (n: number) => Float32Array.from({ length: n }, () => awayFromZero(random))
  const activation = (shape: readonly number[]): Activation & { gradient: Float32Array } => {
    const n = shape.reduce((product, size) => product * size, batch)
    return { shape, values: draw(n), gradient: new Float32Array(n) }
  }
  const input = activation(inputShape)
  const output = activation(layer.outputShape)
  const direction = draw(output.values.length)
  for (const { values } of layer.parameters) values.set(draw(values.length))
  const { forward, backward } = layer.bind({ inputs: [input], output, batch, training: true }, referenceKernels)
  const loss = () => {
    forward()
    return output.values.reduce((sum, y, i) => sum + direction[i] * y, 0)
  }
  return {
    input,
    output,
    loss,
    /** Adds to the gradients once more. */
    backward() {
      forward()
      output.gradient.set(direction)
      backward()
    },
  }
}

/** In [1/4, 1] or its mirror image: steps of 1/8 cross no kink at 0. */
function awayFromZero(random: Random): number {
  const size = 0.25 + 0.75 * random.uniform()
  return random.uint32() & 1 ? size : -size
}

/** (f(x + h) − f(x − h)) / 2h for each of the values, which are as they were afterwards. */
export function centralDifferences(loss: () => number, values: Float32Array, h: number): number[] {
  return Array.from(values, (value, i) => {
    values[i] = value + h
    const above = loss()
    const up = values[i]
    values[i] = value - h
    const slope = (above - loss()) / (up - values[i])
    values[i] = value
    return slope
  })
}
