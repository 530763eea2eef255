import { accuracy, agreement, DIGITS, floatAccuracy, type PtqScene } from './scene-numbers.ts'

/** What the integers do. */
export const inferenceScenes: readonly PtqScene[] = [
  {
    id: 'walk',
    title: { en: 'One output, in its integers', ko: '출력 하나를 정수로 따라가기' },
    runs: [{ step: 'infer', inferView: 'walk', walkStep: 0, walkChannel: 5, walkRow: 5, walkColumn: 7 }],
    focus: 'infer',
    presumes: ['network', 'mode', 'codes'],
    numbers: {
      products: ([run]) => run.walk!.walk!.products.code.length,
      sum: ([run]) => run.walk!.walk!.sum,
      bias: ([run]) => run.walk!.walk!.bias,
      factor: ([run]) => run.walk!.walk!.factor,
      code: ([run]) => run.walk!.walk!.code,
      real: ([run]) => run.walk!.walk!.real,
      float: ([run]) => run.walk!.walk!.float,
    },
  },
  {
    id: 'draw',
    title: { en: 'Draw a digit, ask both networks', ko: '숫자를 그려 두 신경망에 물어보기' },
    runs: [{ network: DIGITS, step: 'infer', inferView: 'draw' }],
    focus: 'infer',
    presumes: ['network'],
    numbers: { accuracy, floatAccuracy, agreement },
  },
  {
    id: 'speed',
    title: { en: 'Faster, but not four times', ko: '빨라지지만 네 배는 아니다' },
    runs: [{ step: 'infer', inferView: 'speed' }],
    focus: 'infer',
    presumes: ['network', 'mode', 'codes'],
    numbers: {
      bytes: ([run]) => run.convert!.converted!.bytes / 1000,
      floatBytes: ([run]) => run.convert!.converted!.floatBytes / 1000,
      activationBytes: ([run]) => run.convert!.converted!.activationBytes / 1000,
      floatActivationBytes: ([run]) => run.convert!.converted!.floatActivationBytes / 1000,
      accuracy,
      floatAccuracy,
    },
  },
]
