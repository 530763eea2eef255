import type { AnySettings, ListRow, Text } from '../../engine/params.ts'

/** A layer of three neurons over five inputs, in numbers picked by hand: small enough to be checked on paper, and all the reader's to change. */

export const INPUTS = 5
export const NEURONS = 3
/** how far an input, a weight and a bias may go */
export const MOST_INPUT = 4
export const MOST_WEIGHT = 1.5
export const MOST_BIAS = 2

const list = (label: Text, values: readonly number[], most: number): ListRow => ({
  kind: 'list',
  label,
  default: values,
  min: -most,
  max: most,
  maxLength: values.length,
})

const looksAt =
  (...figures: readonly string[]) =>
  ({ figure }: AnySettings) =>
    figures.includes(figure as string)

export const neuronSettings = {
  inputs: list({ en: 'Inputs', ko: '입력' }, [-0.6, 1.9, 0.45, 2.6, 1.2], MOST_INPUT),
  /** neuron by neuron; those of the third are small */
  weights: list(
    { en: 'Weights', ko: '가중치' },
    [0.82, -0.37, 0.55, 0.21, -0.94, -0.28, 0.61, 0.13, -0.45, 0.33, 0.021, 0.037, -0.058, 0.044, -0.016],
    MOST_WEIGHT,
  ),
  biases: list({ en: 'Biases', ko: '편향' }, [0.3, -0.15, 0.02], MOST_BIAS),
  neuron: {
    kind: 'number',
    label: { en: 'Neuron', ko: '뉴런' },
    default: 0,
    min: 0,
    max: NEURONS - 1,
    step: 1,
  },
  granularity: {
    kind: 'choice',
    label: { en: 'Scales of the weights', ko: '가중치 스케일' },
    default: 'channel',
    when: looksAt('product'),
    options: {
      tensor: { en: 'one for all', ko: '전체에 하나' },
      channel: { en: 'one a neuron', ko: '뉴런마다' },
      input: { en: 'one an input', ko: '입력마다' },
    },
  },
  weightScheme: {
    kind: 'choice',
    label: { en: 'Weights', ko: '가중치' },
    default: 'symmetric',
    when: looksAt('product', 'factor'),
    options: {
      symmetric: { en: 'symmetric', ko: '대칭' },
      affine: { en: 'affine', ko: '아핀(비대칭)' },
    },
  },
} as const
