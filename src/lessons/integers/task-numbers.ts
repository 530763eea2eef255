import type { IntegersFrames } from './frames.ts'

/** What the questions are judged by. */

type Frames = Partial<IntegersFrames>
type Read = (runs: readonly Frames[]) => number
const ruler = ([run]: readonly Frames[]) => run.ruler!
const relu = ([run]: readonly Frames[]) => run.relu!.compared!
const product = ([run]: readonly Frames[]) => run.product!

/** where real 0 is, as a code, and where it would be if it need not be whole */
export const zeroPoint: Read = (runs) => ruler(runs).zeroPoint ?? Number.NaN
export const realZeroPoint: Read = (runs) => ruler(runs).realZeroPoint
export const scale: Read = (runs) => ruler(runs).scale
export const spans: Read = (runs) => ruler(runs).qmax - ruler(runs).qmin
export const above: Read = (runs) => ruler(runs).qmax - zeroPoint(runs)
/** as it was asked for */
export const rangeMin: Read = (runs) => ruler(runs).range.min
export const rangeMax: Read = (runs) => ruler(runs).range.max
export const width: Read = (runs) => ruler(runs).spread.max - ruler(runs).spread.min
/** what the outer codes stand for */
export const lowest: Read = (runs) => ruler(runs).reals[0]
export const highest: Read = (runs) => ruler(runs).reals[ruler(runs).reals.length - 1]
/** of the value that is followed */
export const x: Read = (runs) => ruler(runs).value.x
export const steps: Read = (runs) => ruler(runs).value.steps
export const rounded: Read = (runs) => ruler(runs).value.rounded
export const code: Read = (runs) => ruler(runs).value.code
export const unclamped: Read = (runs) => ruler(runs).value.unclamped
export const real: Read = (runs) => ruler(runs).value.real
export const valueError: Read = (runs) => Math.abs(ruler(runs).value.error)
/** most that rounding can do */
export const half: Read = (runs) => ruler(runs).scale / 2
/** what is lost, as a share of that */
export const shareOfHalf: Read = (runs) => valueError(runs) / half(runs)

export const gainDb: Read = (runs) => relu(runs).affine.sqnrDb - relu(runs).symmetric.sqnrDb
export const valuesFrom: Read = (runs) => relu(runs).min
export const valuesTo: Read = (runs) => relu(runs).max
export const symmetricCodes: Read = (runs) => relu(runs).symmetric.qmax - relu(runs).symmetric.qmin + 1
export const symmetricUsed: Read = (runs) => relu(runs).symmetric.usedCodes
export const symmetricIdle: Read = (runs) => symmetricCodes(runs) - symmetricUsed(runs)
export const stepRatio: Read = (runs) => relu(runs).symmetric.scale / relu(runs).affine.scale

/** of the opened neuron */
export const outputError: Read = (runs) => Math.abs(product(runs).error)
export const largestCode: Read = (runs) => {
  const { neurons, granularity, neuron } = product(runs)
  return neurons[granularity][neuron].largestCode
}
/** the same with one scale for all */
export const sharedCode: Read = (runs) => product(runs).neurons.tensor[product(runs).neuron].largestCode
export const accumulator: Read = (runs) => product(runs).accumulator ?? Number.NaN
export const multiplications: Read = (runs) => product(runs).multiplications
export const weightZeroPoint: Read = (runs) => product(runs).weightZeroPoint
export const secondTerm: Read = (runs) => product(runs).terms[1]
export const inputSum: Read = (runs) => product(runs).sums.inputs
