import { affineParams, quantizedTensors } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { ErrorsSettings } from '../contract.ts'
import type { AccuracyFrame, ShiftFrame } from '../frames.ts'
import { accuracies, FLOAT, type Measured, schemeOf } from './accuracies.ts'
import { codeOf, realZeroPointDecoder, rightDecoder } from './decoders.ts'
import type { Kept } from './kept.ts'
import { lossOf } from './loss-of.ts'
import { openedNetwork } from './network.ts'
import { type Observed, observed } from './observed.ts'
import { seenTensor } from './seen-tensor.ts'

const scheme = (bits: number) => ({ bits, signed: false, symmetric: false })
const paramsOf = ({ ranges }: Observed, tensor: string, bits: number) => affineParams(ranges[tensor], scheme(bits))

/** A tensor whose codes are right, read back with the zero-point as an integer, and with the zero-point as a real. */
export function* shift({ figure, bits, tensor, held }: ErrorsSettings, kept: Kept): JobRun<ShiftFrame> {
  if (figure !== 'zero-point-real') return
  const all = yield* observed(kept)
  const { values, seen } = seenTensor(all, tensor)
  const params = paramsOf(all, tensor, bits)
  const right = rightDecoder(params)
  const wrong = realZeroPointDecoder(params)
  const names = quantizedTensors(yield* openedNetwork(kept))
  const x = seen.min + held * (seen.max - seen.min)
  const frame: ShiftFrame = {
    ...seen,
    params,
    shift: params.zeroPoint * (1 + params.scale),
    zeros: names.filter((name) => paramsOf(all, name, bits).zeroPoint === 0).length,
    tensors: names.length,
    right: lossOf(values, right),
    wrong: lossOf(values, wrong),
    held: { x, code: codeOf(x, params.scale, params), right: right(x), wrong: wrong(x) },
  }
  yield { checkpoint: () => frame }
}

/** The network with the wrong reading in one tensor, and in all of them. */
export function* shiftAccuracy({ figure, bits, tensor }: ErrorsSettings, kept: Kept): JobRun<AccuracyFrame> {
  if (figure !== 'zero-point-real') return
  const all = yield* observed(kept)
  const names = quantizedTensors(yield* openedNetwork(kept))
  const base = { scheme: { ranges: all.ranges, scheme: schemeOf(bits) } }
  const wrongIn = (tensors: readonly string[]) =>
    new Map(tensors.map((name) => [name, realZeroPointDecoder(paramsOf(all, name, bits))]))
  const wanted: Measured[] = [
    FLOAT,
    { name: 'right', key: `right ${bits}`, ...base },
    { name: 'wrong', key: `shift ${bits} ${tensor}`, ...base, decoders: wrongIn([tensor]) },
    { name: 'everywhere', key: `shift ${bits}`, ...base, decoders: wrongIn(names) },
  ]
  yield* accuracies(kept, wanted)
}
