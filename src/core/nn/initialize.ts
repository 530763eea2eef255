import type { Random } from '../random.ts'
import type { Parameter } from './layer.ts'

/**
 * Draws weights from a normal distribution with variance 2/fanIn, so that numbers keep their size through layers with ReLU
 * (He et al. 2015, eq. 10), in the order of the list; what has no fanIn becomes 0.
 */
export function heInitialize(parameters: readonly Parameter[], random: Random): void {
  for (const { values, fanIn } of parameters) {
    const deviation = fanIn > 0 ? Math.sqrt(2 / fanIn) : 0
    for (let i = 0; i < values.length; i++) values[i] = deviation > 0 ? deviation * random.gaussian() : 0
  }
}
