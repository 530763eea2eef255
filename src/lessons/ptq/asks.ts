import type { Ask } from '../../engine/scene.ts'

type Numbers = Readonly<Record<string, number>>

/** Options are named after numbers: right is the one whose number is greatest, or least. */
const greatest =
  (...names: readonly string[]) =>
  (numbers: Numbers): string =>
    names.reduce((a, b) => (numbers[b] > numbers[a] ? b : a))
const least =
  (...names: readonly string[]) =>
  (numbers: Numbers): string =>
    names.reduce((a, b) => (numbers[b] < numbers[a] ? b : a))

/** on 1,000 images, accuracies that differ by less are as good as the same */
const ALIKE = 0.02

/** What may be guessed before a scene has computed it, by the scene's id. */
export const ptqAsks: Readonly<Partial<Record<string, Ask>>> = {
  scale: {
    kind: 'number',
    question: {
      en: 'The codes 0 to 255 are laid over the logits, from the least that came to the greatest. Which code will stand for 0?',
      ko: '코드 0~255를 로짓의 최솟값부터 최댓값까지 놓습니다. 실수 0을 나타내는 코드는 몇 번일까요?',
    },
    of: 'zeroPoint',
    ...{ min: 0, max: 255, step: 1, style: 'count', within: 5 },
  },
  floor: {
    kind: 'choice',
    question: {
      en: 'With a floor in place of rounding, this tensor’s zero-point is greater by one. How many of its values get another code?',
      ko: '반올림 대신 내림을 쓰면 이 텐서의 영점이 1 커집니다. 코드가 달라지는 값은 얼마나 될까요?',
    },
    options: {
      few: { en: 'Hardly any', ko: '거의 없음' },
      half: { en: 'About half', ko: '절반쯤' },
      all: { en: 'Nearly all', ko: '거의 전부' },
    },
    right: ({ changed }) => (changed > 0.9 ? 'all' : changed > 0.1 ? 'half' : 'few'),
  },
  bits: {
    kind: 'curve',
    question: {
      en: 'How often is the network right when weights and activations both have so many bits?',
      ko: '가중치와 활성값을 모두 이만큼의 비트로 줄이면 정확도는 얼마일까요?',
    },
    axis: { en: 'bits', ko: '비트' },
    points: [8, 7, 6, 5, 4, 3, 2].map((bits) => ({ label: String(bits), of: `at${bits}` })),
    ...{ min: 0, max: 1, style: 'percent', within: 0.15 },
  },
  clip: {
    kind: 'number',
    question: {
      en: 'Values reach up to 6, where ReLU6 cuts them off. Where should 16 levels end for the least squared error?',
      ko: '값은 ReLU6가 자르는 6까지 나옵니다. 제곱 오차를 가장 작게 하려면 대푯값 16개를 어디까지 펼쳐야 할까요?',
    },
    of: 'leastClip',
    ...{ min: 0, max: 6, step: 0.1, style: 'number', within: 0.4 },
  },
  'three-bits': {
    kind: 'choice',
    question: {
      en: 'Eight levels for each tensor of activations. Which of these rules for the range keeps the most accuracy?',
      ko: '활성값 텐서마다 대푯값이 8개입니다. 어떤 범위 규칙이 정확도를 가장 많이 지킬까요?',
    },
    options: {
      minMax: { en: 'Min–max: every value stays within', ko: '최솟값–최댓값: 모든 값을 담기' },
      percentile: { en: 'Percentile: give up the rarest values', ko: '백분위수: 가장 드문 값은 포기' },
      mse: { en: 'Least MSE: least squared error in each tensor', ko: 'MSE 최소: 텐서마다 제곱 오차를 최소로' },
      entropy: { en: 'Entropy: keep the shape of the distribution', ko: '엔트로피: 분포의 모양 지키기' },
    },
    right: greatest('minMax', 'percentile', 'mse', 'entropy'),
  },
  'more-data': {
    kind: 'curve',
    question: {
      en: 'Min–max ranges from more and more calibration images: how often is the network right?',
      ko: '보정 이미지를 늘려 가며 최솟값–최댓값으로 범위를 정합니다. 정확도는 어떻게 될까요?',
    },
    axis: { en: 'calibration images', ko: '보정 이미지 수' },
    points: [
      { label: '1', of: 'one' },
      { label: '4', of: 'four' },
      { label: '16', of: 'sixteen' },
      { label: '64', of: 'sixtyFour' },
      { label: '256', of: 'twoHundredFiftySix' },
      { label: '1,024', of: 'all' },
    ],
    ...{ min: 0.4, max: 1, style: 'percent', within: 0.1 },
  },
  'wrong-data': {
    kind: 'choice',
    question: {
      en: 'The network is calibrated on the wrong images. Which of these cost it the most accuracy?',
      ko: '엉뚱한 이미지로 보정합니다. 이 가운데 정확도를 가장 많이 떨어뜨리는 것은 무엇일까요?',
    },
    options: {
      class: { en: 'Garments of one class only', ko: '한 클래스의 옷만' },
      noise: { en: 'Pure noise', ko: '순수한 잡음' },
      other: { en: 'Digits instead of garments', ko: '옷 대신 숫자' },
      dim: { en: 'The right garments in a quarter of the light', ko: '제대로 고른 옷, 밝기만 4분의 1' },
    },
    right: least('class', 'noise', 'other', 'dim'),
  },
  'hot-pixel': {
    kind: 'number',
    question: {
      en: 'One pixel of one calibration image is far brighter than white. Min–max, 4-bit activations: how often is the network right?',
      ko: '보정 이미지 한 장의 화소 하나가 흰색보다 훨씬 밝습니다. 최솟값–최댓값, 활성값 4비트에서 정확도는 얼마일까요?',
    },
    of: 'minMax',
    ...{ min: 0, max: 1, step: 0.01, style: 'percent', within: 0.1 },
  },
  forgotten: {
    kind: 'choice',
    question: {
      en: 'One calibration image was not divided by 255. Which of these rules saves the accuracy?',
      ko: '보정 이미지 한 장을 255로 나누지 않았습니다. 정확도를 지켜 내는 규칙은 무엇일까요?',
    },
    options: {
      minMax: { en: 'Min–max', ko: '최솟값–최댓값' },
      movingAverage: { en: 'Moving average', ko: '이동 평균' },
      mse: { en: 'Least MSE', ko: 'MSE 최소' },
      percentile: { en: 'Percentile', ko: '백분위수' },
    },
    right: greatest('minMax', 'movingAverage', 'mse', 'percentile'),
  },
  'per-channel': {
    kind: 'number',
    question: {
      en: 'Each output channel of dw0 has its own range of weights. How many times the narrowest is the widest?',
      ko: 'dw0의 출력 채널마다 가중치의 범위가 다릅니다. 가장 넓은 채널은 가장 좁은 채널의 몇 배일까요?',
    },
    of: 'spread',
    ...{ min: 1, max: 50, step: 1, style: 'count', within: 5 },
  },
  repairs: {
    kind: 'choice',
    question: {
      en: 'One scale a tensor has cost this network much of its accuracy. Which of these brings the most back?',
      ko: '텐서마다 스케일 하나를 써서 정확도를 많이 잃었습니다. 가장 많이 되찾는 방법은 무엇일까요?',
    },
    options: {
      equalized: { en: 'Equalization: channels of like size', ko: '층간 균등화: 채널 크기를 비슷하게' },
      corrected: { en: 'Bias correction: take off the shift of means', ko: '편향 보정: 옮겨진 평균만큼 빼기' },
      rounded: { en: 'AdaRound: learn which way each weight rounds', ko: 'AdaRound: 올릴지 내릴지 가중치마다 학습' },
    },
    right: greatest('equalized', 'corrected', 'rounded'),
  },
  scramble: {
    kind: 'number',
    question: {
      en: 'Channels are multiplied at random, and divided again in the next layer: the same function. With 8 bits and one scale a tensor, how often is it right?',
      ko: '채널마다 무작위 배수를 곱하고 다음 층에서 다시 나누어, 함수는 그대로입니다. 8비트, 텐서마다 스케일 하나에서 정확도는 얼마일까요?',
    },
    of: 'accuracy',
    ...{ min: 0, max: 1, step: 0.01, style: 'percent', within: 0.1 },
  },
  codes: {
    kind: 'choice',
    question: {
      en: 'Lloyd–Max errs less on the weights than equal steps do. What does it do to accuracy here?',
      ko: '로이드–맥스는 같은 간격보다 가중치의 오차가 작습니다. 여기서 정확도는 어떻게 될까요?',
    },
    options: {
      gains: { en: 'It gains more than two points', ko: '2%p 넘게 오름' },
      alike: { en: 'It stays within two points', ko: '2%p 안에서 그대로' },
      loses: { en: 'It loses more than two points', ko: '2%p 넘게 떨어짐' },
    },
    right: ({ integer, lloyd }) => (Math.abs(lloyd - integer) <= ALIKE ? 'alike' : lloyd > integer ? 'gains' : 'loses'),
  },
  'one-tensor': {
    kind: 'choice',
    question: {
      en: 'One tensor of activations at 4 bits, all else in float. Which of these costs the most accuracy?',
      ko: '활성값 텐서 하나만 4비트로, 나머지는 모두 실수로 둡니다. 정확도를 가장 많이 잃는 것은 무엇일까요?',
    },
    options: {
      input: { en: 'input: the pixels', ko: 'input: 화소' },
      stem: { en: 'stem.relu6: after the first layer', ko: 'stem.relu6: 첫 층 뒤' },
      deepest: { en: 'pw3.relu6: after the last convolution', ko: 'pw3.relu6: 마지막 합성곱 뒤' },
      logits: { en: 'fc: the logits', ko: 'fc: 로짓' },
    },
    right: least('input', 'stem', 'deepest', 'logits'),
  },
  ends: {
    kind: 'choice',
    question: {
      en: 'The weights of one layer at 3 bits, all else in float. Which of these layers costs the most accuracy?',
      ko: '한 층의 가중치만 3비트로, 나머지는 모두 실수로 둡니다. 정확도를 가장 많이 잃는 층은 어디일까요?',
    },
    options: {
      first: { en: 'stem, the first', ko: '첫 층 stem' },
      largest: { en: 'b2.c2, the largest', ko: '가장 큰 층 b2.c2' },
      last: { en: 'fc, the last', ko: '마지막 층 fc' },
    },
    right: least('first', 'largest', 'last'),
  },
}
