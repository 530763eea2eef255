import type { Ask } from '../../engine/scene.ts'

/** What a reader may guess before a scene's run: of those scenes whose answer surprises. */
export const asks: Readonly<Record<string, Ask>> = {
  'one-bit': {
    kind: 'choice',
    question: {
      en: 'One bit, −α or +α with α the mean size of the weights, or two bits, −s, 0 or +s with s the greatest size: which learns the moons better?',
      ko: '1비트(−α와 +α, α는 가중치 크기의 평균)와 2비트(−s, 0, +s, s는 가장 큰 크기) 가운데 어느 쪽이 반달을 더 잘 배울까요?',
    },
    options: {
      one: { en: 'one bit', ko: '1비트' },
      two: { en: 'two bits', ko: '2비트' },
      same: { en: 'no difference to speak of', ko: '거의 차이 없음' },
    },
    right: ({ qat, twoBits }) => (Math.abs(qat - twoBits) < 0.02 ? 'same' : qat > twoBits ? 'one' : 'two'),
  },
  'two-bits': {
    kind: 'curve',
    question: {
      en: 'Rounded to two bits, the network is close to guessing. Draw the accuracy while LSQ trains it.',
      ko: '2비트로 반올림한 신경망은 찍는 것과 비슷합니다. LSQ로 학습하는 동안의 정확도를 그려 보세요.',
    },
    axis: { en: 'steps of training', ko: '학습 단계' },
    points: [
      { label: '0', of: 'lsq0' },
      { label: '20', of: 'lsq20' },
      { label: '100', of: 'lsq100' },
      { label: '200', of: 'lsq200' },
      { label: '400', of: 'lsq' },
    ],
    min: 0,
    max: 1,
    style: 'accuracy',
    within: 0.15,
  },
  inside: {
    kind: 'choice',
    question: {
      en: 'From the first step to the last, how often does a weight change its code, on average?',
      ko: '첫 단계부터 마지막 단계까지 가중치 하나의 코드는 평균 몇 번 바뀔까요?',
    },
    options: {
      rarely: { en: 'less than once', ko: '한 번 미만' },
      some: { en: 'once to ten times', ko: '한 번에서 열 번 사이' },
      often: { en: 'more than ten times', ko: '열 번 넘게' },
    },
    right: ({ changes, weights }) => (changes < weights ? 'rarely' : changes <= 10 * weights ? 'some' : 'often'),
  },
  straight: {
    kind: 'number',
    question: {
      en: 'LSQ learns the scales. When it is done, what share of the weights lies beyond the outer codes, where no gradient passes?',
      ko: 'LSQ는 스케일도 학습합니다. 학습이 끝났을 때 바깥 코드를 벗어나 기울기를 받지 못하는 가중치는 몇 %일까요?',
    },
    of: 'held',
    min: 0,
    max: 0.8,
    step: 0.01,
    style: 'percent',
    within: 0.06,
  },
  'one-step': {
    kind: 'choice',
    question: {
      en: 'How many of the network’s codes does the very first step of training change?',
      ko: '학습의 첫 단계에서 코드가 바뀌는 가중치는 얼마나 될까요?',
    },
    options: {
      none: { en: 'none', ko: '하나도 없음' },
      few: { en: 'a few, not one in a hundred', ko: '백에 하나도 안 되는 몇 개' },
      some: { en: 'from one in a hundred up to a half', ko: '백에 하나부터 절반까지' },
      most: { en: 'more than half', ko: '절반 넘게' },
    },
    right: ({ changed1, weights }) => {
      if (changed1 === 0) return 'none'
      return changed1 < weights / 100 ? 'few' : changed1 <= weights / 2 ? 'some' : 'most'
    },
  },
  result: {
    kind: 'number',
    question: {
      en: 'A weight had 32 bits and now has 2. What share of the float file does the integer file take?',
      ko: '가중치 하나가 32비트에서 2비트로 줄었습니다. 정수 파일은 실수 파일의 몇 %일까요?',
    },
    of: 'share',
    min: 0.02,
    max: 0.5,
    step: 0.01,
    style: 'percent',
    within: 0.03,
  },
  'three-bits': {
    kind: 'choice',
    question: {
      en: 'At two bits LSQ was far ahead of STE. How do the two end at three bits?',
      ko: '2비트에서는 LSQ가 STE를 크게 앞섰습니다. 3비트에서는 둘이 어떻게 끝날까요?',
    },
    options: {
      far: { en: 'LSQ ahead by more than 10 points', ko: 'LSQ가 10%p 넘게 앞섬' },
      some: { en: 'LSQ ahead by 3 to 10 points', ko: 'LSQ가 3~10%p 앞섬' },
      level: { en: 'less than 3 points apart', ko: '차이가 3%p 미만' },
      behind: { en: 'STE ahead by 3 points or more', ko: 'STE가 3%p 이상 앞섬' },
    },
    right: ({ lsq, ste }) => {
      if (Math.abs(lsq - ste) < 0.03) return 'level'
      if (lsq < ste) return 'behind'
      return lsq - ste > 0.1 ? 'far' : 'some'
    },
  },
  tensor: {
    kind: 'choice',
    question: {
      en: 'One scale for a whole tensor, and then training. How far does that come?',
      ko: '텐서 전체에 스케일을 하나만 두고 학습합니다. 어디까지 갈까요?',
    },
    options: {
      less: {
        en: 'not even to rounding alone with a scale a channel',
        ko: '채널별 스케일로 반올림만 한 것에도 못 미침',
      },
      between: {
        en: 'past that, short of training with a scale a channel',
        ko: '그보다 낫지만 채널별 스케일로 학습한 것에는 못 미침',
      },
      level: { en: 'as far as training with a scale a channel', ko: '채널별 스케일로 학습한 것만큼' },
    },
    right: ({ ste, channelPtq, channel }) => {
      if (ste <= channelPtq) return 'less'
      return ste < channel - 0.01 ? 'between' : 'level'
    },
  },
  better: {
    kind: 'number',
    question: {
      en: 'No training and no labels yet, only better ranges and AdaRound. What accuracy do four bits reach?',
      ko: '아직 학습도 레이블도 없이 범위를 고치고 AdaRound만 적용합니다. 4비트의 정확도는 얼마가 될까요?',
    },
    of: 'rounded',
    min: 0.6,
    max: 0.95,
    step: 0.005,
    style: 'accuracy',
    within: 0.02,
  },
  'eight-bits': {
    kind: 'choice',
    question: {
      en: 'Eight bits for everything. After the whole run with LSQ, where is accuracy, beside rounding alone?',
      ko: '모두 8비트입니다. LSQ로 끝까지 학습하면 정확도는 반올림만 한 것과 비교해 어디에 있을까요?',
    },
    options: {
      up: { en: 'a point or more above', ko: '1%p 이상 높음' },
      same: { en: 'less than a point away', ko: '차이가 1%p 미만' },
      down: { en: 'a point or more below', ko: '1%p 이상 낮음' },
    },
    right: ({ lsq, ptq }) => (Math.abs(lsq - ptq) < 0.01 ? 'same' : lsq > ptq ? 'up' : 'down'),
  },
  'too-few': {
    kind: 'number',
    question: {
      en: 'Two bits for the weights, and two for the activations as well. What accuracy does LSQ reach?',
      ko: '가중치뿐 아니라 활성값도 2비트입니다. LSQ는 정확도 몇 %에 이를까요?',
    },
    of: 'lsq',
    min: 0,
    max: 0.9,
    step: 0.01,
    style: 'accuracy',
    within: 0.05,
  },
  live: {
    kind: 'choice',
    question: {
      en: 'At two bits, batch normalization now stays in while the network trains. Who ends higher than with it folded before?',
      ko: '2비트에서 배치 정규화를 미리 병합하지 않고 남겨 둔 채 학습합니다. 병합했을 때보다 높게 끝나는 것은 어느 쪽일까요?',
    },
    options: {
      both: { en: 'STE and LSQ', ko: 'STE와 LSQ 모두' },
      ste: { en: 'only STE', ko: 'STE만' },
      lsq: { en: 'only LSQ', ko: 'LSQ만' },
      none: { en: 'neither', ko: '둘 다 아님' },
    },
    right: ({ ste, folded, lsq, foldedLsq }) => {
      if (ste > folded) return lsq > foldedLsq ? 'both' : 'ste'
      return lsq > foldedLsq ? 'lsq' : 'none'
    },
  },
  untrained: {
    kind: 'choice',
    question: {
      en: 'Nothing is trained yet, and weights have three bits from the first step. Where does STE end, beside float from the same start?',
      ko: '아직 아무것도 배우지 않은 신경망이 첫 단계부터 3비트 가중치로 배웁니다. STE는 같은 출발점의 실수와 비교해 어디서 끝날까요?',
    },
    options: {
      far: { en: 'more than 10 points below', ko: '10%p 넘게 낮음' },
      some: { en: '3 to 10 points below', ko: '3~10%p 낮음' },
      level: { en: 'less than 3 points away', ko: '차이가 3%p 미만' },
      above: { en: '3 points or more above', ko: '3%p 이상 높음' },
    },
    right: ({ ste, float }) => {
      if (Math.abs(float - ste) < 0.03) return 'level'
      if (ste > float) return 'above'
      return float - ste > 0.1 ? 'far' : 'some'
    },
  },
  'few-images': {
    kind: 'number',
    question: {
      en: 'Only 256 images with labels, each seen again and again. What accuracy do weights of three bits reach with STE?',
      ko: '레이블이 있는 이미지가 256장뿐이라 같은 이미지를 보고 또 봅니다. 3비트 가중치로 STE는 정확도 몇 %에 이를까요?',
    },
    of: 'ste',
    min: 0.6,
    max: 1,
    step: 0.005,
    style: 'accuracy',
    within: 0.02,
  },
  runaway: {
    kind: 'choice',
    question: {
      en: 'A learning rate of 1 with Adam. Which runs survive it?',
      ko: 'Adam에 학습률 1을 씁니다. 어떤 학습이 살아남을까요?',
    },
    options: {
      none: { en: 'none', ko: '하나도 없음' },
      float: { en: 'only float', ko: '실수만' },
      rounded: { en: 'one or both of those with rounding, not float', ko: '실수 말고 반올림하는 쪽만' },
      others: { en: 'float and at least one with rounding', ko: '실수와, 반올림하는 쪽 하나 이상' },
    },
    // A run that goes on has no step in which it ran away.
    right: (numbers) => {
      const survives = (kind: string) => !Number.isFinite(numbers[kind])
      const rounded = survives('ste') || survives('lsq')
      if (survives('float')) return rounded ? 'others' : 'float'
      return rounded ? 'rounded' : 'none'
    },
  },
  bill: {
    kind: 'number',
    question: {
      en: 'How many times the memory of float training does LSQ training hold, with the same network and batch?',
      ko: '같은 신경망과 배치에서 LSQ 학습은 실수 학습의 몇 배 메모리를 쓸까요?',
    },
    of: 'memory',
    min: 1,
    max: 4,
    step: 0.05,
    style: 'number',
    within: 0.15,
  },
}
