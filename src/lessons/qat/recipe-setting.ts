import type { NumberRow } from '../../engine/params.ts'

/** a number of bits above 8: the numbers stay float */
export const FLOAT_BITS = 9
/** training images that ship */
const MOST_IMAGES = 6144

export const bits = (en: string, ko: string, start: number, least = 2): NumberRow => ({
  kind: 'number',
  label: { en, ko },
  default: start,
  min: least,
  max: FLOAT_BITS,
  step: 1,
  ticks: [2, 4, 8],
})
const flag = (en: string, ko: string, on: boolean) => ({
  kind: 'flag' as const,
  label: { en, ko },
  default: on,
})
export const seed = (en: string, ko: string): NumberRow => ({
  kind: 'number',
  label: { en, ko },
  default: 1,
  min: 0,
  max: 999,
  step: 1,
})
export const learningRate = (start: number): NumberRow => ({
  kind: 'number',
  label: { en: 'Learning rate', ko: '학습률' },
  default: start,
  min: 0.0001,
  max: 10,
  step: 0.0001,
  scale: 'log',
  ticks: [0.001, 0.01, 0.1, 1],
})

/** Which network is trained, for which integers, and how. */
export const recipeSettings = {
  network: {
    kind: 'choice',
    label: { en: 'Network', ko: '신경망' },
    default: 'mobilenet-fashion',
    options: {
      'mobilenet-fashion': { en: 'MobileNet', ko: 'MobileNet' },
      'resnet-fashion': { en: 'ResNet', ko: 'ResNet' },
    },
  },
  start: {
    kind: 'choice',
    label: { en: 'Begins', ko: '시작' },
    default: 'trained',
    options: {
      trained: { en: 'trained in float', ko: '실수로 학습한 신경망' },
      untrained: { en: 'untrained', ko: '학습하지 않은 신경망' },
    },
  },
  weightBits: bits('Weight bits', '가중치 비트', 2),
  activationBits: bits('Activation bits', '활성값 비트', 8),
  granularity: {
    kind: 'choice',
    label: { en: 'One weight scale', ko: '가중치 스케일 하나를 공유하는 단위' },
    default: 'channel',
    options: { tensor: { en: 'a tensor', ko: '텐서' }, channel: { en: 'an output channel', ko: '출력 채널' } },
  },
  firstAndLast: flag('First and last at 8 bits', '첫 층과 마지막 층은 8비트', false),
  rule: {
    kind: 'choice',
    label: { en: 'Range', ko: '범위' },
    default: 'min-max',
    options: {
      'min-max': { en: 'min–max', ko: '최솟값–최댓값' },
      percentile: { en: 'percentile 99.9', ko: '백분위수 99.9' },
      mse: { en: 'least MSE', ko: 'MSE 최소' },
    },
  },
  follow: flag('Ranges follow training', '범위를 학습 중에 갱신', false),
  normalization: {
    kind: 'choice',
    label: { en: 'Batch normalization', ko: '배치 정규화' },
    default: 'folded',
    options: { folded: { en: 'folded before', ko: '미리 병합' }, live: { en: 'live', ko: '학습 중 유지' } },
  },
  /** the runs that are made */
  control: flag('Float, the control', '실수(대조군)', true),
  ste: flag('QAT with STE', 'STE로 QAT', true),
  lsq: flag('QAT with LSQ', 'LSQ로 QAT', true),
  optimizer: {
    kind: 'choice',
    label: { en: 'Optimizer', ko: '옵티마이저' },
    default: 'adam',
    options: { adam: { en: 'Adam', ko: 'Adam' }, sgd: { en: 'SGD, momentum 0.9', ko: 'SGD, 모멘텀 0.9' } },
  },
  learningRate: learningRate(0.002),
  warmUp: {
    kind: 'number',
    label: { en: 'Warm-up', ko: '워밍업' },
    default: 10,
    min: 0,
    max: 200,
    step: 1,
    unit: { en: 'steps', ko: '단계' },
  },
  steps: {
    kind: 'number',
    label: { en: 'Steps', ko: '학습 단계 수' },
    default: 400,
    min: 20,
    max: 2000,
    step: 20,
    ticks: [400, 1000, 2000],
  },
  batch: {
    kind: 'number',
    label: { en: 'Batch', ko: '배치' },
    default: 32,
    min: 8,
    max: 64,
    step: 8,
    ticks: [8, 32, 64],
  },
  images: {
    kind: 'number',
    label: { en: 'Training images', ko: '학습 이미지' },
    default: MOST_IMAGES,
    min: 128,
    max: MOST_IMAGES,
    step: 1,
    scale: 'log',
    ticks: [128, 1024, 6144],
  },
  seed: seed('Seed of the order', '순서의 시드'),
} as const
