/** weights of a layer with the most, pixels of a tensor with the most, and how many of each a network here has */
const MOST_LAYERS = 12
const MOST_TENSORS = 15
const MOST_CHANNELS = 128
const MOST_WEIGHTS = 576
const MOST_VALUES = 6272
const MOST_BATCH = 64

const opened = (en: string, ko: string, count: number, first = 0) => ({
  kind: 'number' as const,
  label: { en, ko },
  default: first,
  min: 0,
  max: count - 1,
  step: 1,
})

/** The toy, or the real networks. */
export const groundSetting = {
  kind: 'choice',
  label: { en: 'Ground', ko: '무대' },
  default: 'plane',
  options: {
    plane: { en: 'Points in the plane', ko: '평면 위의 점' },
    images: { en: 'Images', ko: '이미지' },
  },
} as const

/** What is looked at. */
export const viewSettings = {
  step: {
    kind: 'choice',
    label: { en: 'Step', ko: '단계' },
    default: 'optimize',
    options: {
      model: { en: 'Model', ko: '모델' },
      parameters: { en: 'Parameters', ko: '파라미터' },
      data: { en: 'Data', ko: '데이터' },
      forward: { en: 'Forward, back', ko: '순전파·역전파' },
      optimize: { en: 'Optimization', ko: '최적화' },
      result: { en: 'Quantized model', ko: '양자화된 모델' },
    },
  },
  forwardView: {
    kind: 'choice',
    label: { en: 'Forward and backward', ko: '순전파와 역전파' },
    default: 'weights',
    options: {
      weights: { en: 'Weights', ko: '가중치' },
      estimator: { en: 'Straight through', ko: 'STE' },
      microscope: { en: 'One step', ko: '한 단계 자세히' },
    },
  },
  optimizeView: {
    kind: 'choice',
    label: { en: 'Optimization', ko: '최적화' },
    default: 'runs',
    options: {
      runs: { en: 'Runs', ko: '학습 곡선' },
      bill: { en: 'The bill', ko: '비용' },
    },
  },
  /** the run whose inside is shown */
  watched: {
    kind: 'choice',
    label: { en: 'Watched run', ko: '들여다볼 학습' },
    default: 'lsq',
    options: {
      ste: { en: 'STE', ko: 'STE' },
      lsq: { en: 'LSQ', ko: 'LSQ' },
    },
  },
  layer: opened('Opened layer', '펼친 층', MOST_LAYERS, 4),
  channel: opened('Opened channel', '펼친 채널', MOST_CHANNELS),
  weight: opened('Opened weight', '펼친 가중치', MOST_WEIGHTS),
  tensor: opened('Opened tensor', '펼친 텐서', MOST_TENSORS, 1),
  image: opened('Image of the batch', '배치의 이미지', MOST_BATCH),
  value: opened('Opened value', '펼친 활성값', MOST_VALUES, 100),
} as const
