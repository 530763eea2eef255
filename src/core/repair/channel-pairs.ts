import type { NamedLayer, Network } from '../nn/network.ts'

/** Two layers with weights, between which each channel may be scaled and scaled back: only ReLUs and pools lie there, and nobody else reads. */
export interface ChannelPair {
  readonly first: NamedLayer
  readonly second: NamedLayer
  /** between them, in order */
  readonly between: readonly NamedLayer[]
}

const WEIGHTED: readonly string[] = ['conv', 'depthwise', 'dense']
/** what a factor above 0 a channel passes through, a ReLU's cap being scaled with it */
const TRANSPARENT: readonly string[] = ['relu', 'global-average-pool']

/** All such pairs of a network with folded batch normalization, from the input on. */
export function channelPairs({ layers }: Network): ChannelPair[] {
  const readersOf = (name: string) => layers.filter(({ inputs }) => inputs.includes(name))
  const pairs: ChannelPair[] = []
  for (const first of layers) {
    if (!WEIGHTED.includes(first.spec.kind)) continue
    const between: NamedLayer[] = []
    let readers = readersOf(first.name)
    while (readers.length === 1 && TRANSPARENT.includes(readers[0].spec.kind)) {
      between.push(readers[0])
      readers = readersOf(readers[0].name)
    }
    const [second] = readers
    if (readers.length === 1 && WEIGHTED.includes(second.spec.kind)) pairs.push({ first, second, between })
  }
  return pairs
}

/** Output channels of weights are their last size. */
export function outputChannel(i: number, channels: number): number {
  return i % channels
}

/** Input channels are the size before the last; of a depthwise layer they are its outputs. */
export function inputChannel(layer: NamedLayer, i: number): number {
  const { shape } = layer.parameters[0]
  if (layer.spec.kind === 'depthwise') return i % shape[shape.length - 1]
  return Math.floor(i / shape[shape.length - 1]) % shape[shape.length - 2]
}
