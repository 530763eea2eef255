import { dequantize, quantize, quantizeWeights } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import { BITS, type WhySettings } from '../contract.ts'
import type { CodedWeight, ValueFrame } from '../frames.ts'
import { known, layerOf, type Opened, sizesOf } from './network.ts'

/** One weight as a float, bit by bit, and as an integer of 8 to 2 bits. */
export function* value(settings: WhySettings, parent: Opened): JobRun<ValueFrame> {
  const frame = frameOf(settings, parent)
  yield { checkpoint: () => frame }
}

function frameOf({ layer: name, weight, flips, bits, granularity }: WhySettings, parent: Opened): ValueFrame {
  const layer = layerOf(parent.network, name)
  const { channels } = sizesOf(layer)
  const [{ values, shape }] = layer.parameters
  const order = known(parent, `order ${name}`, () => ascending(values))
  const rank = Math.min(weight, order.length - 1)
  const trained = values[order[rank]]
  const word = withFlips(bitsOf(trained), flips)
  const now = floatOf(word)
  const channel = order[rank] % channels
  const coded = BITS.map((b): CodedWeight => {
    const { params } = known(parent, `weights ${name} ${granularity} ${b}`, () =>
      quantizeWeights(layer.spec.kind, { values, shape }, { bits: b, granularity }),
    )
    const { scale, qmin, qmax } = params[channel]
    if (!Number.isFinite(now))
      return { bits: b, scale, qmin, qmax, code: null, real: Number.NaN, error: Number.NaN, clipped: false }
    const codes = quantize([now], params[channel])
    const [real] = dequantize(codes, params[channel])
    const clipped = Math.abs(now) > (qmax + 0.5) * scale
    return { bits: b, scale, qmin, qmax, code: codes[0], real, error: now - real, clipped }
  })
  return { layer: name, rank, channel, trained, value: now, word, ...partsOf(word), bits, coded }
}

function ascending(values: Float32Array): Uint32Array {
  return Uint32Array.from(values.keys()).sort((a, b) => values[a] - values[b] || a - b)
}

/** [32] the bits of a float32 number, the sign first. */
export function bitsOf(x: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4))
  view.setFloat32(0, x)
  const word = view.getUint32(0)
  return Uint8Array.from({ length: 32 }, (_, i) => (word >>> (31 - i)) & 1)
}

/** The float32 number of 32 bits. */
export function floatOf(bits: Uint8Array): number {
  const view = new DataView(new ArrayBuffer(4))
  for (let byte = 0; byte < 4; byte++)
    view.setUint8(
      byte,
      bits.subarray(8 * byte, 8 * byte + 8).reduce((sum, bit) => 2 * sum + bit, 0),
    )
  return view.getFloat32(0)
}

function withFlips(bits: Uint8Array, flips: readonly number[]): Uint8Array {
  const flipped = bits.slice()
  for (const place of flips) flipped[place] ^= 1
  return flipped
}

/** What exponent and fraction stand for (IEEE 754, binary32): the value is ± significand · 2^exponent. */
function partsOf(bits: Uint8Array): { exponent: number; significand: number } {
  const whole = (part: Uint8Array) => part.reduce((sum, bit) => 2 * sum + bit, 0)
  const stored = whole(bits.subarray(1, 9))
  const fraction = whole(bits.subarray(9)) / 8388608
  return stored === 0
    ? { exponent: -126, significand: fraction }
    : { exponent: stored - 127, significand: 1 + fraction }
}
