import type { BinningFrames } from './contract.ts'

/** What the questions are judged by. */

export type Frames = Partial<BinningFrames>
type Read = (runs: readonly Frames[]) => number

export const uniformDb: Read = ([run]) => run.uniform!.sqnrDb
export const bestDb: Read = ([run]) => run.optimum!.sqnrDb
export const levels: Read = ([run]) => run.uniform!.levels.length
/** share of the uniform quantizer's error that the best levels do away with */
export const bestGain: Read = ([run]) => 1 - run.optimum!.mse / run.uniform!.mse

const ownOf = (run: Frames) => run.own!.quantizer!
export const ownDb: Read = ([run]) => ownOf(run).sqnrDb
/** of the reader's quantizer: share of its two outer cells in the error */
export const ownOuter: Read = ([run]) => {
  const { cellErrors } = ownOf(run)
  return cellErrors[0] + cellErrors[cellErrors.length - 1]
}
export const ownInner: Read = (runs) => 1 - ownOuter(runs)
/** share of the half of the cells on the left */
export const ownLeft: Read = ([run]) => {
  const { cellErrors } = ownOf(run)
  return cellErrors.slice(0, cellErrors.length / 2).reduce((sum, share) => sum + share, 0)
}
/** how far a threshold lies off the middle of its two levels, as a share of their distance: the worst */
export const ownOff: Read = ([run]) => {
  const { levels, thresholds } = ownOf(run)
  return Math.max(
    ...Array.from(thresholds, (t, k) => Math.abs(t - (levels[k] + levels[k + 1]) / 2) / (levels[k + 1] - levels[k])),
  )
}
/** how far the reader's levels are from those of Lloyd–Max: the farthest */
export const ownFromLloyd: Read = ([run]) => {
  const lloyd = run.lloyd!.levels
  return Math.max(...Array.from(ownOf(run).levels, (level, k) => Math.abs(level - lloyd[k])))
}

const ended = ([run]: readonly Frames[]) => {
  const { lloyd } = run
  return lloyd!.converged ? lloyd! : undefined!
}
/** of Lloyd–Max once it has come to rest; before, there is none */
export const excess: Read = (runs) => ended(runs).mse / runs[0].optimum!.mse
export const restedDb: Read = (runs) => ended(runs).sqnrDb
export const leftLevels: Read = (runs) => ended(runs).levels.filter((level) => level < 0).length
export const rightLevels: Read = (runs) => ended(runs).levels.filter((level) => level >= 0).length
