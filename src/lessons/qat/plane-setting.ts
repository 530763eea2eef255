import type { AnySettings } from '../../engine/params.ts'
import { bits, learningRate, seed } from './recipe-setting.ts'

/** points that a hand may draw: as many as a link carries */
export const MOST_DRAWN = 200
/** A drawn point is one whole number: its class, then 0 … 999 across and up the square from −1.5 to 1.5. */
export const DRAWN_SIDE = 1000

const isDrawn = ({ points }: AnySettings) => points === 'drawn'

/** The toy: points in the plane and a small network. */
export const planeSettings = {
  points: {
    kind: 'choice',
    label: { en: 'Points', ko: '점' },
    default: 'moons',
    options: {
      moons: { en: 'Two moons', ko: '반달' },
      circles: { en: 'Circles', ko: '동심원' },
      spirals: { en: 'Spirals', ko: '나선' },
      xor: { en: 'XOR', ko: 'XOR' },
      drawn: { en: 'drawn by hand', ko: '직접 찍은 점' },
    },
  },
  noise: {
    when: (settings: AnySettings) => !isDrawn(settings),
    kind: 'number',
    label: { en: 'Noise', ko: '노이즈' },
    default: 0.1,
    min: 0,
    max: 0.4,
    step: 0.01,
  },
  drawn: {
    when: isDrawn,
    kind: 'list',
    label: { en: 'Your points', ko: '직접 찍은 점' },
    default: [],
    min: 0,
    max: 2 * DRAWN_SIDE * DRAWN_SIDE - 1,
    maxLength: MOST_DRAWN,
  },
  hidden: { kind: 'number', label: { en: 'Neurons a layer', ko: '층의 뉴런 수' }, default: 8, min: 2, max: 8, step: 1 },
  planeWeightBits: bits('Weight bits', '가중치 비트', 2, 1),
  planeActivationBits: bits('Activation bits', '활성값 비트', 4),
  planeEstimator: {
    kind: 'choice',
    label: { en: 'Weight scale', ko: '가중치 스케일' },
    default: 'lsq',
    options: { ste: { en: 'by the range', ko: '범위에서' }, lsq: { en: 'learned (LSQ)', ko: '학습(LSQ)' } },
  },
  planeRate: learningRate(0.01),
  planeSeed: seed('Seed', '시드'),
  /** the point under the hand's pen is of this class */
  pen: {
    when: isDrawn,
    kind: 'choice',
    label: { en: 'Pen', ko: '펜' },
    default: 'blue',
    options: { blue: { en: 'class 0', ko: '클래스 0' }, orange: { en: 'class 1', ko: '클래스 1' } },
  },
} as const
