import { expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import { heInitialize, uniformInitialize } from './initialize.ts'
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

it('draws them evenly between −1/√fanIn and 1/√fanIn, by the seed', () => {
  const spec = { inputShape: [25], layers: [{ kind: 'dense', outputs: 200 } as const] }
  const [weight, bias] = createNetwork(spec).parameters
  bias.values.fill(7)
  uniformInitialize([weight, bias], createRandom(5))
  const { values } = weight
  expect([Math.min(...values) < -0.199, Math.max(...values) > 0.199]).toEqual([true, true])
  expect(values.every((w) => Math.abs(w) <= Math.fround(0.2))).toBe(true)
  const meanSquare = values.reduce((sum, w) => sum + w * w, 0) / values.length
  expect(Math.abs(meanSquare / (1 / 75) - 1)).toBeLessThan(0.05)
  expect(bias.values.every((b) => b === 0)).toBe(true)
})
