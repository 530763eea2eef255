import { defineContract, type SettingsOfContract } from '../../engine/job.ts'
import type { AnySettings, ListRow, NumberRow, Text } from '../../engine/params.ts'

/** What the page asks for. What comes back is in `frames.ts`. */

/** the errors, in the order of the scenes: each has a figure of its own */
export const ERRORS = [
  'left-edge',
  'level-at-maximum',
  'zero-point-real',
  'no-clamp',
  'zero-outside',
  'symmetric-relu',
  'uniform-virtues',
  'integers-train',
] as const
export type ErrorId = (typeof ERRORS)[number]

/** test images of the site, to choose one of */
const GARMENTS = 1000
/** calibration images whose activations are looked at */
export const OBSERVED = 64
/** weights of the network that is trained: 2 × 8, 8 × 8 and 8 × 2 */
const TRAINED_WEIGHTS = 96
/** clipping points at which accuracy is measured, as shares of the greatest value; and the bits at which it is */
export const CLIPS = [1, 0.8, 0.6, 0.4, 0.3, 0.2, 0.1] as const
export const BITS = [4, 3, 2, 5, 6, 8] as const
/** a handle of full height */
export const FULL_HEIGHT = 100

/** tensors of the ResNet whose values a ReLU has made non-negative */
export const RELU_TENSORS = ['stem.relu', 'b0.c1.relu', 'b0', 'b1.c1.relu', 'b1', 'b2.c1.relu', 'b2'] as const
const ALL_TENSORS = [
  ...(['input', 'stem.relu', 'b0.c1.relu', 'b0.c2', 'b0', 'b1.c1.relu', 'b1.c2', 'b1.sc', 'b1'] as const),
  ...(['b2.c1.relu', 'b2.c2', 'b2.sc', 'b2', 'gap', 'fc'] as const),
] as const

const only = (...figures: readonly ErrorId[]) => ({
  when: ({ figure }: AnySettings) => figures.includes(figure as ErrorId),
})
const names = <T extends string>(list: readonly T[]) =>
  Object.fromEntries(list.map((name) => [name, { en: name, ko: name }])) as unknown as Record<T, Text>
const whole = (label: Text, value: number, min: number, max: number): NumberRow => ({
  kind: 'number',
  label,
  default: value,
  ...{ min, max, step: 1 },
})

/** Heights of the density at places evenly over its range. */
const heights: ListRow = {
  ...only('uniform-virtues'),
  kind: 'list',
  label: { en: 'Density', ko: '밀도' },
  default: [1, 2, 4, 12, 50, 100, 50, 12, 4, 2, 1],
  min: 0,
  max: FULL_HEIGHT,
  maxLength: 11,
}

export const errorsContract = defineContract({
  lesson: 'errors',
  settings: {
    figure: {
      kind: 'choice',
      label: { en: 'Error', ko: '오류' },
      default: 'left-edge',
      options: {
        'left-edge': { en: 'Level at the left edge', ko: '왼쪽 끝의 대푯값' },
        'level-at-maximum': { en: 'A level too many', ko: '하나 남는 코드' },
        'zero-point-real': { en: 'Zero-point as a real', ko: '실수로 본 영점' },
        'no-clamp': { en: 'No clamp', ko: '빠진 클램프' },
        'zero-outside': { en: 'Zero outside the range', ko: '범위 밖의 0' },
        'symmetric-relu': { en: 'Symmetric after ReLU', ko: 'ReLU 뒤의 대칭 범위' },
        'uniform-virtues': { en: 'Virtues of the other', ko: '바뀐 장점' },
        'integers-train': { en: 'Training integers', ko: '정수로 하는 학습' },
      } satisfies Record<ErrorId, Text>,
    },
    bits: {
      kind: 'number',
      label: { en: 'Bits', ko: '비트' },
      default: 3,
      min: 2,
      max: 8,
      step: 1,
      ticks: [2, 3, 4, 5, 6, 7, 8],
    },
    spread: {
      ...only('left-edge'),
      kind: 'choice',
      label: { en: 'Values', ko: '데이터' },
      default: 'flat',
      options: {
        flat: { en: 'flat density', ko: '평평한 밀도' },
        gaussian: { en: 'Gaussian', ko: '가우스' },
        weights: { en: 'weights of a ResNet', ko: 'ResNet의 가중치' },
      },
    },
    place: {
      ...only('left-edge'),
      kind: 'number',
      label: { en: 'Level within its cell', ko: '구간 안 대푯값의 자리' },
      default: 0,
      min: 0,
      max: 1,
      step: 0.01,
      ticks: [0, 0.5, 1],
    },
    pixel: { ...whole({ en: 'Pixel', ko: '화소' }, 255, 0, 255), ...only('level-at-maximum') },
    garment: { ...whole({ en: 'Garment', ko: '옷' }, 0, 0, GARMENTS - 1), ...only('level-at-maximum') },
    tensor: {
      ...only('zero-point-real'),
      kind: 'choice',
      label: { en: 'Tensor', ko: '텐서' },
      default: 'b0.c2',
      options: names(ALL_TENSORS),
    },
    held: {
      ...only('zero-point-real'),
      kind: 'number',
      label: { en: 'Value, as a share of the range', ko: '범위 안에서 값의 자리' },
      default: 0.6,
      min: 0,
      max: 1,
      step: 0.005,
    },
    relu: {
      ...only('no-clamp', 'symmetric-relu'),
      kind: 'choice',
      label: { en: 'Tensor', ko: '텐서' },
      default: 'stem.relu',
      options: names(RELU_TENSORS),
    },
    clip: {
      ...only('no-clamp', 'symmetric-relu'),
      kind: 'number',
      label: { en: 'Clip, as a share of the greatest', ko: '클리핑 지점(최댓값에 대한 비율)' },
      default: 1,
      min: 0.05,
      max: 1,
      step: 0.01,
    },
    lowest: {
      ...only('zero-outside'),
      kind: 'number',
      label: { en: 'Range begins at, of the greatest', ko: '범위의 시작(최댓값에 대한 비율)' },
      default: 0.1,
      min: 0,
      max: 0.6,
      step: 0.01,
    },
    image: { ...whole({ en: 'Image', ko: '이미지' }, 2, 0, OBSERVED - 1), ...only('zero-outside') },
    channel: { ...whole({ en: 'Channel', ko: '채널' }, 0, 0, 15), ...only('zero-outside') },
    heights,
    rate: {
      ...only('integers-train'),
      kind: 'number',
      label: { en: 'Learning rate', ko: '학습률' },
      default: 0.01,
      min: 0.001,
      max: 1,
      step: 0.001,
      scale: 'log',
      ticks: [0.001, 0.01, 0.1, 1],
    },
    points: {
      ...only('integers-train'),
      kind: 'choice',
      label: { en: 'Points', ko: '점' },
      default: 'moons',
      options: {
        moons: { en: 'Two moons', ko: '반달' },
        circles: { en: 'Circles', ko: '동심원' },
        spirals: { en: 'Spirals', ko: '나선' },
        xor: { en: 'XOR', ko: 'XOR' },
      },
    },
    random: {
      ...only('integers-train'),
      kind: 'flag',
      label: { en: 'Round at random', ko: '확률적 반올림' },
      default: false,
    },
    seed: { ...whole({ en: 'Seed', ko: '시드' }, 1, 0, 999), ...only('integers-train') },
    weight: { ...whole({ en: 'Weight', ko: '가중치' }, 32, 0, TRAINED_WEIGHTS - 1), ...only('integers-train') },
  },
  jobs: {
    // A job whose error is not the one that is open ends at once: what is heavy is computed only where it is looked at.
    kept: { reads: [], pace: { mode: 'run' } },
    edge: { after: 'kept', reads: ['figure', 'bits', 'spread', 'place'], pace: { mode: 'run' } },
    top: { after: 'kept', reads: ['figure', 'bits', 'garment'], pace: { mode: 'run' } },
    shift: { after: 'kept', reads: ['figure', 'bits', 'tensor', 'held'], pace: { mode: 'run' } },
    shiftAccuracy: { after: 'kept', reads: ['figure', 'bits', 'tensor'], pace: { mode: 'run', patient: true } },
    wrap: { after: 'kept', reads: ['figure', 'bits', 'relu', 'clip'], pace: { mode: 'run' } },
    wrapAccuracy: { after: 'kept', reads: ['figure', 'bits', 'relu', 'clip'], pace: { mode: 'run', patient: true } },
    outside: { after: 'kept', reads: ['figure', 'bits', 'lowest', 'image', 'channel'], pace: { mode: 'run' } },
    outsideAccuracy: { after: 'kept', reads: ['figure', 'bits', 'lowest'], pace: { mode: 'run', patient: true } },
    half: { after: 'kept', reads: ['figure', 'bits', 'relu', 'clip'], pace: { mode: 'run' } },
    halfAccuracy: { after: 'kept', reads: ['figure'], pace: { mode: 'run', patient: true } },
    virtues: { after: 'kept', reads: ['figure', 'bits', 'heights'], pace: { mode: 'run' } },
    training: {
      after: 'kept',
      reads: ['figure', 'bits', 'rate', 'points', 'random', 'seed'],
      looks: ['weight'],
      // A step takes a fraction of a millisecond: paid by time, all would be over before it was seen.
      pace: { mode: 'play', checkpointsPerSecond: 20, doublesAfter: 60 },
    },
  },
})
export type ErrorsSettings = SettingsOfContract<typeof errorsContract>
