import { decibels, quantizeWeights, sqnrDb, weightScale } from '../../../core/index.ts'
import { breathe, type JobRun } from '../../../engine/job.ts'
import { BITS, type WhySettings } from '../contract.ts'
import type { NoiseAtBits, NoiseFrame } from '../frames.ts'
import { layerInputs, SHOWN } from './layer-inputs.ts'
import { layerProducts, sumStatistics } from './layer-sums.ts'
import { layerOf, type Opened } from './network.ts'

type Found = NonNullable<NoiseFrame['found']>

/** The weights of one layer rounded to 8 … 2 bits, and what becomes of its sums on real images; only while it is looked at. */
export function* noise({ figure, layer: name, granularity }: WhySettings, parent: Opened): JobRun<NoiseFrame> {
  if (figure !== 'noise') {
    yield { checkpoint: () => ({ found: null }) }
    return
  }
  const key = `noise ${name} ${granularity}`
  const before = parent.made.get(key) as Found | undefined
  if (before) {
    yield { checkpoint: () => ({ found: before }) }
    return
  }
  const layer = layerOf(parent.network, name)
  const [{ values, shape }] = layer.parameters
  const inputs = yield* layerInputs(parent, name)
  const products = layerProducts(layer, inputs.shape, inputs.values)
  const atBits: NoiseAtBits[] = []
  for (const bits of BITS) {
    const quantized = quantizeWeights(layer.spec.kind, { values, shape }, { bits, granularity })
    const rounded = Float32Array.from(quantized.codes, (code, i) => code * weightScale(quantized, i))
    const { signal, sums, worst, measured, predicted } = sumStatistics(products, values, rounded)
    const end = products.length - 1
    atBits.push({
      ...{ bits, worst, measured, predicted },
      weightsDb: sqnrDb(values, rounded),
      outputDb: decibels(signal[end] * signal[end], measured[end] * measured[end]),
    })
    const found: Found = { layer: name, products: products.length, images: SHOWN, sums, signal, atBits: [...atBits] }
    if (bits === BITS[BITS.length - 1]) parent.made.set(key, found)
    yield { checkpoint: () => ({ found }) }
    yield* breathe()
  }
}
