import { createRandom, sampleDensity } from '../../../core/index.ts'
import { densityParams } from './density-params.ts'

/** [n] values drawn from a density by a seed, as float32: what a network's tensors are made of. */
export function drawSample(name: string, numbers: Readonly<Record<string, number>>): Float32Array {
  return sampleDensity(name as never, densityParams(name, numbers) as never, numbers.n, createRandom(numbers.seed))
}
