import type { Random } from '../random.ts'
import type { Buffer, Parameter } from './layer.ts'

/**
 * Draws weights from a normal distribution with variance 2/fanIn, so that numbers keep their size through layers with ReLU
 * (He et al. 2015, eq. 10), in the order of the list; what has no fanIn begins at its `start`, and so do the buffers.
 */
export function heInitialize(parameters: readonly Parameter[], random: Random, buffers: readonly Buffer[] = []): void {
  for (const { values, start } of buffers) values.fill(start)
  for (const { values, fanIn, start } of parameters) {
    const deviation = fanIn > 0 ? Math.sqrt(2 / fanIn) : 0
    for (let i = 0; i < values.length; i++) values[i] = deviation > 0 ? deviation * random.gaussian() : start
  }
}
