import type { Scene } from '../../engine/scene.ts'
import type { IntegersSettings } from './contract.ts'
import type { Granularity, IntegersFrames } from './frames.ts'

type Frames = Partial<IntegersFrames>
type Read = (runs: readonly Frames[]) => number
export type IntegersScene = Omit<Scene, 'runs' | 'numbers'> & {
  readonly runs: readonly Partial<IntegersSettings>[]
  readonly numbers: Readonly<Record<string, Read>>
}

const ruler = ([run]: readonly Frames[]) => run.ruler!
const relu = ([run]: readonly Frames[]) => run.relu!.compared!
const product = ([run]: readonly Frames[]) => run.product!
const factor = ([run]: readonly Frames[]) => run.factor!.requantized!
const least: Read = (runs) => ruler(runs).range.min
const most: Read = (runs) => ruler(runs).range.max
const scale: Read = (runs) => ruler(runs).scale
const bits: Read = (runs) => ruler(runs).bits
const qmin: Read = (runs) => ruler(runs).qmin
const qmax: Read = (runs) => ruler(runs).qmax
const count: Read = (runs) => ruler(runs).reals.length
const neuronBy =
  (granularity: Granularity, number: 'error' | 'largestCode') =>
  (runs: readonly Frames[]): number => {
    const { neurons, neuron } = product(runs)
    return neurons[granularity][neuron][number]
  }

export const scenes: readonly IntegersScene[] = [
  {
    id: 'two-numbers',
    title: { en: 'Two numbers: scale and zero-point', ko: '수 두 개: 스케일과 영점' },
    runs: [{}],
    focus: 'ruler',
    presumes: ['scheme', 'zero', 'figure'],
    numbers: {
      ...{ bits, qmin, qmax, count, scale },
      min: least,
      max: most,
      zeroPoint: (runs) => ruler(runs).zeroPoint ?? Number.NaN,
      realZeroPoint: (runs) => ruler(runs).realZeroPoint,
      x: (runs) => ruler(runs).value.x,
      steps: (runs) => ruler(runs).value.steps,
      unclamped: (runs) => ruler(runs).value.unclamped,
      code: (runs) => ruler(runs).value.code,
      real: (runs) => ruler(runs).value.real,
      error: (runs) => ruler(runs).value.error,
    },
    says: {
      en: 'A scale of {scale} and a zero-point of {zeroPoint:count} lay the reals on {count:count} codes; real 0 is exact.',
      ko: '스케일 {scale}, 영점 {zeroPoint:count}이면 실수가 코드 {count:count}개에 놓이고 실수 0은 정확합니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'The reals from −1 to 3 are laid on the codes 0 … 15. Which code stands for real 0?',
        ko: '−1부터 3까지의 실수를 코드 0…15에 놓습니다. 실수 0의 코드는 몇일까요?',
      },
      of: 'zeroPoint',
      min: 0,
      max: 15,
      step: 1,
      style: 'count',
      within: 0,
    },
  },
  {
    id: 'zero',
    title: { en: 'Why real 0 must be exact', ko: '실수 0은 왜 정확해야 할까' },
    runs: [{ zero: 'free', min: -1.1, max: 2.7, x: 0 }],
    focus: 'ruler',
    presumes: ['scheme', 'figure'],
    numbers: {
      ...{ scale, bits, qmin, qmax },
      min: least,
      max: most,
      realZeroPoint: (runs) => ruler(runs).realZeroPoint,
      zeroCode: (runs) => ruler(runs).zero.code,
      zeroReal: (runs) => ruler(runs).zero.real,
      corner: (runs) => 5 * ruler(runs).zero.real,
      share: (runs) => Math.abs(ruler(runs).zero.error) / ruler(runs).scale,
    },
    says: {
      en: 'Where real 0 has no code of its own, every 0 of a padding comes back as {zeroReal}.',
      ko: '실수 0에 제 코드가 없으면 패딩의 0을 복원한 값은 {zeroReal}입니다.',
    },
  },
  {
    id: 'symmetric',
    title: { en: 'Symmetric, and the code that is given up', ko: '대칭 양자화와 버리는 코드 하나' },
    runs: [{ scheme: 'symmetric', codes: 'signed', narrow: true, min: -1.6, max: 2.4, x: -1.3 }],
    focus: 'ruler',
    presumes: ['scheme', 'codes', 'figure'],
    numbers: {
      ...{ bits, qmin, qmax, count, scale },
      min: least,
      max: most,
      absmax: (runs) => ruler(runs).spread.max,
      lowest: (runs) => -(2 ** (ruler(runs).bits - 1)),
      cost: (runs) => ruler(runs).narrowScale / ruler(runs).fullScale - 1,
      usedCodes: (runs) => ruler(runs).usedCodes,
    },
    says: {
      en: 'Symmetric: the zero-point is 0, and giving up the lowest code makes steps {cost:percent} wider.',
      ko: '대칭이면 영점은 0이고, 가장 낮은 코드를 버리면 스케일이 {cost:percent} 커집니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'Of 16 codes one is given up. How much wider does a step become?',
        ko: '코드 16개 가운데 하나를 버립니다. 스케일은 얼마나 커질까요?',
      },
      of: 'cost',
      min: 0,
      max: 0.2,
      step: 0.005,
      style: 'percent',
      within: 0.012,
    },
  },
  {
    id: 'relu',
    title: { en: 'After a ReLU, symmetric wastes a bit', ko: 'ReLU 뒤의 대칭 양자화는 1비트를 버린다' },
    runs: [{ figure: 'relu' }],
    focus: 'relu',
    presumes: ['figure'],
    numbers: {
      bits: (runs) => relu(runs).bits,
      symmetricDb: (runs) => relu(runs).symmetric.sqnrDb,
      affineDb: (runs) => relu(runs).affine.sqnrDb,
      gainDb: (runs) => relu(runs).affine.sqnrDb - relu(runs).symmetric.sqnrDb,
      symmetricUsed: (runs) => relu(runs).symmetric.usedCodes,
      symmetricCodes: (runs) => relu(runs).symmetric.qmax - relu(runs).symmetric.qmin + 1,
      affineUsed: (runs) => relu(runs).affine.usedCodes,
      ratio: (runs) => relu(runs).symmetric.scale / relu(runs).affine.scale,
    },
    says: {
      en: 'On values that are never negative, symmetric codes lose {gainDb:db} dB: about one bit.',
      ko: '음수가 없는 값에 대칭 코드를 쓰면 {gainDb:db} dB, 약 1비트를 잃습니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'Half of the symmetric codes are never used. How many dB does that cost?',
        ko: '대칭 코드의 절반은 쓰이지 않습니다. 몇 dB를 잃을까요?',
      },
      of: 'gainDb',
      min: 0,
      max: 20,
      step: 0.5,
      style: 'db1',
      within: 1,
    },
  },
  {
    id: 'neuron',
    title: { en: 'A neuron without a float', ko: '실수 없이 계산하는 뉴런' },
    runs: [{ figure: 'product', bits: 8 }],
    focus: 'product',
    presumes: ['figure', 'granularity'],
    numbers: {
      bits,
      products: (runs) => product(runs).sums.products,
      inputSum: (runs) => product(runs).sums.inputs,
      weightSum: (runs) => product(runs).sums.weights,
      zx: (runs) => product(runs).input.zeroPoint,
      zw: (runs) => product(runs).weightZeroPoint,
      direct: (runs) => product(runs).direct,
      bias: (runs) => product(runs).bias.code,
      accumulator: (runs) => product(runs).accumulator ?? Number.NaN,
      real: (runs) => product(runs).real,
      exact: (runs) => product(runs).exact,
      error: (runs) => product(runs).error,
      largestProduct: (runs) => product(runs).largestProduct,
      int16Terms: (runs) => product(runs).int16Terms,
      int32Terms: (runs) => product(runs).int32Terms,
    },
    says: {
      en: 'The sum {accumulator:count} in int32 stands for {real}; in reals the neuron gives {exact}.',
      ko: 'int32의 합은 {accumulator:count}, 나타내는 값은 {real}, 실수로는 {exact}입니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'How many of the largest products of 8-bit codes fit into int32?',
        ko: '8비트 코드의 가장 큰 곱은 int32에 몇 개까지 더할 수 있을까요?',
      },
      of: 'int32Terms',
      min: 0,
      max: 200_000,
      step: 1000,
      style: 'count',
      within: 15_000,
    },
  },
  {
    id: 'factor',
    title: { en: 'Back to eight bits, in integers', ko: '정수만으로 다시 8비트로' },
    runs: [{ figure: 'factor', bits: 8 }],
    focus: 'factor',
    presumes: ['figure'],
    numbers: {
      bits,
      factor: (runs) => factor(runs).factor,
      mantissa: (runs) => factor(runs).mantissa,
      shift: (runs) => 31 - factor(runs).shift,
      sum: (runs) => factor(runs).sum,
      scaled: (runs) => factor(runs).single.scaled,
      zeroPoint: (runs) => factor(runs).output.zeroPoint,
      code: (runs) => factor(runs).single.code,
      real: (runs) => factor(runs).real,
      total: (runs) => factor(runs).counted.total,
      twice: (runs) => factor(runs).counted.double,
      float: (runs) => factor(runs).counted.float,
      share: (runs) => factor(runs).counted.double / factor(runs).counted.total,
    },
    says: {
      en: 'A whole number and a shift replace the factor; rounding twice changes {twice:count} of {total:count} codes.',
      ko: '정수 하나와 시프트가 배율을 대신합니다. 두 번 반올림하면 {total:count}개 중 {twice:count}개가 바뀝니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'Classic kernels round twice. For what share of the sums does that change the code?',
        ko: '고전적인 커널은 두 번 반올림합니다. 그 때문에 코드가 바뀌는 합은 얼마나 될까요?',
      },
      of: 'share',
      min: 0,
      max: 0.05,
      step: 0.001,
      style: 'percent',
      within: 0.002,
    },
  },
  {
    id: 'channels',
    title: { en: 'Scales that can leave the sum', ko: '합 밖으로 나올 수 있는 스케일' },
    runs: [{ figure: 'product', bits: 8, neuron: 2, granularity: 'tensor' }],
    focus: 'product',
    presumes: ['figure', 'neuron', 'weightScheme'],
    numbers: {
      bits,
      tensorCode: neuronBy('tensor', 'largestCode'),
      channelCode: neuronBy('channel', 'largestCode'),
      tensorError: (runs) => Math.abs(neuronBy('tensor', 'error')(runs)),
      channelError: (runs) => Math.abs(neuronBy('channel', 'error')(runs)),
      inputs: (runs) => product(runs).x.length,
    },
    says: {
      en: 'With one scale for all, this neuron’s weights reach code {tensorCode:count}; with its own, {channelCode:count}.',
      ko: '스케일을 함께 쓰면 이 뉴런의 가중치 코드는 {tensorCode:count}까지, 따로 쓰면 {channelCode:count}까지 갑니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'Codes reach 127. How far do the third neuron’s small weights get with one scale for all?',
        ko: '코드는 127까지 있습니다. 스케일을 함께 쓰면 셋째 뉴런의 작은 가중치는 어디까지 갈까요?',
      },
      of: 'tensorCode',
      min: 0,
      max: 127,
      step: 1,
      style: 'count',
      within: 6,
    },
  },
]
