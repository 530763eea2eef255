import { affineParams } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import { CLIPS, type ErrorsSettings } from '../contract.ts'
import type { AccuracyFrame, WrapFrame } from '../frames.ts'
import { accuracies, FLOAT, type Measured, schemeOf } from './accuracies.ts'
import { rightDecoder, wrappingDecoder } from './decoders.ts'
import type { Kept } from './kept.ts'
import { lossOf } from './loss-of.ts'
import { type Observed, observed } from './observed.ts'
import { seenTensor } from './seen-tensor.ts'

/** places at which the two functions are drawn */
const PLACES = 721

const rangeOf = ({ ranges }: Observed, tensor: string, clip: number) => ({ min: 0, max: clip * ranges[tensor].max })

/** Activations whose codes are held at the last one, and the same stored as they come. */
export function* wrap({ figure, bits, relu, clip }: ErrorsSettings, kept: Kept): JobRun<WrapFrame> {
  if (figure !== 'no-clamp') return
  const all = yield* observed(kept)
  const { values, seen } = seenTensor(all, relu)
  const range = rangeOf(all, relu, clip)
  const params = affineParams(range, { bits, signed: false, symmetric: false })
  const right = rightDecoder(params)
  const wrong = wrappingDecoder(params)
  const x = Float32Array.from({ length: PLACES }, (_, i) => (seen.max * i) / (PLACES - 1))
  // Half a step beyond the last code a value is still rounded to it.
  const last = params.scale * (params.qmax - params.zeroPoint + 0.5)
  let beyond = 0
  for (const value of values) if (value > last) beyond++
  const frame: WrapFrame = {
    ...seen,
    params,
    clip: range.max,
    beyond,
    right: lossOf(values, right),
    wrong: lossOf(values, wrong),
    x,
    saturated: x.map(right),
    wrapped: x.map(wrong),
  }
  yield { checkpoint: () => frame }
}

/** The network with that tensor clipped there, saturating and wrapping: at the handle first, then along the axis. */
export function* wrapAccuracy({ figure, bits, relu, clip }: ErrorsSettings, kept: Kept): JobRun<AccuracyFrame> {
  if (figure !== 'no-clamp') return
  const all = yield* observed(kept)
  const at = (share: number, names: readonly [string, string]): Measured[] => {
    const range = rangeOf(all, relu, share)
    const base = { scheme: { ranges: { ...all.ranges, [relu]: range }, scheme: schemeOf(bits) } }
    const decode = wrappingDecoder(affineParams(range, { bits, signed: false, symmetric: false }))
    return [
      { name: names[0], key: `clip ${bits} ${relu} ${share}`, ...base },
      { name: names[1], key: `wrap ${bits} ${relu} ${share}`, ...base, decoders: new Map([[relu, decode]]) },
    ]
  }
  yield* accuracies(kept, [
    FLOAT,
    ...at(clip, ['right', 'wrong']),
    ...CLIPS.flatMap((share) => at(share, [`right ${share}`, `wrong ${share}`])),
  ])
}
