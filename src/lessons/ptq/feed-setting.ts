import type { AnySettings, NumberRow } from '../../engine/params.ts'

/** images of the training set that ship, which calibration may use */
export const MOST_IMAGES = 1024

const seed: NumberRow = { kind: 'number', label: { en: 'Seed', ko: '시드' }, default: 1, min: 0, max: 999, step: 1 }
const place = (en: string, ko: string, value: number): NumberRow => ({
  kind: 'number',
  label: { en, ko },
  default: value,
  min: 0,
  max: 27,
  step: 1,
})

const isHot = ({ feed }: AnySettings) => feed === 'hot'

/** What calibration is fed. */
export const feedSettings = {
  images: {
    kind: 'number',
    label: { en: 'Calibration images', ko: '보정 이미지' },
    default: 64,
    min: 1,
    max: MOST_IMAGES,
    step: 1,
    scale: 'log',
    ticks: [1, 4, 16, 64, 256, 1024],
  },
  feed: {
    kind: 'choice',
    label: { en: 'Images', ko: '이미지' },
    default: 'random',
    options: {
      random: { en: 'random', ko: '무작위' },
      class: { en: 'one class only', ko: '한 클래스만' },
      dim: { en: 'a quarter of the light', ko: '밝기 4분의 1' },
      over: { en: 'over-exposed', ko: '노출 과다' },
      black: { en: 'all black', ko: '모두 검정' },
      inverted: { en: 'inverted', ko: '반전' },
      noise: { en: 'noise', ko: '잡음' },
      other: { en: 'the other data set', ko: '다른 데이터셋' },
      hot: { en: 'one hot pixel in one', ko: '한 장에 튀는 화소 하나' },
      forgotten: { en: 'one not divided by 255', ko: '한 장만 255로 나누지 않음' },
    },
  },
  feedClass: {
    when: ({ feed }: AnySettings) => feed === 'class',
    kind: 'number',
    label: { en: 'Class', ko: '클래스' },
    default: 1,
    min: 0,
    max: 9,
    step: 1,
  },
  hotX: { ...place('Hot pixel, column', '튀는 화소의 열', 20), when: isHot },
  hotY: { ...place('Hot pixel, row', '튀는 화소의 행', 10), when: isHot },
  hotValue: {
    when: isHot,
    kind: 'number',
    label: { en: 'Hot pixel, value', ko: '튀는 화소의 값' },
    default: 20,
    min: 1,
    max: 255,
    step: 1,
    scale: 'log',
  },
  seed,
} as const
