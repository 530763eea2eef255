import type { AnySettings } from '../../engine/params.ts'

/** How reals are laid on integers: the ruler of the first figure, and the quantizer of the inputs in those after it. */

/** how far the real axis reaches to each side */
export const REACH = 4
/** the least width of a range */
export const LEAST_WIDTH = 0.05

const real = (en: string, ko: string, value: number) => ({
  kind: 'number' as const,
  label: { en, ko },
  default: value,
  min: -REACH,
  max: REACH,
  step: 0.01,
})

export const rulerSettings = {
  bits: {
    kind: 'number',
    label: { en: 'Bits', ko: '비트' },
    default: 4,
    min: 2,
    max: 8,
    step: 1,
    ticks: [2, 3, 4, 5, 6, 7, 8],
  },
  scheme: {
    kind: 'choice',
    label: { en: 'Scheme', ko: '방식' },
    default: 'affine',
    options: {
      affine: { en: 'affine', ko: '아핀(비대칭)' },
      symmetric: { en: 'symmetric', ko: '대칭' },
    },
  },
  codes: {
    kind: 'choice',
    label: { en: 'Codes', ko: '코드' },
    default: 'unsigned',
    options: {
      unsigned: { en: 'unsigned', ko: '부호 없음' },
      signed: { en: 'signed', ko: '부호 있음' },
    },
  },
  narrow: {
    kind: 'flag',
    label: { en: 'Narrow range: the lowest code is left out', ko: '좁은 범위(narrow range): 가장 낮은 코드를 뺌' },
    default: false,
  },
  convention: {
    kind: 'choice',
    label: { en: 'Convention', ko: '규약' },
    default: 'onnx',
    options: {
      onnx: { en: 'ONNX Runtime', ko: 'ONNX Runtime' },
      torch: { en: 'PyTorch', ko: 'PyTorch' },
      tflite: { en: 'TensorFlow Lite', ko: 'TensorFlow Lite' },
      floor: { en: 'floor (textbooks)', ko: '내림(교과서)' },
    },
  },
  zero: {
    kind: 'choice',
    label: { en: 'Real 0', ko: '실수 0' },
    default: 'exact',
    when: ({ scheme }: AnySettings) => scheme === 'affine',
    options: {
      exact: { en: 'has a code', ko: '코드가 있음' },
      free: { en: 'left to chance', ko: '맞추지 않음' },
    },
  },
  min: real('Range from', '범위 시작', -1),
  max: real('Range to', '범위 끝', 3),
  x: real('Value x', '값 x', 1.3),
} as const
