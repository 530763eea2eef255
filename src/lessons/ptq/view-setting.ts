import { MOST_LAYERS, MOST_TENSORS } from './convert-setting.ts'

const opened = (en: string, ko: string, count: number) => ({
  kind: 'number' as const,
  label: { en, ko },
  default: 1,
  min: 0,
  max: count - 1,
  step: 1,
})

/** What of it is looked at. */
export const viewSettings = {
  step: {
    kind: 'choice',
    label: { en: 'Step', ko: '단계' },
    default: 'calibrate',
    options: {
      network: { en: 'Network', ko: '신경망' },
      data: { en: 'Data', ko: '데이터' },
      calibrate: { en: 'Calibrate', ko: '보정' },
      convert: { en: 'Convert', ko: '변환' },
      infer: { en: 'Infer', ko: '추론' },
    },
  },
  tensor: opened('Opened tensor', '펼친 텐서', MOST_TENSORS),
  layer: opened('Opened layer', '펼친 층', MOST_LAYERS),
  dataView: {
    kind: 'choice',
    label: { en: 'Calibration data', ko: '보정 데이터' },
    default: 'images',
    options: {
      images: { en: 'Images', ko: '이미지' },
      kinds: { en: 'Which images', ko: '어떤 이미지' },
      amount: { en: 'How many', ko: '몇 장' },
    },
  },
  calibrateView: {
    kind: 'choice',
    label: { en: 'Calibration', ko: '보정' },
    default: 'range',
    options: {
      range: { en: 'Clipping range', ko: '클리핑 범위' },
      scale: { en: 'Scale and zero-point', ko: '스케일과 영점' },
    },
  },
  convertView: {
    kind: 'choice',
    label: { en: 'Conversion', ko: '변환' },
    default: 'weights',
    options: {
      weights: { en: 'Weights', ko: '가중치' },
      curve: { en: 'Accuracy by bits', ko: '비트별 정확도' },
      bits: { en: 'Bits of each layer', ko: '층별 비트' },
      codes: { en: 'Weight codes', ko: '가중치 코드' },
      repairs: { en: 'Repairs', ko: '개선 기법' },
    },
  },
  inferView: {
    kind: 'choice',
    label: { en: 'Inference', ko: '추론' },
    default: 'test',
    options: {
      test: { en: 'Test images', ko: '테스트 이미지' },
      draw: { en: 'Draw', ko: '그리기' },
      walk: { en: 'One output', ko: '출력 하나' },
      speed: { en: 'Speed', ko: '속도' },
    },
  },
  /** of the file, that the bits of the layers are to fit */
  budget: {
    kind: 'number',
    label: { en: 'Size budget', ko: '크기 예산' },
    default: 45,
    min: 5,
    max: 100,
    step: 1,
    unit: { en: 'kB', ko: 'kB' },
  },
} as const
