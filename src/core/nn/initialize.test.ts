import { expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import { heInitialize } from './initialize.ts'
import { createNetwork } from './network.ts'

it('draws weights of variance 2/fanIn, by the seed, and sets biases to 0', () => {
  const spec = { inputShape: [50], layers: [{ kind: 'dense', outputs: 200 } as const] }
  const [weight, bias] = createNetwork(spec).parameters
  bias.values.fill(7)
  heInitialize([weight, bias], createRandom(5))
  const meanSquare = weight.values.reduce((sum, w) => sum + w * w, 0) / weight.values.length
  expect(Math.abs(meanSquare / (2 / 50) - 1)).toBeLessThan(0.05)
  expect(bias.values.every((b) => b === 0)).toBe(true)
  const again = createNetwork(spec).parameters
  heInitialize(again, createRandom(5))
  expect(again[0].values).toEqual(weight.values)
})
