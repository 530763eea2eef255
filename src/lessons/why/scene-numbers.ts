import type { Scene } from '../../engine/scene.ts'
import type { WhySettings } from './contract.ts'
import type { ValueFrame, WhyFrames } from './frames.ts'

export type Frames = Partial<WhyFrames>
export type WhyScene = Omit<Scene, 'runs' | 'numbers'> & {
  readonly runs: readonly Partial<WhySettings>[]
  readonly numbers: Readonly<Record<string, (runs: readonly Frames[]) => number>>
}

/** What the text says of a weight in so many bits. */
export function weightNumbers(value: ValueFrame, bits = value.bits): Readonly<Record<string, number>> {
  const { scale, code, real, error, qmax } = value.coded.find((one) => one.bits === bits)!
  return {
    bits,
    value: value.value,
    scale,
    code: code ?? Number.NaN,
    real,
    error,
    relative: Math.abs(error / value.value),
    values: 2 * qmax + 1,
    // with the sign
    significand: value.word[0] === 1 ? -value.significand : value.significand,
    exponent: value.exponent,
  }
}
const ofWeight =
  (name: string) =>
  ([run]: readonly Frames[]) =>
    weightNumbers(run.value!)[name]
export const weightSceneNumbers = Object.fromEntries(
  ['bits', 'value', 'scale', 'code', 'real', 'error', 'relative', 'values', 'significand', 'exponent'].map((name) => [
    name,
    ofWeight(name),
  ]),
)

const found = ([run]: readonly Frames[]) => run.bytes!.found!
export const byteNumbers: WhyScene['numbers'] = {
  bits: (runs) => found(runs).bits,
  floatBytes: (runs) => found(runs).float.total / 1000,
  bytes: (runs) => found(runs).integer.total / 1000,
  smaller: (runs) => found(runs).float.total / found(runs).integer.total,
  smallerWeights: (runs) => found(runs).float.weights / found(runs).integer.weights,
  codes: (runs) => found(runs).integer.weights / 1000,
  others: (runs) => (found(runs).integer.total - found(runs).integer.weights) / 1000,
  othersShare: (runs) => 1 - found(runs).integer.weights / found(runs).integer.total,
  weights: ([run]) => run.network!.weights,
  largest: ([run]) => Math.max(...run.network!.layers.map(({ weights }) => weights.length)) / run.network!.weights,
  activations: (runs) => found(runs).activations.integer / 1000,
  floatActivations: (runs) => found(runs).activations.float / 1000,
}

const bill = ([run]: readonly Frames[], id: string) => run.energy!.bills.find((one) => one.id === id)!
/** share of the energy that is taken by moving numbers */
const movedShare = (runs: readonly Frames[], id: string) => 1 - bill(runs, id).arithmetic / bill(runs, id).total
const published = ([run]: readonly Frames[], id: string) => run.energy!.table.find((one) => one.id === id)!.low
export const energyNumbers: WhyScene['numbers'] = {
  bits: ([run]) => run.energy!.bits,
  multiplications: ([run]) => run.energy!.multiplications,
  float: (runs) => bill(runs, 'float32').total / 1000,
  integer: (runs) => bill(runs, 'integer').total / 1000,
  less: (runs) => bill(runs, 'float32').total / bill(runs, 'integer').total,
  arithmeticLess: (runs) => bill(runs, 'float32').arithmetic / bill(runs, 'integer').arithmetic,
  movedFloat: (runs) => movedShare(runs, 'float32'),
  moved: (runs) => movedShare(runs, 'integer'),
  multiplyLess: (runs) => published(runs, 'mulF32') / published(runs, 'mul8'),
  readAgainstMultiply: (runs) => published(runs, 'dram') / 2 / published(runs, 'mulF32'),
}

const layerNoise = ([run]: readonly Frames[], bits: number) => {
  const found = run.noise!.found!
  return { ...found, at: found.atBits.find((one) => one.bits === bits)! }
}
const last = (column: Float64Array) => column[column.length - 1]
const answered = ([run]: readonly Frames[], bits: number) =>
  run.answers!.found!.points.find((one) => one.bits === bits)!

/** What the text says of a sum at so many bits. */
export const noiseNumbers = (bits: number): WhyScene['numbers'] => ({
  bits: () => bits,
  products: (runs) => layerNoise(runs, bits).products,
  worst: (runs) => last(layerNoise(runs, bits).at.worst) / last(layerNoise(runs, bits).signal),
  measured: (runs) => last(layerNoise(runs, bits).at.measured) / last(layerNoise(runs, bits).signal),
  predicted: (runs) => last(layerNoise(runs, bits).at.predicted) / last(layerNoise(runs, bits).signal),
  cancelled: (runs) => last(layerNoise(runs, bits).at.worst) / last(layerNoise(runs, bits).at.measured),
  weightsDb: (runs) => layerNoise(runs, bits).at.weightsDb,
  outputDb: (runs) => layerNoise(runs, bits).at.outputDb,
  perBit: (runs) => (layerNoise(runs, 8).at.outputDb - layerNoise(runs, 4).at.outputDb) / 4,
})
export const answerNumbers: WhyScene['numbers'] = {
  images: ([run]) => run.answers!.found!.images,
  floatAccuracy: ([run]) => run.answers!.found!.floatAccuracy,
  ...Object.fromEntries(
    [8, 7, 6, 5, 4, 3, 2].flatMap((bits) => [
      [`stay${bits}`, (runs: readonly Frames[]) => answered(runs, bits).agreement],
      [`accuracy${bits}`, (runs: readonly Frames[]) => answered(runs, bits).accuracy],
    ]),
  ),
}
