import type { Scene } from '../../engine/scene.ts'
import type { BinningFrames, BinningSettings } from './contract.ts'

type Frames = Partial<BinningFrames>
type BinningScene = Omit<Scene, 'runs' | 'numbers'> & {
  readonly runs: readonly Partial<BinningSettings>[]
  readonly numbers: Readonly<Record<string, (runs: readonly Frames[]) => number>>
}

const levels = ([run]: readonly Frames[]) => run.uniform!.levels.length
const uniformMse = ([run]: readonly Frames[]) => run.uniform!.mse
const lloydMse = ([run]: readonly Frames[]) => run.lloyd!.mse
/** share of the uniform quantizer's error that Lloyd–Max has done away with */
const gain = (runs: readonly Frames[]) => 1 - lloydMse(runs) / uniformMse(runs)
const gainDb = ([run]: readonly Frames[]) => run.lloyd!.sqnrDb - run.uniform!.sqnrDb

/** Share of the values that fall into the outer half of the uniform quantizer's cells. */
function outerShare([run]: readonly Frames[]): number {
  const { cellProbabilities } = run.uniform!
  const quarter = cellProbabilities.length / 4
  return cellProbabilities.reduce(
    (sum, p, k) => (k < quarter || k >= cellProbabilities.length - quarter ? sum + p : sum),
    0,
  )
}

export const binningScenes: readonly BinningScene[] = [
  {
    id: 'levels',
    title: { en: 'Where should the levels sit?', ko: '대푯값은 어디에 두어야 할까' },
    runs: [{}],
    focus: 'axis',
    numbers: {
      bits: ([run]) => Math.log2(levels([run])),
      levels,
      step: ([run]) => run.uniform!.step,
      min: ([run]) => run.uniform!.min,
      max: ([run]) => run.uniform!.max,
      outerShare,
      iterations: ([run]) => run.lloyd!.iteration,
      gain,
    },
  },
  {
    id: 'uniform-density',
    title: { en: 'When equal steps are the best there is', ko: '같은 간격이 최선일 때' },
    runs: [{ data: { from: 'recipe', name: 'uniform', numbers: { n: 0, seed: 1 } }, start: 'random', startSeed: 4 }],
    focus: 'axis',
    presumes: ['data', 'start', 'range'],
    numbers: {
      bits: ([run]) => Math.log2(levels([run])),
      uniformMse,
      lloydMse,
      sqnrDb: ([run]) => run.uniform!.sqnrDb,
      iterations: ([run]) => run.lloyd!.iteration,
    },
  },
  {
    id: 'pixels',
    title: { en: 'Real numbers have their own shape', ko: '실제 데이터에는 제 나름의 모양이 있다' },
    runs: [{ data: { from: 'built-in', name: 'fashion-mnist' }, bits: 2 }],
    focus: 'axis',
    presumes: ['data', 'range'],
    numbers: {
      levels,
      count: ([run]) => run.data!.count,
      firstCell: ([run]) => run.uniform!.cellProbabilities[0],
      gain,
      gainDb,
    },
  },
]
