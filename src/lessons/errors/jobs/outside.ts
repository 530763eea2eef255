import { affineParams, type Network } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { ErrorsSettings } from '../contract.ts'
import type { AccuracyFrame, OutsideFrame } from '../frames.ts'
import { accuracies, FLOAT, schemeOf } from './accuracies.ts'
import { type Decoder, rangeDecoder, rightDecoder } from './decoders.ts'
import type { Kept } from './kept.ts'
import { lossOf } from './loss-of.ts'
import { openedNetwork } from './network.ts'
import { type Observed, observed } from './observed.ts'
import { type PaddedShape, paddedConv, paddingSums } from './padded-conv.ts'
import { seenTensor } from './seen-tensor.ts'

/** the tensor, after a ReLU, and the convolution that reads it with a padding of zeros */
const TENSOR = 'stem.relu'
const READER = 'b0.c1'
const SHAPE: PaddedShape = { size: 14, channels: 16, outputs: 16 }

/** A range that begins above 0, and the same widened to hold it: of the values, and of what the next convolution makes of one image. */
export function* outside(settings: ErrorsSettings, kept: Kept): JobRun<OutsideFrame> {
  const { figure, bits, lowest, image, channel } = settings
  if (figure !== 'zero-outside') return
  const all = yield* observed(kept)
  const { values, seen } = seenTensor(all, TENSOR)
  const { params, range, right, wrong } = bothDecoders(all, bits, lowest)
  const network = yield* openedNetwork(kept)
  const frame: OutsideFrame = {
    ...seen,
    params,
    lowest: range.lowest,
    step: range.step,
    zeroPoint: range.lowest > 0 ? -range.lowest / range.step : 0,
    zeros: values.reduce((count, value) => (value === 0 ? count + 1 : count), 0),
    right: lossOf(values, right),
    wrong: lossOf(values, wrong),
    map: mapOf(values, network, { image, channel, right, wrong }),
  }
  yield { checkpoint: () => frame }
}

function bothDecoders({ ranges }: Observed, bits: number, share: number) {
  const { max } = ranges[TENSOR]
  const lowest = share * max
  const range = { lowest, step: (max - lowest) / (2 ** bits - 1), codes: 2 ** bits }
  const params = affineParams({ min: lowest, max }, { bits, signed: false, symmetric: false })
  return { params, range, right: rightDecoder(params), wrong: rangeDecoder(range) }
}

function partsOf(network: Network) {
  const [weight, bias] = network.layers.find(({ name }) => name === READER)?.parameters ?? []
  return { weight: weight.values, bias: bias.values }
}

function mapOf(
  values: Float32Array,
  network: Network,
  { image, channel, right, wrong }: { image: number; channel: number; right: Decoder; wrong: Decoder },
): OutsideFrame['map'] {
  const { size, channels, outputs } = SHAPE
  const { weight, bias } = partsOf(network)
  const perImage = size * size * channels
  const own = values.subarray(image * perImage, (image + 1) * perImage)
  const given = (decode: Decoder) => paddedConv(own.map(decode), weight, bias, decode(0), SHAPE)
  const float = given((x) => x)
  const errors = [right, wrong].map((decode) => given(decode).map((y, i) => y - float[i]))
  const ofChannel = (map: Float64Array) =>
    Float32Array.from({ length: size * size }, (_, pixel) => map[pixel * outputs + channel])
  const squares = (inRing: boolean) => {
    const [rightMse, wrongMse] = errors.map((error) => meanSquare(error, inRing))
    return { right: rightMse, wrong: wrongMse }
  }
  return {
    size,
    float: ofChannel(float),
    right: ofChannel(errors[0]),
    wrong: ofChannel(errors[1]),
    ring: squares(true),
    inside: squares(false),
  }
}

function meanSquare(error: Float64Array, inRing: boolean): number {
  const { size, outputs } = SHAPE
  let [sum, count] = [0, 0]
  for (let i = 0; i < error.length; i++) {
    const pixel = Math.floor(i / outputs)
    const [y, x] = [Math.floor(pixel / size), pixel % size]
    if ((y === 0 || x === 0 || y === size - 1 || x === size - 1) !== inRing) continue
    sum += error[i] * error[i]
    count++
  }
  return sum / count
}

/** The network with either range; where 0 has no code, the padding is what its code stands for. */
export function* outsideAccuracy({ figure, bits, lowest }: ErrorsSettings, kept: Kept): JobRun<AccuracyFrame> {
  if (figure !== 'zero-outside') return
  const all = yield* observed(kept)
  const { wrong } = bothDecoders(all, bits, lowest)
  const sums = paddingSums(partsOf(yield* openedNetwork(kept)).weight, SHAPE)
  const base = { scheme: { ranges: all.ranges, scheme: schemeOf(bits) } }
  yield* accuracies(kept, [
    FLOAT,
    { name: 'right', key: `right ${bits}`, ...base },
    {
      ...{ name: 'wrong', key: `outside ${bits} ${lowest}`, ...base },
      decoders: new Map([[TENSOR, wrong]]),
      added: new Map([[READER, sums.map((sum) => wrong(0) * sum)]]),
    },
  ])
}
