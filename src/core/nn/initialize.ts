import type { Random } from '../random.ts'
import type { Buffer, Parameter } from './layer.ts'

/**
 * Draws weights from a normal distribution with variance 2/fanIn, so that numbers keep their size through layers with ReLU
 * (He et al. 2015, eq. 10), in the order of the list; what has no fanIn begins at its `start`, and so do the buffers.
 */
export function heInitialize(parameters: readonly Parameter[], random: Random, buffers: readonly Buffer[] = []): void {
  initialize(parameters, buffers, (fanIn) => Math.sqrt(2 / fanIn) * random.gaussian())
}

/**
 * Draws weights evenly from −1/√fanIn to 1/√fanIn, what PyTorch's layers begin with; else as `heInitialize`. Where normalization follows,
 * the size of weights changes nothing but how far a step of Adam turns them: smaller ones learn faster.
 */
export function uniformInitialize(
  parameters: readonly Parameter[],
  random: Random,
  buffers: readonly Buffer[] = [],
): void {
  initialize(parameters, buffers, (fanIn) => (2 * random.uniform() - 1) / Math.sqrt(fanIn))
}

function initialize(parameters: readonly Parameter[], buffers: readonly Buffer[], draw: (fanIn: number) => number) {
  for (const { values, start } of buffers) values.fill(start)
  for (const { values, fanIn, start } of parameters)
    for (let i = 0; i < values.length; i++) values[i] = fanIn > 0 ? draw(fanIn) : start
}
