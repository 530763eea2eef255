import { defineContract, type SettingsOfContract } from '../../engine/job.ts'
import type { Text } from '../../engine/params.ts'
import { answerSettings } from './answer-setting.ts'
import { ALL_BITS, LEAST_BITS, MOST_BITS } from './recipe-setting.ts'

/** the figures that can be the large one */
export const FIGURES = ['bits', 'map', 'names', 'steps'] as const
export type FigureId = (typeof FIGURES)[number]

/** tensors, and layers with weights, of the network, in its order: they are opened by number */
export const TENSORS = [
  ...['input', 'stem.relu6', 'dw0.relu6', 'pw0.relu6', 'dw1.relu6', 'pw1.relu6'],
  ...['dw2.relu6', 'pw2.relu6', 'dw3.relu6', 'pw3.relu6', 'gap', 'fc'],
] as const
export const LAYERS = ['stem', 'dw0', 'pw0', 'dw1', 'pw1', 'dw2', 'pw2', 'dw3', 'pw3', 'fc'] as const
const offered = (names: readonly string[]) => names.map((name, value) => ({ value, name: { en: name, ko: name } }))

/** What the page asks for. What comes back is in `frames.ts`. */
export const chooseContract = defineContract({
  lesson: 'choose',
  settings: {
    figure: {
      kind: 'choice',
      label: { en: 'Large figure', ko: '큰 그림' },
      default: 'bits',
      options: {
        bits: { en: 'Bits', ko: '비트' },
        map: { en: 'Bytes', ko: '바이트' },
        names: { en: 'Frameworks', ko: '프레임워크' },
        steps: { en: 'Decide', ko: '결정하기' },
      } satisfies Record<FigureId, Text>,
    },
    bits: {
      kind: 'number',
      label: { en: 'Bits a weight', ko: '가중치의 비트 수' },
      default: 3,
      min: LEAST_BITS,
      max: MOST_BITS,
      step: 1,
      ticks: [...ALL_BITS].reverse(),
    },
    /** bits at which the network is trained on this page, in the order in which they were asked for */
    train: {
      kind: 'list',
      label: { en: 'Trained here at', ko: '여기서 학습할 비트' },
      default: [],
      min: LEAST_BITS,
      max: MOST_BITS,
      maxLength: ALL_BITS.length,
    },
    budget: {
      kind: 'number',
      label: { en: 'Budget', ko: '예산' },
      default: 14,
      min: 6,
      max: 400,
      step: 0.1,
      scale: 'log',
      unit: { en: 'kB', ko: 'kB' },
      ticks: [10, 20, 50, 100, 200, 400],
    },
    kind: {
      kind: 'choice',
      label: { en: 'Tensor', ko: '텐서' },
      default: 'activation',
      options: {
        activation: { en: 'activations', ko: '활성값' },
        weight: { en: 'weights', ko: '가중치' },
      },
    },
    tensor: {
      when: ({ kind }) => kind === 'activation',
      kind: 'number',
      label: { en: 'Activations of', ko: '활성값 텐서' },
      default: TENSORS.length - 1,
      min: 0,
      max: TENSORS.length - 1,
      step: 1,
      offered: offered(TENSORS),
    },
    layer: {
      when: ({ kind }) => kind === 'weight',
      kind: 'number',
      label: { en: 'Weights of', ko: '가중치 텐서' },
      default: 1,
      min: 0,
      max: LAYERS.length - 1,
      step: 1,
      offered: offered(LAYERS),
    },
    alike: {
      kind: 'choice',
      label: { en: 'Asked for', ko: '설정' },
      default: 'defaults',
      options: {
        defaults: { en: 'each one’s defaults', ko: '각자의 기본값' },
        same: { en: 'the same of all', ko: '모두 같은 설정' },
      },
    },
    ...answerSettings,
  },
  jobs: {
    network: { reads: [], pace: { mode: 'run' } },
    calibrate: { after: 'network', reads: [], pace: { mode: 'run' } },
    rounded: { after: 'calibrate', reads: ['bits'], pace: { mode: 'run' } },
    trained: { after: 'calibrate', reads: ['train'], pace: { mode: 'run', patient: true } },
    repaired: { after: 'calibrate', reads: ['figure'], pace: { mode: 'run', patient: true } },
    resnet: { after: 'network', reads: ['figure'], pace: { mode: 'run', patient: true } },
    names: { after: 'network', reads: ['figure', 'kind', 'tensor', 'layer', 'alike'], pace: { mode: 'run' } },
  },
})
export type ChooseSettings = SettingsOfContract<typeof chooseContract>
