import {
  type AffineScheme,
  affineParams,
  bindNetwork,
  copyNetwork,
  createRandom,
  dequantize,
  foldBatchNorm,
  histogramOf,
  loadNetwork,
  quantize,
  readImageSet,
  sampleDensity,
  scaledImages,
  sqnrDb,
} from '../../../core/index.ts'
import { asset, breathe, type JobRun, shelved } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import { type Known, remembered } from '../../../engine/remembered.ts'
import type { IntegersSettings } from '../contract.ts'
import type { ReluFrame, SchemeFrame } from '../frames.ts'

const DRAWN = 20_000
const SEED = 1
const IMAGES = 16
const BINS = 120
/** cuts, in standard deviations, at which the gain is measured */
const CUTS = Array.from({ length: 17 }, (_, i) => i / 4)

const SYMMETRIC = { signed: true, symmetric: true, narrowRange: true } as const
const AFFINE = { signed: false, symmetric: false } as const

/** what was read and computed once need not be again */
const known: Known = new Map()

/** Values that end at 0, or somewhat below, on symmetric codes and on affine ones. */
export function* relu({ figure, values, cut, bits }: IntegersSettings): JobRun<ReluFrame> {
  if (figure !== 'relu') {
    yield { checkpoint: () => ({ compared: null }) }
    return
  }
  const given = values === 'resnet' ? yield* ofResNet() : drawn()
  const std = deviation(given)
  const at = (sigmas: number) => keptAbove(given, -sigmas * std)
  const here = at(cut)
  const symmetric = schemeFrame(here, { bits, ...SYMMETRIC })
  const affine = schemeFrame(here, { bits, ...AFFINE })
  const { edges, counts } = histogramOf(here, BINS)
  const { min, max } = rangeOf(here)
  const gains: number[] = []
  for (const sigmas of CUTS) {
    const there = at(sigmas)
    gains.push(schemeFrame(there, { bits, ...AFFINE }).sqnrDb - schemeFrame(there, { bits, ...SYMMETRIC }).sqnrDb)
    yield* breathe()
  }
  yield {
    checkpoint: () => ({
      compared: {
        ...{ values, count: here.length, std, cut, min, max, bits, edges, counts, symmetric, affine },
        cuts: Float64Array.from(CUTS),
        gains: Float64Array.from(gains),
      },
    }),
  }
}

const drawn = () => sampleDensity('gaussian', { mean: 0, std: 1 }, DRAWN, createRandom(SEED))

/** What ResNet’s first convolution gives, before its ReLU, on the first test images. */
function ofResNet(): JobRun<never, Float32Array> {
  return remembered(known, 'first layer', function* () {
    const network = foldBatchNorm(loadNetwork(yield* shelved('resnet-fashion')))
    const test = readImageSet(yield* asset('fashion-mnist-test-1000.safetensors.zz'))
    const bound = yield* onKernels((kernels) =>
      bindNetwork(copyNetwork(network, kernels), IMAGES, { training: false }, kernels),
    )
    bound.input.values.set(scaledImages(test, 0, IMAGES).pixels)
    bound.forward()
    return bound.activationOf.get(network.layers[0].name)!.values.slice()
  })
}

/** The root of the mean square about 0: where a ReLU cuts is 0, not the mean. */
function deviation(values: Float32Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)
}

const keptAbove = (values: Float32Array, least: number) => values.filter((value) => value >= least)

function rangeOf(values: Float32Array) {
  return {
    min: values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY) + 0,
    max: values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
  }
}

function schemeFrame(values: Float32Array, scheme: AffineScheme): SchemeFrame {
  const range = rangeOf(values)
  const params = affineParams(range, scheme)
  const codes = quantize(values, params)
  const [least, most] = quantize([range.min, range.max], params)
  return { ...params, usedCodes: most - least + 1, sqnrDb: sqnrDb(values, dequantize(codes, params)) }
}
