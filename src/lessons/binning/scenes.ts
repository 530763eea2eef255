import type { AnySettings, DataRef } from '../../engine/params.ts'
import type { Scene } from '../../engine/scene.ts'
import { ASKS } from './asks.ts'
import { CLAIMS } from './claims.ts'
import type { BinningFrames, BinningSettings, CodebookOfCurve, Family } from './contract.ts'
import { numbersOfValue } from './figures/things.ts'

type Frames = Partial<BinningFrames>
export type BinningScene = Omit<Scene, 'runs' | 'numbers'> & {
  readonly runs: readonly Partial<BinningSettings>[]
  readonly numbers: Readonly<Record<string, (runs: readonly Frames[], settings: AnySettings) => number>>
}

const levels = ([run]: readonly Frames[]) => run.uniform!.levels.length
const bits = (runs: readonly Frames[]) => Math.log2(levels(runs))
const uniformMse = ([run]: readonly Frames[]) => run.uniform!.mse
const lloydMse = ([run]: readonly Frames[]) => run.lloyd!.mse
const optimumMse = ([run]: readonly Frames[]) => run.optimum!.mse
const uniformDb = ([run]: readonly Frames[]) => run.uniform!.sqnrDb
const lloydDb = ([run]: readonly Frames[]) => run.lloyd!.sqnrDb
const iterations = ([run]: readonly Frames[]) => run.lloyd!.iteration
/** share of the uniform quantizer's error that Lloyd–Max has done away with */
const gain = (runs: readonly Frames[]) => 1 - lloydMse(runs) / uniformMse(runs)
/** what levels at the left edge lose to levels in the middle */
const lossDb = ([run]: readonly Frames[]) => run.uniform!.midpointSqnrDb - run.uniform!.sqnrDb
const gainDb = (runs: readonly Frames[]) => lloydDb(runs) - uniformDb(runs)
/** SQNR of a family at the page's number of levels, where that is a power of two */
const familyDb = (family: Family) => (runs: readonly Frames[]) => familyPoint(runs, family).sqnrDb
const familyPoint = ([run]: readonly Frames[], family: Family) =>
  run.curve!.families[family].find((point) => 2 ** point.bits === run.uniform!.levels.length)!
/** SQNR of a family at so many bits, whatever the page's own are */
const dbAt =
  (family: Family, bits: number) =>
  ([run]: readonly Frames[]) =>
    run.curve!.families[family].find((point) => point.bits === bits)!.sqnrDb
/** a number for each number of bits up to eight: `db1`, `db2` … */
const eachBit = (name: string, from: number, read: (bits: number) => (runs: readonly Frames[]) => number) =>
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].slice(from - 1).map((b) => [`${name}${b}`, read(b)]))
const codebookDb =
  (name: CodebookOfCurve) =>
  ([run]: readonly Frames[]) =>
    run.curve!.codebooks.find((codebook) => codebook.name === name)!.sqnrDb

/** Share of the values that fall into the outer half of the uniform quantizer's cells. */
function outerShare([run]: readonly Frames[]): number {
  const { cellProbabilities } = run.uniform!
  const quarter = cellProbabilities.length / 4
  return cellProbabilities.reduce(
    (sum, p, k) => (k < quarter || k >= cellProbabilities.length - quarter ? sum + p : sum),
    0,
  )
}

/** What becomes of the end of the uniform quantizer's range. */
const ofGreatest =
  (name: string) =>
  ([run]: readonly Frames[]) =>
    numbersOfValue(run.uniform!, run.uniform!.max)[name]

const drawn = (name: string, numbers: Readonly<Record<string, number>>): DataRef => ({ from: 'recipe', name, numbers })

const told: readonly BinningScene[] = [
  {
    id: 'levels',
    title: { en: 'Where should the levels sit?', ko: '대푯값은 어디에 두어야 할까' },
    runs: [{}],
    focus: 'axis',
    numbers: {
      bits,
      levels,
      step: ([run]) => run.uniform!.step,
      min: ([run]) => run.uniform!.min,
      max: ([run]) => run.uniform!.max,
      outerShare,
      iterations,
      gain,
    },
  },
  {
    id: 'symbols',
    title: { en: 'The uniform quantizer, symbol by symbol', ko: '균등 양자화, 기호 하나하나까지' },
    runs: [{}],
    focus: 'axis',
    presumes: ['reconstruction'],
    numbers: {
      levels,
      top: (runs) => levels(runs) - 1,
      step: ([run]) => run.uniform!.step,
      min: ([run]) => run.uniform!.min,
      max: ([run]) => run.uniform!.max,
      uniformDb,
      bestUniformDb: familyDb('bestUniform'),
      // of the greatest value, as long as the reader points at none
      x: ofGreatest('x'),
      steps: ofGreatest('steps'),
      floor: ofGreatest('floor'),
      code: ofGreatest('code'),
      level: ofGreatest('level'),
      error: ofGreatest('error'),
      // of the greatest value, whatever the reader points at
      endFloor: ofGreatest('floor'),
    },
  },
  {
    id: 'left-edge',
    title: { en: 'The floor costs a whole bit', ko: '내림은 1비트를 통째로 버린다' },
    runs: [
      { data: drawn('uniform', { min: -1, max: 1, n: 0, seed: 1 }), reconstruction: 'left-edge', figure: 'staircase' },
    ],
    focus: 'staircase',
    presumes: ['reconstruction'],
    numbers: {
      bits,
      step: ([run]) => run.uniform!.step,
      leftDb: uniformDb,
      middleDb: ([run]) => run.uniform!.midpointSqnrDb,
      lossDb,
      times: (runs) => 10 ** (lossDb(runs) / 10),
      largestError: ([run]) => run.uniform!.largestError,
    },
  },
  {
    id: 'uniform-density',
    title: { en: 'When equal steps are the best there is', ko: '같은 간격이 최선일 때' },
    runs: [{ data: drawn('uniform', { min: -1, max: 1, n: 0, seed: 1 }), start: 'random', startSeed: 4 }],
    focus: 'axis',
    presumes: ['data', 'start', 'range', 'reconstruction'],
    numbers: {
      ...{ bits, uniformMse, lloydMse, sqnrDb: uniformDb, iterations },
      ...eachBit('db', 1, (b) => dbAt('uniform', b)),
    },
  },
  {
    id: 'laplace',
    title: { en: 'A peak and long tails: Laplace at four bits', ko: '뾰족한 봉우리와 긴 꼬리: 4비트 라플라스' },
    runs: [{ data: drawn('laplace', { mean: 0, variance: 1, n: 0, seed: 1 }), levels: 16, start: 'cube-root-density' }],
    focus: 'axis',
    presumes: ['data', 'start', 'reconstruction'],
    numbers: {
      ...{ bits, levels, uniformDb, lloydDb, gainDb, bestUniformDb: familyDb('bestUniform') },
      // over equal steps whose range is the best of these bits
      ...eachBit('ahead', 2, (b) => (runs) => dbAt('lloyd', b)(runs) - dbAt('bestUniform', b)(runs)),
    },
  },
  {
    id: 'outlier',
    title: { en: 'One outlier ruins min to max', ko: '이상값 하나가 최솟값–최댓값을 망친다' },
    runs: [{ data: drawn('gaussian', { mean: 0, std: 1, n: 10_000, seed: 1 }), outlier: [40], levels: 16 }],
    focus: 'axis',
    presumes: ['data', 'range', 'reconstruction'],
    numbers: {
      count: ([run]) => run.data!.count,
      outlier: ([run]) => run.data!.max,
      step: ([run]) => run.uniform!.step,
      firstCells: ([run]) => run.uniform!.cellProbabilities.filter((p) => p > 0).length,
      levels,
      uniformDb,
      bestUniformDb: familyDb('bestUniform'),
      lloydDb,
    },
  },
  {
    id: 'stuck',
    title: { en: 'A bad start is stuck for ever', ko: '나쁜 초기값에서는 영영 벗어나지 못한다' },
    runs: [
      {
        data: drawn('gaussian-mixture', { distance: 6, share: 0.5, width: 0.6, n: 10_000, seed: 1 }),
        start: 'random',
        startSeed: 26,
      },
    ],
    focus: 'iteration',
    presumes: ['data', 'levels', 'start', 'startSeed'],
    numbers: {
      iterations,
      lloydMse,
      optimumMse,
      excess: (runs) => lloydMse(runs) / optimumMse(runs),
    },
  },
  {
    id: 'empty-cell',
    title: { en: 'Levels that serve nobody', ko: '아무도 쓰지 않는 대푯값' },
    runs: [{ data: { from: 'numbers', values: [0, 0.2, 0.3, 0.5, 0.6, 0.9, 1, 9, 9.4, 9.9] } }],
    focus: 'axis',
    presumes: ['data', 'levels', 'start', 'range'],
    numbers: {
      levels,
      emptyCells: ([run]) => run.lloyd!.emptyCells,
      lloydMse,
      optimumMse,
    },
  },
  {
    id: 'pixels',
    title: { en: 'Real numbers have their own shape', ko: '실제 데이터에는 제 나름의 모양이 있다' },
    runs: [{ data: { from: 'built-in', name: 'fashion-mnist' }, levels: 4 }],
    focus: 'axis',
    presumes: ['data', 'range', 'reconstruction'],
    numbers: {
      levels,
      count: ([run]) => run.data!.count,
      firstCell: ([run]) => run.uniform!.cellProbabilities[0],
      gain,
      gainDb,
    },
  },
  {
    id: 'companding',
    title: { en: 'Uneven levels by a formula: companding', ko: '공식으로 만드는 비균등: 압신' },
    runs: [
      {
        data: drawn('laplace', { mean: 0, variance: 1, n: 0, seed: 1 }),
        levels: 64,
        start: 'cube-root-density',
        figure: 'bits',
      },
    ],
    focus: 'bits',
    presumes: ['data', 'range'],
    numbers: { bits, uniformDb, muLawDb: familyDb('muLaw'), optimumDb: familyDb('optimum') },
  },
  {
    id: 'codebooks',
    title: { en: 'INT4, FP4, NF4: ready-made levels', ko: 'INT4, FP4, NF4: 정해진 대푯값' },
    runs: [
      {
        data: drawn('gaussian', { mean: 0, std: 1, n: 0, seed: 1 }),
        levels: 16,
        start: 'cube-root-density',
        figure: 'bits',
      },
    ],
    focus: 'bits',
    presumes: ['data', 'levels'],
    numbers: {
      int4Db: codebookDb('int4'),
      fp4Db: codebookDb('fp4-e2m1'),
      nf4Db: codebookDb('nf4'),
      lloydDb,
    },
  },
  {
    id: 'entropy',
    title: { en: 'With an entropy coder, uniform is nearly enough', ko: '엔트로피 부호를 쓰면 균등으로 거의 충분하다' },
    runs: [
      {
        data: drawn('gaussian', { mean: 0, std: 1, n: 0, seed: 1 }),
        levels: 64,
        range: 'mse',
        rate: 'entropy',
        start: 'cube-root-density',
        figure: 'bits',
      },
    ],
    focus: 'bits',
    presumes: ['data', 'rate'],
    numbers: {
      bits,
      entropyBits: ([run]) => run.uniform!.entropyBits,
      uniformDb,
      // of a Gaussian the bound is 6.02 dB a bit of rate
      gapDb: (runs) => 20 * Math.log10(2) * runs[0].uniform!.entropyBits - uniformDb(runs),
      lloydGapDb: (runs) => 20 * Math.log10(2) * runs[0].lloyd!.entropyBits - lloydDb(runs),
    },
  },
  {
    id: 'accuracy',
    title: { en: 'A better MSE is not yet a better accuracy', ko: 'MSE가 낮다고 정확도가 높은 것은 아니다' },
    runs: [{ levels: 16, start: 'quantile', figure: 'numbers' }],
    focus: 'numbers',
    presumes: ['range', 'reconstruction'],
    numbers: {
      count: ([run]) => run.data!.count,
      levels,
      left: (runs) => lloydMse(runs) / uniformMse(runs),
      uniformLargest: ([run]) => run.uniform!.largestError,
      lloydLargest: ([run]) => run.lloyd!.largestError,
      ratio: ([run]) => run.lloyd!.largestError / run.uniform!.largestError,
    },
  },
]

export const scenes: readonly BinningScene[] = told.map((scene) => ({
  ...scene,
  says: CLAIMS[scene.id],
  ask: ASKS[scene.id],
}))
