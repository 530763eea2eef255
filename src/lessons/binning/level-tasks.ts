import type { BinningScene } from './scenes.ts'
import {
  bestDb,
  bestGain,
  levels,
  ownDb,
  ownFromLloyd,
  ownInner,
  ownLeft,
  ownOff,
  ownOuter,
  uniformDb,
} from './task-numbers.ts'

/** four equal steps over the data, a little inside: where a hand begins */
const BEGIN = { ownLevels: [-3.7, -1.2, 1.3, 3.8], ownThresholds: [-2.45, 0.05, 2.55] }
/** as near as this, in dB, to the best that there is */
const NEAR_DB = 0.3
const WANTED_DB = 30

/** Where levels should sit, and how many are needed. */
export const levelTasks: readonly BinningScene[] = [
  {
    id: 'q-equal',
    title: { en: 'Make Lloyd–Max useless', ko: '로이드–맥스를 쓸모없게 만들기' },
    runs: [{}],
    focus: 'axis',
    numbers: { bestGain, uniformDb, levels },
    task: {
      question: {
        en: 'Choose data for which even the best levels, placed anywhere, save less than 1 % of the uniform quantizer’s error, with 8 levels or more.',
        ko: '대푯값을 어디에 두어도 균등 양자화의 오차를 1 %도 줄이지 못하는 데이터를 고르세요. 대푯값은 8개 이상이어야 합니다.',
      },
      now: {
        en: 'Now, with {levels:count} levels, the best would save {bestGain:percent}.',
        ko: '지금 대푯값 {levels:count}개에서는 최선이 {bestGain:percent} 줄일 수 있습니다.',
      },
      check: ({ numbers: { bestGain, levels } }) => {
        if (bestGain === undefined || levels === undefined) return null
        if (levels < 8) return 'few'
        return bestGain < 0.01 ? 'equal' : bestGain < 0.1 ? 'nearly' : 'gains'
      },
      answers: {
        equal: {
          right: true,
          says: {
            en: 'Where the values are spread evenly from end to end, equal steps are already the best: {uniformDb:db1} dB, and no other levels keep more. Uneven levels win only what an uneven distribution gives them.',
            ko: '값이 끝에서 끝까지 고르게 퍼져 있으면 같은 간격이 이미 최선입니다. {uniformDb:db1} dB이고, 대푯값을 어떻게 옮겨도 더 나아지지 않습니다. 비균등 양자화가 얻는 이득은 분포가 고르지 않은 데서만 나옵니다.',
          },
        },
        few: {
          right: false,
          says: {
            en: 'With {levels:count} levels there is little to move, whatever the data are. The question is about the data: take 8 levels or more.',
            ko: '대푯값이 {levels:count}개뿐이면 어떤 데이터든 옮길 여지가 거의 없습니다. 데이터에 대한 문제이니 8개 이상으로 하세요.',
          },
        },
        nearly: {
          right: false,
          says: {
            en: 'Near: the best levels still save {bestGain:percent}. Either the ends of this distribution are thinner than its middle, or it is a sample with gaps of its own that levels can fit.',
            ko: '거의 다 왔습니다. 가장 좋은 대푯값이 아직 {bestGain:percent} 줄입니다. 분포의 끝이 가운데보다 성기거나, 표본이라서 우연히 생긴 틈에 대푯값을 맞출 수 있는 경우입니다.',
          },
        },
        gains: {
          right: false,
          says: {
            en: 'The best levels still save {bestGain:percent} here. Fewer steps in long tails or finer steps do not change that: as long as some values are more frequent than others, levels gain by moving to them.',
            ko: '여기서는 가장 좋은 대푯값이 아직 {bestGain:percent} 줄입니다. 꼬리를 자르거나 간격을 좁혀도 마찬가지입니다. 더 자주 나오는 값이 있는 한, 그쪽으로 옮겨서 얻는 이득이 남습니다.',
          },
        },
      },
    },
  },
  {
    id: 'q-hand',
    title: { en: 'Be Lloyd–Max yourself', ko: '직접 로이드–맥스 되어 보기' },
    runs: [{ levels: 4, ...BEGIN }],
    focus: 'axis',
    numbers: {
      bestDb,
      ownDb,
      ownOuter,
      ownInner,
      ownLeft,
      ownOff,
      ownFromLloyd,
      short: (runs) => bestDb(runs) - ownDb(runs),
    },
    task: {
      question: {
        en: 'Four levels of your own begin at nearly equal steps. Drag levels and thresholds in your own panel until they keep at most 0.3 dB less than the best four levels that there are.',
        ko: '내 대푯값 네 개가 거의 같은 간격에서 시작합니다. 내 양자화기의 대푯값과 경곗값을 끌어서, 가능한 최선과의 차이를 0.3 dB 이내로 줄이세요.',
      },
      now: {
        en: 'Now yours keep {ownDb:db} dB; the best keep {bestDb:db} dB.',
        ko: '지금 내 것은 {ownDb:db} dB, 최선은 {bestDb:db} dB입니다.',
      },
      keeps: ['data', 'drawn', 'outlier', 'levels'],
      check: ({ settings, numbers: { ownDb, bestDb, ownOff, ownLeft, ownOuter, ownFromLloyd } }) => {
        if (bestDb === undefined) return null
        if ((settings.ownLevels as readonly number[]).length !== 4) return 'none'
        if (ownDb === undefined || ownFromLloyd === undefined) return null
        if (ownFromLloyd < 0.005) return 'copied'
        if (bestDb - ownDb <= NEAR_DB) return 'near'
        if (ownOff! > 0.15) return 'thresholds'
        if (ownLeft! > 0.65 || ownLeft! < 0.35) return 'lopsided'
        return ownOuter! < 0.5 ? 'wide' : 'narrow'
      },
      answers: {
        near: {
          right: true,
          says: {
            en: '{ownDb:db} dB, {short:db} dB short of the best. Each level stands at the mean of its values and each threshold in the middle of two levels: those are the two conditions that Lloyd–Max fulfils in turn. Near the best the error is flat, so a hand is enough.',
            ko: '{ownDb:db} dB로, 최선과 {short:db} dB 차이입니다. 대푯값은 구간 안 값들의 평균에, 경곗값은 이웃한 두 대푯값의 가운데에 왔습니다. 로이드–맥스가 번갈아 맞추는 두 조건이 바로 이것입니다. 최선 근처에서는 오차가 거의 변하지 않아 손으로도 충분합니다.',
          },
        },
        none: {
          right: false,
          says: {
            en: 'There is no quantizer of yours with four levels. Start over, or place one by hand in “More settings”.',
            ko: '대푯값이 네 개인 내 양자화기가 없습니다. 처음부터 다시 하거나, ‘설정 더 보기’에서 직접 놓으세요.',
          },
        },
        copied: {
          right: false,
          says: {
            en: 'These are the levels of Lloyd–Max, copied. Start over, and find your own.',
            ko: '로이드–맥스의 대푯값을 그대로 가져온 것입니다. 처음부터 다시 직접 찾아보세요.',
          },
        },
        thresholds: {
          right: false,
          says: {
            en: 'You are {short:db} dB short, and a threshold lies off the middle of its two levels by {ownOff:percent} of their distance: values there are given the level that is farther away. Move thresholds with the levels.',
            ko: '최선보다 {short:db} dB 낮습니다. 이웃한 두 대푯값의 가운데에서 그 간격의 {ownOff:percent}만큼 벗어난 경곗값이 있습니다. 그 사이의 값은 더 먼 대푯값으로 갑니다. 대푯값을 옮길 때 경곗값도 함께 옮기세요.',
          },
        },
        lopsided: {
          right: false,
          says: {
            en: 'You are {short:db} dB short, and the left half of your cells bears {ownLeft:percent} of the error. These data are alike on both sides: so should your levels be.',
            ko: '최선보다 {short:db} dB 낮고, 왼쪽 두 구간이 오차의 {ownLeft:percent}를 냅니다. 데이터는 좌우가 비슷하니 대푯값도 그래야 합니다.',
          },
        },
        wide: {
          right: false,
          says: {
            en: 'You are {short:db} dB short, and {ownInner:percent} of the error comes from the two inner cells, where most values are. Levels out in the tails serve few: bring them closer to the middle.',
            ko: '최선보다 {short:db} dB 낮고, 값이 몰려 있는 안쪽 두 구간에서 오차의 {ownInner:percent}가 나옵니다. 꼬리에 있는 대푯값은 쓰는 값이 적습니다. 가운데 쪽으로 당기세요.',
          },
        },
        narrow: {
          right: false,
          says: {
            en: 'You are {short:db} dB short, and {ownOuter:percent} of the error comes from the two outer cells. Rare values that are far off cost by the square: the outer levels have to go further out.',
            ko: '최선보다 {short:db} dB 낮고, 바깥쪽 두 구간에서 오차의 {ownOuter:percent}가 나옵니다. 드문 값이라도 멀리 있으면 거리의 제곱만큼 손해입니다. 바깥쪽 대푯값을 더 밖으로 옮기세요.',
          },
        },
      },
    },
  },
  {
    id: 'q-thirty',
    title: { en: 'How many levels make 30 dB?', ko: '30 dB에는 대푯값이 몇 개 필요할까' },
    runs: [{ levels: 64, figure: 'bits' }],
    focus: 'bits',
    numbers: {
      uniformDb,
      levels,
      fewerDb: ([run]) => run.uniform!.fewerSqnrDb!,
      fewer: (runs) => levels(runs) - 1,
      missing: (runs) => Math.abs(WANTED_DB - uniformDb(runs)),
      factor: (runs) => 10 ** ((WANTED_DB - uniformDb(runs)) / 20),
    },
    task: {
      question: {
        en: 'Set the number of levels at which the uniform quantizer reaches 30 dB while one level fewer does not. (The bits go by powers of two; the levels themselves are in “More settings”.)',
        ko: '균등 양자화가 30 dB에 이르지만 하나만 줄여도 못 미치는 대푯값 수를 찾으세요. (비트는 2의 거듭제곱으로만 움직입니다. 대푯값 수는 ‘설정 더 보기’에 있습니다.)',
      },
      now: {
        en: 'Now {levels:count} levels keep {uniformDb:db} dB.',
        ko: '지금 대푯값 {levels:count}개로 {uniformDb:db} dB입니다.',
      },
      keeps: ['data', 'drawn', 'outlier', 'range', 'percentile', 'reconstruction'],
      check: ({ numbers: { uniformDb, fewerDb } }) => {
        if (uniformDb === undefined || fewerDb === undefined) return null
        return uniformDb < WANTED_DB ? 'few' : fewerDb >= WANTED_DB ? 'many' : 'least'
      },
      answers: {
        least: {
          right: true,
          says: {
            en: '{levels:count} levels keep {uniformDb:db} dB, {fewer:count} only {fewerDb:db} dB. It is no power of two: fixed codes of 7 bits have room for 128 levels, and 6 bits are not enough. Bits are the price, levels are what counts.',
            ko: '{levels:count}개면 {uniformDb:db} dB, {fewer:count}개면 {fewerDb:db} dB입니다. 2의 거듭제곱이 아닙니다. 고정 길이 코드로는 6비트로 모자라 7비트, 곧 128개까지 쓸 자리를 사야 합니다. 값은 비트로 치르지만 오차를 정하는 것은 대푯값 수입니다.',
          },
        },
        few: {
          right: false,
          says: {
            en: '{levels:count} levels keep {uniformDb:db} dB: {missing:db} dB are missing. Twice as many levels halve the step and give about 6 dB, so these need about {factor:number} times as many; another whole bit may be more than that.',
            ko: '대푯값 {levels:count}개로는 {uniformDb:db} dB라 {missing:db} dB가 모자랍니다. 대푯값이 두 배면 간격이 절반이 되어 약 6 dB를 얻습니다. 그러니 지금의 약 {factor:number}배가 필요합니다. 1비트를 통째로 늘리는 것과는 다릅니다.',
          },
        },
        many: {
          right: false,
          says: {
            en: '{levels:count} levels keep {uniformDb:db} dB, but {fewer:count} still keep {fewerDb:db} dB: some can be spared. {missing:db} dB too many are a factor of {factor:number} in levels, for 6 dB are a factor of two.',
            ko: '대푯값 {levels:count}개로 {uniformDb:db} dB이지만, {fewer:count}개로도 {fewerDb:db} dB입니다. 더 줄일 수 있습니다. 6 dB가 두 배에 해당하므로, 남는 {missing:db} dB는 대푯값 수로 {factor:number}배에 해당합니다.',
          },
        },
      },
    },
  },
  {
    id: 'q-uniform',
    title: { en: 'What is true of equal steps?', ko: '균등 양자화에 대해 맞는 말은' },
    runs: [{ start: 'quantile' }],
    focus: 'axis',
    presumes: ['data', 'drawn', 'outlier', 'levels', 'range', 'reconstruction'],
    numbers: { levels, uniformDb, bestDb, step: ([run]) => run.uniform!.step },
    task: {
      question: {
        en: 'An article lists the marks of uniform quantization. Which of these is true?',
        ko: '어떤 글이 균등 양자화의 특징을 나열합니다. 다음 가운데 맞는 것은 무엇일까요?',
      },
      answers: {
        adapts: {
          option: {
            en: 'It puts more levels where values are frequent',
            ko: '값이 자주 나오는 곳에 대푯값을 더 많이 둔다',
          },
          right: false,
          says: {
            en: 'Its {levels:count} levels stand {step} apart everywhere, also in the empty tails. Moving them to where values are is what the other kind does: it would keep {bestDb:db1} dB here instead of {uniformDb:db1}.',
            ko: '대푯값 {levels:count}개가 텅 빈 꼬리에서도 똑같이 {step} 간격으로 놓입니다. 값이 몰린 곳으로 옮기는 것은 비균등 양자화의 특징입니다. 그렇게 하면 여기서는 {uniformDb:db1} dB가 아니라 {bestDb:db1} dB가 됩니다.',
          },
        },
        two: {
          option: {
            en: 'Two numbers, step and offset, say where all its levels are',
            ko: '간격과 기준점, 두 수만 알면 모든 대푯값의 위치를 안다',
          },
          right: true,
          says: {
            en: 'A level is offset plus code times step. So codes can be added and multiplied as integers, and the scale comes in afterwards. That, and no gain in error, is why hardware and the lessons that follow use it: here it keeps {uniformDb:db1} dB where {bestDb:db1} are possible.',
            ko: '대푯값은 기준점에 코드와 간격의 곱을 더한 값입니다. 그래서 코드를 정수 그대로 더하고 곱한 뒤 스케일은 나중에 곱하면 됩니다. 하드웨어와 다음 수업이 균등 양자화를 쓰는 까닭은 오차가 아니라 이것입니다. 오차만 보면 {bestDb:db1} dB까지 가능한 데서 {uniformDb:db1} dB에 그칩니다.',
          },
        },
        hard: {
          option: {
            en: 'It is harder to build than levels that follow the data',
            ko: '데이터를 따르는 방식보다 구현이 어렵다',
          },
          right: false,
          says: {
            en: 'Its code is one division and one rounding. Levels that follow the data need an iteration to be found, a search to find the code, and a table to go back: that is the kind that is hard to build.',
            ko: '나눗셈 한 번과 반올림 한 번이면 코드가 나옵니다. 데이터를 따르는 대푯값은 반복 계산으로 찾아야 하고, 코드를 정하려면 탐색이, 되돌리려면 표가 필요합니다. 구현이 어려운 쪽은 그쪽입니다.',
          },
        },
        keeps: {
          option: {
            en: 'It loses the least information for a number of levels',
            ko: '같은 대푯값 수에서 정보를 가장 적게 잃는다',
          },
          right: false,
          says: {
            en: 'Only of values that are spread evenly. Here it keeps {uniformDb:db1} dB with {levels:count} levels, and the best {levels:count} keep {bestDb:db1} dB.',
            ko: '값이 고르게 퍼져 있을 때만 그렇습니다. 여기서는 대푯값 {levels:count}개로 {uniformDb:db1} dB이고, 가장 좋은 {levels:count}개는 {bestDb:db1} dB입니다.',
          },
        },
      },
    },
  },
]
