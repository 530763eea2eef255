import { type AffineParams, type AffineScheme, affineParams } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import { BITS, type ErrorsSettings, RELU_TENSORS } from '../contract.ts'
import type { AccuracyFrame, HalfFrame } from '../frames.ts'
import { accuracies, FLOAT, type Measured, schemeOf } from './accuracies.ts'
import { codeOf, rightDecoder } from './decoders.ts'
import type { Kept } from './kept.ts'
import { lossOf } from './loss-of.ts'
import { observed } from './observed.ts'
import { seenTensor } from './seen-tensor.ts'

const FROM_ZERO = { signed: false, symmetric: false } as const
const SYMMETRIC = { signed: true, symmetric: true } as const
const FINE_BITS = 8

/** A tensor after a ReLU with its codes from 0 to the clip, and with a symmetric signed range. Both are the core's own schemes: one is only the wrong choice. */
export function* half({ figure, bits, relu, clip }: ErrorsSettings, kept: Kept): JobRun<HalfFrame> {
  if (figure !== 'symmetric-relu') return
  const { values, seen } = seenTensor(yield* observed(kept), relu)
  const range = { min: 0, max: clip * seen.max }
  const rightParams = affineParams(range, { bits, ...FROM_ZERO })
  const wrongParams = affineParams(range, { bits, ...SYMMETRIC })
  const fine = (scheme: Pick<AffineScheme, 'signed' | 'symmetric'>) =>
    lossOf(values, rightDecoder(affineParams(range, { bits: FINE_BITS, ...scheme }))).sqnrDb
  const frame: HalfFrame = {
    ...seen,
    clip: range.max,
    rightParams,
    wrongParams,
    usedRight: used(values, rightParams),
    usedWrong: used(values, wrongParams),
    fineLossDb: fine(FROM_ZERO) - fine(SYMMETRIC),
    right: lossOf(values, rightDecoder(rightParams)),
    wrong: lossOf(values, rightDecoder(wrongParams)),
  }
  yield { checkpoint: () => frame }
}

function used(values: Float32Array, params: AffineParams): number {
  const codes = new Set<number>()
  for (const value of values) codes.add(codeOf(value, params.scale, params))
  return codes.size
}

/** The network at 8 to 2 bits of activations, with either range after every ReLU. */
export function* halfAccuracy({ figure }: ErrorsSettings, kept: Kept): JobRun<AccuracyFrame> {
  if (figure !== 'symmetric-relu') return
  const { ranges } = yield* observed(kept)
  const layers = Object.fromEntries(RELU_TENSORS.map((name) => [name, { activations: SYMMETRIC }]))
  const both = (bits: number): Measured[] => [
    { name: `right ${bits}`, key: `right ${bits}`, scheme: { ranges, scheme: schemeOf(bits) } },
    { name: `wrong ${bits}`, key: `symmetric ${bits}`, scheme: { ranges, scheme: schemeOf(bits, layers) } },
  ]
  yield* accuracies(kept, [FLOAT, ...BITS.flatMap(both)])
}
