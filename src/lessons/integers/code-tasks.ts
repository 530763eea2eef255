import type { IntegersScene } from './scenes.ts'
import * as read from './task-numbers.ts'

/** dB */
const MOST_LOST = 1
const LEAST_LOST = 0.5
const SMALL_ERROR = 0.01

/** Codes that are never used, and weights that get too few. */
export const codeTasks: readonly IntegersScene[] = [
  {
    id: 'q-even',
    title: { en: 'How far below 0 is far enough?', ko: '0 아래로 얼마나 내려가야 할까' },
    runs: [{ figure: 'relu', bits: 6 }],
    focus: 'relu',
    numbers: {
      gainDb: read.gainDb,
      min: read.valuesFrom,
      max: read.valuesTo,
      codes: read.symmetricCodes,
      used: read.symmetricUsed,
      idle: read.symmetricIdle,
      ratio: read.stepRatio,
    },
    task: {
      question: {
        en: 'After a ReLU symmetric codes lose about a bit against affine ones. Let values below 0 in, only as many as it takes, until symmetric codes lose 0.5 to 1 dB.',
        ko: 'ReLU를 지난 값에 대칭 코드를 쓰면 아핀 코드보다 약 1비트를 잃습니다. 0 아래의 값을 필요한 만큼만 들여, 대칭 코드의 손해가 0.5 dB에서 1 dB 사이가 되게 하세요.',
      },
      keeps: ['values', 'bits'],
      check: ({ numbers: { gainDb, min } }) => {
        if (gainDb === undefined || min === undefined) return null
        if (min >= 0) return 'relu'
        if (gainDb > MOST_LOST) return 'near'
        return gainDb < LEAST_LOST ? 'over' : 'even'
      },
      answers: {
        even: {
          right: true,
          says: {
            en: 'Down to {min}, with {max} above: {used:count} of {codes:count} symmetric codes are in use, their step is {ratio:db} times the affine one, and {gainDb:db} dB are lost. How many values lie below 0 does not enter into the step; how far they reach does, for the farther end sets the symmetric range.',
            ko: '값이 아래로 {min}, 위로 {max}까지 갑니다. 대칭 코드 {codes:count}개 가운데 {used:count}개를 쓰고, 칸의 너비는 아핀의 {ratio:db}배, 손해는 {gainDb:db} dB입니다. 0 아래의 값이 몇 개인지는 칸의 너비와 상관없습니다. 대칭 범위는 더 먼 끝이 정하므로 어디까지 내려가는지가 중요합니다.',
          },
        },
        relu: {
          right: false,
          says: {
            en: 'Nothing lies below 0: {idle:count} of {codes:count} symmetric codes are never used, and their step is {ratio:db} times the affine one. That costs {gainDb:db} dB. Drag the edge where the values begin.',
            ko: '0 아래에 값이 없어 대칭 코드 {codes:count}개 가운데 {idle:count}개는 쓰이지 않고, 칸의 너비는 아핀의 {ratio:db}배입니다. 그래서 {gainDb:db} dB를 잃습니다. 값이 시작하는 지점을 끌어 보세요.',
          },
        },
        near: {
          right: false,
          says: {
            en: 'Still {gainDb:db} dB. Below 0 the values reach to {min}, above to {max}, so {idle:count} of {codes:count} codes wait for values that do not come. That there are values below 0 does not make symmetric codes fit.',
            ko: '아직 {gainDb:db} dB를 잃습니다. 값이 아래로는 {min}, 위로는 {max}까지 가서 코드 {codes:count}개 가운데 {idle:count}개는 오지 않을 값을 기다립니다. 0 아래에 값이 있다고 대칭 코드가 맞는 것은 아닙니다.',
          },
        },
        over: {
          right: false,
          says: {
            en: 'Only {gainDb:db} dB are lost, since the values reach about as far down, {min}, as up, {max}. Fewer values below 0 would do for what was asked. Go back a little.',
            ko: '값이 아래로 {min}, 위로 {max}까지 비슷하게 가서 {gainDb:db} dB만 잃습니다. 0 아래의 값을 이만큼 들일 필요는 없습니다. 조금 되돌리세요.',
          },
        },
      },
    },
  },
  {
    id: 'q-accumulator',
    title: { en: 'Help the small weights, keep the sum', ko: '작은 가중치를 살리고 합은 그대로' },
    runs: [{ figure: 'product', bits: 5, neuron: 2, granularity: 'tensor', weightScheme: 'affine' }],
    focus: 'product',
    numbers: {
      error: read.outputError,
      largest: read.largestCode,
      shared: read.sharedCode,
      accumulator: read.accumulator,
      multiplications: read.multiplications,
      zw: read.weightZeroPoint,
      second: read.secondTerm,
      inputSum: read.inputSum,
    },
    task: {
      question: {
        en: 'The third neuron’s weights are small, and one scale for all leaves them hardly any codes. Change how the weights share scales, and their scheme, until its error is 0.01 or less, one int32 accumulator holds the whole sum, and of the four terms only the first has to be computed anew for each input.',
        ko: '셋째 뉴런의 가중치는 작아서, 전체에 스케일 하나를 쓰면 코드를 거의 받지 못합니다. 가중치의 스케일과 방식만 바꿔 오차를 0.01 이하로 줄이세요. 합 전체가 int32 누산기 하나에 담겨야 하고, 네 항 가운데 입력마다 새로 계산할 것은 첫째 항뿐이어야 합니다.',
      },
      now: { en: 'Now the error is {error}.', ko: '지금 오차는 {error}입니다.' },
      keeps: [
        ...(['inputs', 'weights', 'biases', 'neuron', 'bits'] as const),
        ...(['scheme', 'codes', 'narrow', 'convention', 'min', 'max'] as const),
      ],
      check: ({ numbers: { error, multiplications, zw } }) => {
        if (error === undefined || multiplications === undefined || zw === undefined) return null
        if (multiplications > 1) return 'apart'
        if (error > SMALL_ERROR) return 'few'
        return zw === 0 ? 'fits' : 'again'
      },
      answers: {
        fits: {
          right: true,
          says: {
            en: 'The error is {error}: with a scale of the neuron’s own the codes reach {largest:count} instead of {shared:count}. All products of its sum have that scale, so it is one factor after the accumulator, which holds {accumulator:count}. And where the weights’ zero-point is 0, no term needs the sum of the input’s codes.',
            ko: '오차는 {error}입니다. 뉴런이 제 스케일을 쓰면 코드가 {shared:count} 대신 {largest:count}까지 갑니다. 이 스케일은 합의 모든 곱에 공통이라, 값이 {accumulator:count}인 누산기 뒤에서 한 번만 곱하면 됩니다. 가중치의 영점이 0이니 입력 코드의 합이 필요한 항도 없습니다.',
          },
        },
        few: {
          right: false,
          says: {
            en: 'The error is {error}. The largest weights of the layer set the common scale, and this neuron’s codes reach only {largest:count}, symmetric or affine. With whom could its weights share a scale instead?',
            ko: '오차가 {error}입니다. 층에서 가장 큰 가중치가 공통 스케일을 정해서, 대칭이든 아핀이든 이 뉴런의 코드는 {largest:count}까지밖에 못 갑니다. 이 가중치들은 무엇끼리 스케일을 함께 써야 할까요?',
          },
        },
        apart: {
          right: false,
          says: {
            en: 'The error is {error}, but an accumulator there is no more: the scale has the index that the sum runs over, and each product has another. That takes {multiplications:count} real multiplications inside the sum. Over which index does the sum not run?',
            ko: '오차는 {error}이지만 누산기가 사라졌습니다. 스케일의 첨자가 합하는 첨자와 같아 곱마다 스케일이 다르고, 합 안에서 실수를 {multiplications:count}번 곱해야 합니다. 합하지 않는 첨자는 무엇일까요?',
          },
        },
        again: {
          right: false,
          says: {
            en: 'The error is {error}, in one accumulator. But the weights’ zero-point is {zw:count}, so the second term, {second:count}, takes the sum of the input’s codes, {inputSum:count}, and that is another for each input. The third and the fourth hold only what is known beforehand.',
            ko: '오차는 {error}이고 누산기도 하나입니다. 하지만 가중치의 영점이 {zw:count}입니다. 그래서 둘째 항({second:count})에 입력 코드의 합({inputSum:count})이 들어가는데, 이 합은 입력마다 다릅니다. 셋째와 넷째 항은 미리 아는 수로만 되어 있습니다.',
          },
        },
      },
    },
  },
]
