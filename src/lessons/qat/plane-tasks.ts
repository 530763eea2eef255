import { ofPlane, type QatScene } from './scene-numbers.ts'
import { settledOf } from './task-numbers.ts'

const AHEAD = 0.2
const GOOD = 0.85
const FAILED = 0.7

const wait = {
  en: 'The toy has to train for at least 300 steps. Let it play; the answer comes by itself.',
  ko: '적어도 300단계는 학습해야 합니다. 재생하면 때가 되는 대로 확인합니다.',
}
const numbers = {
  floatNow: ofPlane('float'),
  ptqNow: ofPlane('ptq'),
  qatNow: ofPlane('qat'),
  float: settledOf('float'),
  ptq: settledOf('ptq'),
  qat: settledOf('qat'),
  /** in points of a hundred */
  ahead: (...all: Parameters<ReturnType<typeof settledOf>>) =>
    100 * (settledOf('qat')(...all) - settledOf('ptq')(...all)),
}

/** The toy: where training with the rounding pays, and where it does not help. */
export const planeTasks: readonly QatScene[] = [
  {
    id: 'q-ahead',
    title: { en: 'Where QAT pays', ko: 'QAT가 이득인 곳' },
    runs: [{ planeWeightBits: 8 }],
    focus: 'plane',
    numbers,
    task: {
      question: {
        en: 'Find settings for which training with the rounding (QAT) gets at least 20 points more right than rounding afterwards (PTQ), and 85 % or more itself. It counts from step 300 on.',
        ko: '반올림하며 학습한 쪽(QAT)이 학습한 뒤 반올림한 쪽(PTQ)보다 정확도가 20 %p 이상 높고, 그 자신은 85 % 이상인 설정을 찾으세요. 300단계부터 인정합니다.',
      },
      now: {
        en: 'Now QAT {qatNow:accuracy}, PTQ {ptqNow:accuracy}.',
        ko: '지금 QAT {qatNow:accuracy}, PTQ {ptqNow:accuracy}입니다.',
      },
      wait,
      keeps: ['ground'],
      check: ({ numbers: { ptq, qat } }) => {
        if (ptq === undefined || qat === undefined) return null
        if (qat < GOOD) return 'neither'
        if (qat - ptq >= AHEAD) return 'ahead'
        return ptq >= GOOD ? 'enough' : 'little'
      },
      answers: {
        ahead: {
          right: true,
          says: {
            en: 'QAT {qat:accuracy}, PTQ {ptq:accuracy}: {ahead:count} points. With few levels the rounded network is another function than the one that was trained; QAT trains the one that is used.',
            ko: 'QAT {qat:accuracy}, PTQ {ptq:accuracy}로 {ahead:count} %p 차이입니다. 대푯값이 적으면 반올림한 신경망은 학습한 신경망과 다른 함수가 됩니다. QAT는 실제로 쓸 함수를 학습합니다.',
          },
        },
        enough: {
          right: false,
          says: {
            en: 'QAT {qat:accuracy}, PTQ {ptq:accuracy}. With so many levels rounding hardly changes the function, and there is nothing for training to win back. Take bits away.',
            ko: 'QAT {qat:accuracy}, PTQ {ptq:accuracy}입니다. 대푯값이 이만큼 많으면 반올림해도 함수가 거의 바뀌지 않아, 학습으로 되찾을 것이 없습니다. 비트를 줄이세요.',
          },
        },
        little: {
          right: false,
          says: {
            en: 'QAT {qat:accuracy}, PTQ {ptq:accuracy}: QAT is ahead or level, but by {ahead:count} points only. Rounding has to hurt more, by fewer bits or points that are harder to tell apart, while QAT still finds a way.',
            ko: 'QAT {qat:accuracy}, PTQ {ptq:accuracy}로 {ahead:count} %p 차이뿐입니다. 비트를 더 줄이거나 나누기 어려운 점을 골라 반올림의 손해를 키우되, QAT는 길을 찾을 수 있어야 합니다.',
          },
        },
        neither: {
          right: false,
          says: {
            en: 'QAT gets {qat:accuracy} only. Few levels are not enough for a win: the network must still be able to solve it with them. Give it more neurons, bits or steps, or points that are easier.',
            ko: 'QAT도 {qat:accuracy}뿐입니다. 대푯값이 적다고 다 이득은 아니고, 그 대푯값으로도 문제를 풀 수 있어야 합니다. 뉴런이나 비트, 단계를 늘리거나 더 쉬운 점을 고르세요.',
          },
        },
      },
    },
  },
  {
    id: 'q-fail',
    title: { en: 'Where QAT fails too', ko: 'QAT도 실패하는 곳' },
    runs: [{}],
    focus: 'plane',
    numbers,
    task: {
      question: {
        en: 'Now make QAT fail: at most 70 % right from step 300 on, while the float network trained beside it has 85 % or more.',
        ko: '이번에는 QAT를 실패하게 만드세요. 300단계 이후 정확도가 70 % 이하여야 하고, 나란히 학습한 실수 신경망은 85 % 이상이어야 합니다.',
      },
      now: {
        en: 'Now QAT {qatNow:accuracy}, float {floatNow:accuracy}.',
        ko: '지금 QAT {qatNow:accuracy}, 실수 {floatNow:accuracy}입니다.',
      },
      wait,
      keeps: ['ground'],
      check: ({ numbers: { float, qat } }) => {
        if (float === undefined || qat === undefined) return null
        if (qat > FAILED) return float - qat > 0.05 ? 'hurt' : 'holds'
        return float < GOOD ? 'both' : 'fails'
      },
      answers: {
        fails: {
          right: true,
          says: {
            en: 'Float {float:accuracy}, QAT {qat:accuracy}. With this few weights and levels there are few functions to choose from, and the straight-through gradient, which takes rounding for nothing, finds none that will do. QAT moves weights; it makes no room where there is none.',
            ko: '실수 {float:accuracy}, QAT {qat:accuracy}입니다. 가중치와 대푯값이 이렇게 적으면 고를 수 있는 함수가 얼마 없고, 반올림을 없는 셈 치는 STE의 기울기는 쓸 만한 것을 찾지 못합니다. QAT는 가중치를 옮길 뿐, 없는 여유를 만들지는 못합니다.',
          },
        },
        both: {
          right: false,
          says: {
            en: 'QAT fails with {qat:accuracy}, but so does float with {float:accuracy}: that is the training (its rate, the points), not the bits. The question is what the rounding breaks.',
            ko: 'QAT가 {qat:accuracy}로 실패했지만 실수도 {float:accuracy}입니다. 비트가 아니라 학습(학습률이나 점)의 문제입니다. 반올림 때문에 무너지는 경우를 찾으세요.',
          },
        },
        holds: {
          right: false,
          says: {
            en: 'QAT holds with {qat:accuracy}, beside {float:accuracy} in float. Few bits alone do not stop it as long as other weights can make up for it. What else could be made scarce?',
            ko: '실수 {float:accuracy}에 QAT {qat:accuracy}로 잘 버팁니다. 다른 가중치가 메워 줄 수 있으면 비트만 줄여서는 무너지지 않습니다. 또 무엇을 부족하게 만들 수 있을까요?',
          },
        },
        hurt: {
          right: false,
          says: {
            en: 'QAT suffers, {qat:accuracy} beside {float:accuracy} in float, but it does not fail. Take away more of what it makes up with: levels, or neurons.',
            ko: '실수 {float:accuracy}에 QAT {qat:accuracy}로 나빠졌지만 실패는 아닙니다. 손해를 메우는 데 쓰는 것, 대푯값이나 뉴런을 더 줄이세요.',
          },
        },
      },
    },
  },
]
