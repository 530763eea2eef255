import { type Frames, ofPlane, type Read } from './scene-numbers.ts'

/** What the questions are judged by. */

/** a toy that has trained for less is not judged */
const SETTLED = 300

/** Of the toy once it has settled; before, there is none. */
const settled =
  (read: Read): Read =>
  (runs) =>
    runs[0].plane!.step >= SETTLED ? read(runs) : Number.NaN
export const settledOf = (kind: 'float' | 'ptq' | 'qat'): Read => settled(ofPlane(kind))

/** of the runs that train with rounding, after their last step: the best. A run that ran away counts with what was kept of it. */
export const bestTrained: Read = ([run]) => {
  const { step, steps, runs } = run.train!
  if (step < steps) return Number.NaN
  return Math.max(
    ...runs
      .filter(({ kind }) => kind !== 'float')
      .map(({ diverged, kept, evaluated }) => (diverged === null ? evaluated[evaluated.length - 1] : kept!).accuracy),
  )
}
const rounding = ([run]: readonly Frames[]) => run.train!.runs.filter(({ kind }) => kind !== 'float')
/** how many runs train with rounding, and how many of them ran away */
export const trainedRuns: Read = (runs) => rounding(runs).length
export const runaways: Read = (runs) => rounding(runs).filter(({ diverged }) => diverged !== null).length
export const takenSteps: Read = ([run]) => run.train!.steps
