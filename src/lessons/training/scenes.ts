import type { Scene } from '../../engine/scene.ts'
import type { TrainingFrames, TrainingSettings } from './contract.ts'

type Frames = Partial<TrainingFrames>
type TrainingScene = Omit<Scene, 'runs' | 'numbers'> & {
  readonly runs: readonly Partial<TrainingSettings>[]
  readonly numbers: Readonly<Record<string, (runs: readonly Frames[]) => number>>
}

export const trainingScenes: readonly TrainingScene[] = [
  {
    id: 'moons',
    title: { en: 'A small network learns', ko: '작은 신경망이 배운다' },
    runs: [{}],
    focus: 'plane',
    numbers: {
      hidden: ([run]) => run.train!.lines.b.length,
      weights: ([run]) => 5 * run.train!.lines.b.length + 2,
      points: ([run]) => run.train!.points.label.length,
      step: ([run]) => run.train!.step,
      loss: ([run]) => run.train!.loss,
      accuracy: ([run]) => run.train!.accuracy,
    },
  },
]
