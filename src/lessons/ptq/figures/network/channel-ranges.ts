import type { AffineParams, Range } from '../../../../core/index.ts'
import { affineParams } from '../../../../core/inspect.ts'
import type { PtqSettings } from '../../contract.ts'
import { FLOAT_BITS } from '../../convert-setting.ts'
import type { LayerFrame } from '../../frames.ts'

/** The weights of a layer, channel by channel. */
export interface ChannelRanges {
  /** least and greatest weight of each output channel */
  readonly channels: readonly Range[]
  /** of all of them */
  readonly whole: Range
  /** channels, the widest first */
  readonly order: readonly number[]
  /** the widest range over the narrowest */
  readonly spread: number
}

type Weight = NonNullable<LayerFrame['weight']>

export function channelRanges({ channelMin, channelMax }: Pick<Weight, 'channelMin' | 'channelMax'>): ChannelRanges {
  const channels = Array.from(channelMin, (min, c) => ({ min, max: channelMax[c] }))
  const order = channels.map((_, c) => c).sort((a, b) => widthOf(channels[b]) - widthOf(channels[a]))
  return {
    channels,
    whole: { min: Math.min(...channelMin), max: Math.max(...channelMax) },
    order,
    spread: widthOf(channels[order[0]]) / widthOf(channels[order[order.length - 1]]),
  }
}

const widthOf = ({ min, max }: Range) => max - min

/** The one scale that all channels of a layer would share, as weights are set to be quantized; null where they stay float. */
export function sharedScale(
  whole: Range,
  { weightBits, symmetry, convention }: Pick<PtqSettings, 'weightBits' | 'symmetry' | 'convention'>,
): AffineParams | null {
  if (weightBits >= FLOAT_BITS) return null
  return affineParams(whole, { bits: weightBits, signed: true, symmetric: symmetry === 'symmetric', convention })
}
