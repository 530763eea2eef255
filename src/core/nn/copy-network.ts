import type { Kernels } from '../kernels/types.ts'
import { createNetwork, type LayerSpec, type Network } from './network.ts'

/** The same network in arrays of its own, with other plain data where `change` says so. */
export function copyNetwork(
  network: Network,
  kernels: Kernels,
  change: (spec: LayerSpec, name: string) => LayerSpec = (spec) => spec,
): Network {
  const layers = network.layers.map(({ spec, name, inputs }) => change({ ...spec, name, inputs }, name))
  const copy = createNetwork({ inputShape: network.inputShape, layers }, kernels)
  for (const [p, { values }] of network.parameters.entries()) copy.parameters[p].values.set(values)
  for (const [b, { values }] of network.buffers.entries()) copy.buffers[b].values.set(values)
  return copy
}
