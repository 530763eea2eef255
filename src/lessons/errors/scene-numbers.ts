import type { Scene } from '../../engine/scene.ts'
import type { ErrorId, ErrorsSettings } from './contract.ts'
import type { AccuracyFrame, ErrorsFrames, TrainedKind } from './frames.ts'

export type Frames = Partial<ErrorsFrames>
/** A scene of the tour is called like its error; a question has a name of its own. */
export type ErrorsScene<Id extends string = ErrorId> = Omit<Scene, 'id' | 'runs' | 'focus' | 'numbers'> & {
  readonly id: Id
  readonly runs: readonly Partial<ErrorsSettings>[]
  readonly focus: ErrorId
  readonly numbers: Readonly<Record<string, (runs: readonly Frames[]) => number>>
}

/** An accuracy counts once all images have been asked; before that there is none, as of a frame that is not there yet. */
export const accuracyIn =
  (
    job: 'shiftAccuracy' | 'wrapAccuracy' | 'outsideAccuracy' | 'halfAccuracy',
    name: string | ((run: Frames) => string),
  ) =>
  ([run]: readonly Frames[]): number => {
    const { total, runs } = run[job] as AccuracyFrame
    const found = runs[typeof name === 'string' ? name : name(run)]!
    return found.images === total ? found.accuracy : Number.NaN
  }
/** accuracy with the bits that the half is drawn with */
export const atBits = (side: 'right' | 'wrong') => (run: Frames) => `${side} ${bitsOf(run.half!.rightParams)}`
export const bitsOf = ({ qmin, qmax }: { qmin: number; qmax: number }) => Math.log2(qmax - qmin + 1)
export const training =
  (kind: TrainedKind, what: 'accuracy' | 'loss') =>
  ([run]: readonly Frames[]) =>
    run.training!.runs.find((one) => one.kind === kind)![what]
