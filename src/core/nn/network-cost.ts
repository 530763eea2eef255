import { INPUT, isBeforeRelu } from '../calibrate/quantized-tensors.ts'
import { sizeOf } from './layer.ts'
import type { NamedLayer, Network } from './network.ts'

/** What one layer takes, for one example. */
export interface LayerCost {
  readonly name: string
  readonly parameters: number
  /** products of a weight and an activation (MACs) */
  readonly multiplications: number
}

export function layerCost({ name, spec, outputShape, parameters }: NamedLayer): LayerCost {
  const places = sizeOf(outputShape) / (outputShape.at(-1) as number)
  const [weight] = parameters
  const multiplies = spec.kind === 'conv' || spec.kind === 'depthwise' || spec.kind === 'dense'
  return {
    name,
    parameters: parameters.reduce((sum, { values }) => sum + values.length, 0),
    multiplications: multiplies ? weight.values.length * places : 0,
  }
}

/**
 * The most activations of one example that must be kept at a time when layers run in their order: what a layer reads, what it writes, and what
 * is read later. A ReLU that alone reads a layer works in its place. Times the bytes of one: peak activation memory.
 */
export function peakActivations({ inputShape, layers }: Network): number {
  /** the tensor that a name stands for: a ReLU's own, where it works in its place */
  const placeOf = new Map([[INPUT, INPUT]])
  const sizeOfPlace = new Map([[INPUT, sizeOf(inputShape)]])
  const lastReadAt = new Map<string, number>()
  for (const [at, { name, inputs, outputShape, spec }] of layers.entries()) {
    const before = layers.find((layer) => layer.name === inputs[0])
    const inPlace = spec.kind === 'relu' && before !== undefined && isBeforeRelu(before, layers)
    placeOf.set(name, inPlace ? (placeOf.get(inputs[0]) as string) : name)
    sizeOfPlace.set(placeOf.get(name) as string, sizeOf(outputShape))
    for (const input of inputs) lastReadAt.set(placeOf.get(input) as string, at)
  }
  let peak = 0
  const alive = new Set([INPUT])
  for (const [at, { name }] of layers.entries()) {
    alive.add(placeOf.get(name) as string)
    peak = Math.max(
      peak,
      [...alive].reduce((sum, place) => sum + (sizeOfPlace.get(place) as number), 0),
    )
    for (const place of alive) if ((lastReadAt.get(place) ?? Number.POSITIVE_INFINITY) <= at) alive.delete(place)
  }
  return peak
}
