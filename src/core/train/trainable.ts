import { referenceKernels } from '../kernels/reference.ts'
import type { Kernels } from '../kernels/types.ts'
import type { Buffer, Parameter } from '../nn/layer.ts'
import { type BoundNetwork, bindNetwork, type Network } from '../nn/network.ts'

/** What a trainer moves: a network in float, or one that is trained for fewer bits. */
export interface Trainable {
  /** what the optimizer moves, in this order */
  readonly parameters: readonly Parameter[]
  /** what is kept besides and belongs to a saved state */
  readonly buffers: readonly Pick<Buffer, 'name' | 'shape' | 'values'>[]
  /** In arrays for so many examples at a time; all bindings share what is learned. */
  bind(batch: number, training: boolean): BoundNetwork
  /** To be called after each step of the optimizer. */
  stepped(): void
  /** To be called whenever the parameters have been set by other means. */
  settle(): void
}

/** A network as it is. */
export function trainable(network: Network, kernels: Kernels = referenceKernels): Trainable {
  const { parameters, buffers } = network
  return {
    parameters,
    buffers,
    bind: (batch, training) => bindNetwork(network, batch, { training }, kernels),
    stepped() {},
    settle() {},
  }
}
