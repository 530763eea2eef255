import { type ErrorsScene, type Frames, training } from './scene-numbers.ts'

const LEARNED = 0.9
/** in steps of the grid: a shorter move is rounded away, and the learning rate is about the longest */
const HALF = 0.5
const WHOLE = 1

type Read = ErrorsScene['numbers'][string]
/** Once all steps are taken; before, there is none. */
const ended =
  (read: Read): Read =>
  (runs) =>
    runs[0].training!.step === runs[0].training!.steps ? read(runs) : Number.NaN
const of = (read: (frame: NonNullable<Frames['training']>) => number): Read => ended(([run]) => read(run.training!))

/** What integers need to learn without float weights behind them. */
export const integersTasks: readonly ErrorsScene<string>[] = [
  {
    id: 'q-integers',
    title: { en: 'Make the integers learn', ko: '정수만으로 배우게 하기' },
    runs: [{ figure: 'integers-train', bits: 4, points: 'spirals' }],
    focus: 'integers-train',
    numbers: {
      integersNow: training('integers', 'accuracy'),
      latentNow: training('latent', 'accuracy'),
      integers: ended(training('integers', 'accuracy')),
      latent: ended(training('latent', 'accuracy')),
      steps: of(({ steps }) => steps),
      tried: of(({ triedInAll }) => triedInAll),
      survived: of(({ survivedInAll }) => survivedInAll),
      rateInSteps: ([run]) => run.training!.rateInSteps,
    },
    task: {
      question: {
        en: 'One of these networks keeps nothing but 4-bit integers from step to step, and hardly learns. Get it to 90 % or more by the end of its training, with the same bits, points and seed.',
        ko: '이 가운데 한 신경망은 단계마다 4비트 정수만 남겨서 거의 배우지 못합니다. 비트와 점, 시드는 그대로 두고, 학습을 마쳤을 때 정확도가 90 % 이상이 되게 하세요.',
      },
      now: {
        en: 'Now integers only: {integersNow:accuracy}; with float weights behind them: {latentNow:accuracy}.',
        ko: '지금 정수만 남기면 {integersNow:accuracy}, 실수 가중치를 두면 {latentNow:accuracy}입니다.',
      },
      wait: {
        en: 'The training has not come to its end. Let it play; the answer comes by itself.',
        ko: '학습이 아직 끝나지 않았습니다. 재생하면 끝나는 대로 확인합니다.',
      },
      keeps: ['figure', 'bits', 'points', 'seed'],
      check: ({ settings: { random }, numbers: { integers, rateInSteps } }) => {
        if (integers === undefined || rateInSteps === undefined) return null
        if (integers >= LEARNED) return random ? 'chance' : 'rate'
        if (rateInSteps >= WHOLE || (random && rateInSteps >= HALF)) return 'leaps'
        if (random) return 'slow'
        return rateInSteps < HALF ? 'lost' : 'luck'
      },
      answers: {
        chance: {
          right: true,
          says: {
            en: '{integers:accuracy}. Rounded at random, a move of a tenth of a step becomes a whole step one time in ten: right on average, so that short moves count although nothing of them is remembered. {survived:count} of {tried:count} moves ended on another code. With float weights behind the codes it is {latent:accuracy}.',
            ko: '{integers:accuracy}입니다. 확률적으로 반올림하면 간격의 10분의 1인 이동이 열 번에 한 번은 한 칸이 됩니다. 평균이 맞으므로 짧은 이동도 따로 기억하지 않아도 헛되지 않습니다. 이동 {tried:count}번 가운데 {survived:count}번이 다른 코드에 닿았습니다. 실수 가중치를 두면 {latent:accuracy}입니다.',
          },
        },
        rate: {
          right: true,
          says: {
            en: '{integers:accuracy}. The learning rate is {rateInSteps} steps of the grid, so the longest moves pass half a step: {survived:count} of {tried:count} were kept, as whole steps. All shorter ones are still lost, and where that ends is luck: a rate close to this one can end far lower. There is a rounding that loses none on average.',
            ko: '{integers:accuracy}입니다. 학습률이 격자 간격의 {rateInSteps}배라 가장 긴 이동은 반 간격을 넘습니다. {tried:count}번 가운데 {survived:count}번이 온전한 칸으로 남았습니다. 더 짧은 이동은 여전히 모두 사라지므로 어디서 끝날지는 운입니다. 학습률이 조금만 달라도 훨씬 낮게 끝날 수 있습니다. 평균적으로 하나도 잃지 않는 반올림도 있습니다.',
          },
        },
        lost: {
          right: false,
          says: {
            en: '{survived:count} of {tried:count} moves ended on another code: {integers:accuracy}. Adam moves a weight by about the learning rate, {rateInSteps} steps of the grid, and rounding takes back all that is less than half a step, each time anew. What could make moves longer, or let a short one through now and then?',
            ko: '이동 {tried:count}번 가운데 {survived:count}번만 다른 코드에 닿아 {integers:accuracy}입니다. Adam은 가중치를 대략 학습률만큼, 곧 격자 간격의 {rateInSteps}배만큼 옮기는데, 반 간격이 못 되는 이동은 반올림이 번번이 되돌립니다. 이동을 더 길게 하거나, 짧은 이동도 가끔 남게 하려면 무엇을 바꿔야 할까요?',
          },
        },
        luck: {
          right: false,
          says: {
            en: 'Moves of more than half a step were kept, {survived:count} of {tried:count}, as whole steps; all others are still lost. {integers:accuracy} this time, and at a rate close to it more or less by luck. Is there a way to keep some of the short ones as well?',
            ko: '반 간격이 넘는 이동 {survived:count}번이 온전한 칸으로 남았고, {tried:count}번 가운데 나머지는 여전히 사라졌습니다. 이번에는 {integers:accuracy}이고, 가까운 학습률에서 더 높을지 낮을지는 운입니다. 짧은 이동도 일부 남기는 방법은 없을까요?',
          },
        },
        leaps: {
          right: false,
          says: {
            en: 'Moves get through, {survived:count} of {tried:count}, but the learning rate is {rateInSteps} steps of the grid, likely too coarse to find good weights: {integers:accuracy}, and {latent:accuracy} with float weights behind them. Moves have to arrive, and yet be small on average.',
            ko: '이동 {tried:count}번 가운데 {survived:count}번이 남았지만, 학습률이 격자 간격의 {rateInSteps}배라서 좋은 가중치를 찾기에는 너무 거친 듯합니다. 정확도 {integers:accuracy}, 실수 가중치를 두면 {latent:accuracy}입니다. 이동은 남아야 하지만 평균적으로는 작아야 합니다.',
          },
        },
        slow: {
          right: false,
          says: {
            en: 'On average no move is lost, but at {rateInSteps} steps of the grid hardly one arrives: {survived:count} of {tried:count} in {steps:count} steps of training. {integers:accuracy}, and {latent:accuracy} with float weights behind them. That is the right rounding at too slow a pace.',
            ko: '평균적으로 잃는 이동은 없지만, 학습률이 격자 간격의 {rateInSteps}배라 남는 것이 드뭅니다. 학습 {steps:count}단계에 이동 {tried:count}번 가운데 {survived:count}번입니다. 정확도 {integers:accuracy}, 실수 가중치를 두면 {latent:accuracy}입니다. 반올림 방식은 맞는데 너무 느립니다.',
          },
        },
      },
    },
  },
]
