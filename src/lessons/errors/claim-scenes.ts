import { type ErrorsScene, training } from './scene-numbers.ts'

/** Errors about what a method is or does. */
export const claimScenes: readonly ErrorsScene[] = [
  {
    id: 'uniform-virtues',
    title: { en: 'Uniform praised for what it cannot do', ko: '균등 양자화에 없는 장점을 붙이는 오류' },
    runs: [{ figure: 'uniform-virtues', bits: 5, heights: [2, 2, 3, 5, 10, 100, 10, 5, 3, 2, 2] }],
    focus: 'uniform-virtues',
    presumes: ['figure', 'bits', 'heights'],
    says: {
      en: 'Of {levels:count} levels uniform gives {uniformIn:count} to the densest half, Lloyd–Max {lloydIn:count}.',
      ko: '대푯값 {levels:count}개 중 빽빽한 절반에 균등은 {uniformIn:count}개, 로이드–맥스는 {lloydIn:count}개를 둡니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'How many of 32 equal-step levels serve the densest half of these values?',
        ko: '같은 간격의 대푯값 32개 가운데 이 값들의 가장 빽빽한 절반을 맡는 것은 몇 개일까요?',
      },
      of: 'uniformIn',
      ...{ min: 0, max: 32, step: 1, style: 'count', within: 1 },
    },
    numbers: {
      levels: ([run]) => run.virtues!.uniform.levels.length,
      width: ([run]) => run.virtues!.denseWidth,
      uniformIn: ([run]) => run.virtues!.uniform.inDense,
      lloydIn: ([run]) => run.virtues!.lloyd.inDense,
      uniformDb: ([run]) => run.virtues!.uniform.sqnrDb,
      lloydDb: ([run]) => run.virtues!.lloyd.sqnrDb,
      gainDb: ([run]) => run.virtues!.lloyd.sqnrDb - run.virtues!.uniform.sqnrDb,
      left: ([run]) => run.virtues!.lloyd.mse / run.virtues!.uniform.mse,
    },
  },
  {
    id: 'integers-train',
    title: { en: 'Training that keeps only integers', ko: '정수만 남기고 학습하는 오류' },
    runs: [{ figure: 'integers-train', bits: 4, points: 'spirals' }],
    focus: 'integers-train',
    presumes: ['figure', 'bits', 'points', 'rate', 'random'],
    says: {
      en: '{survived:count} of {tried:count} moves of integer weights are kept: {integers:accuracy}, not {latent:accuracy}.',
      ko: '정수 가중치의 이동 {tried:count}번 중 {survived:count}번만 남습니다. 정확도 {integers:accuracy} 대 {latent:accuracy}.',
    },
    ask: {
      kind: 'choice',
      question: {
        en: 'Weights are kept as 4-bit integers, and each step of Adam is rounded to them at once. How many of its moves are kept?',
        ko: '가중치를 4비트 정수로만 두고 Adam의 한 단계마다 곧바로 반올림합니다. 이동은 얼마나 남을까요?',
      },
      options: {
        most: { en: 'most', ko: '대부분' },
        half: { en: 'about half', ko: '절반쯤' },
        few: { en: 'a few in a hundred', ko: '백에 몇' },
        none: { en: 'none', ko: '하나도 남지 않음' },
      },
      right: ({ survived, tried }) => {
        const share = survived / tried
        return share > 0.75 ? 'most' : share > 0.25 ? 'half' : share > 0.0005 ? 'few' : 'none'
      },
    },
    numbers: {
      steps: ([run]) => run.training!.step,
      float: training('float', 'accuracy'),
      latent: training('latent', 'accuracy'),
      integers: training('integers', 'accuracy'),
      tried: ([run]) => run.training!.triedInAll,
      survived: ([run]) => run.training!.survivedInAll,
      share: ([run]) => run.training!.survivedInAll / run.training!.triedInAll,
      rateInSteps: ([run]) => run.training!.rateInSteps,
    },
  },
]
