import type { AnySettings, ListRow, NumberRow } from '../../engine/params.ts'

/** a number of bits above 8: the numbers stay float */
export const FLOAT_BITS = 9
/** most tensors of activations, and most layers with weights, that a network here has */
export const MOST_TENSORS = 15
export const MOST_LAYERS = 12

export const bits = (en: string, ko: string): NumberRow => ({
  kind: 'number',
  label: { en, ko },
  default: 8,
  min: 2,
  max: FLOAT_BITS,
  step: 1,
  ticks: [2, 4, 8],
})
/** 0 stands for what the others have */
const bitsOfEach = (en: string, ko: string, maxLength: number): ListRow => ({
  kind: 'list',
  label: { en, ko },
  default: [],
  min: 0,
  max: FLOAT_BITS,
  maxLength,
})
export const flag = (en: string, ko: string) => ({ kind: 'flag' as const, label: { en, ko }, default: false })

/** Is all that is computed integers, and with ranges known beforehand? */
export const isInteger = ({ codes, mode }: AnySettings) => codes === 'integer' && mode !== 'weight-only'
export const isStatic = (settings: AnySettings) => isInteger(settings) && settings.mode === 'static'

/** How weights and activations lose bits. */
export const convertSettings = {
  weightBits: bits('Weight bits', '가중치 비트'),
  granularity: {
    kind: 'choice',
    label: { en: 'One scale', ko: '스케일 하나를 공유하는 단위' },
    default: 'channel',
    options: {
      tensor: { en: 'a tensor', ko: '텐서' },
      channel: { en: 'an output channel', ko: '출력 채널' },
      group: { en: 'a group', ko: '그룹' },
    },
  },
  group: {
    when: ({ granularity }: AnySettings) => granularity === 'group',
    kind: 'number',
    label: { en: 'Weights a group', ko: '그룹의 가중치 수' },
    default: 16,
    min: 2,
    max: 64,
    step: 1,
    scale: 'log',
    ticks: [4, 16, 64],
  },
  symmetry: {
    when: ({ granularity, codes }: AnySettings) => granularity !== 'group' && codes === 'integer',
    kind: 'choice',
    label: { en: 'Weights', ko: '가중치' },
    default: 'symmetric',
    options: { symmetric: { en: 'symmetric', ko: '대칭' }, affine: { en: 'affine', ko: '아핀(비대칭)' } },
  },
  convention: {
    kind: 'choice',
    label: { en: 'Convention', ko: '규약' },
    default: 'onnx',
    options: {
      onnx: { en: 'ONNX Runtime', ko: 'ONNX Runtime' },
      torch: { en: 'PyTorch', ko: 'PyTorch' },
      tflite: { en: 'TensorFlow Lite', ko: 'TensorFlow Lite' },
      floor: { en: 'floor', ko: '내림' },
    },
  },
  requantization: {
    when: isStatic,
    kind: 'choice',
    label: { en: 'Requantization', ko: '재양자화' },
    default: 'single',
    options: {
      single: { en: 'rounded once', ko: '한 번 반올림' },
      double: { en: 'rounded twice', ko: '두 번 반올림' },
      float: { en: 'float scale', ko: '실수 스케일' },
    },
  },
  mode: {
    when: ({ codes }: AnySettings) => codes === 'integer',
    kind: 'choice',
    label: { en: 'Arithmetic', ko: '연산' },
    default: 'static',
    options: {
      static: { en: 'static integers', ko: '정적 정수' },
      dynamic: { en: 'dynamic range', ko: '동적 범위' },
      'weight-only': { en: 'weights only', ko: '가중치만' },
    },
  },
  codes: {
    kind: 'choice',
    label: { en: 'Weight codes', ko: '가중치 코드' },
    default: 'integer',
    options: {
      integer: { en: 'integers', ko: '정수' },
      'lloyd-max': { en: 'Lloyd–Max', ko: '로이드–맥스' },
      nf4: { en: 'NF4', ko: 'NF4' },
      'fp4-e2m1': { en: 'FP4', ko: 'FP4' },
    },
  },
  firstAndLast: flag('First and last at 8 bits', '첫 층과 마지막 층은 8비트'),
  weightBitsOf: bitsOfEach('Weight bits of each layer', '층별 가중치 비트', MOST_LAYERS),
  activationBitsOf: bitsOfEach('Activation bits of each tensor', '텐서별 활성값 비트', MOST_TENSORS),
} as const
