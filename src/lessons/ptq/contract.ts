import { defineContract, type SettingsOfContract } from '../../engine/job.ts'
import type { Text } from '../../engine/params.ts'
import { bits, convertSettings, flag, MOST_TENSORS } from './convert-setting.ts'
import { strokes } from './drawing-setting.ts'
import { feedSettings } from './feed-setting.ts'
import { walkSettings } from './walk-setting.ts'

/** What the page asks for. What comes back is in `frames.ts`. */

export const RULES = [
  'min-max',
  'moving-average',
  'percentile',
  'mse',
  'entropy',
  'torch-histogram',
  'onnx-percentile',
  'onnx-entropy',
  'tensorrt-entropy',
] as const
export type Rule = (typeof RULES)[number]

const rule = {
  kind: 'choice' as const,
  label: { en: 'Range', ko: '범위' },
  default: 'min-max',
  options: {
    'min-max': { en: 'min–max', ko: '최솟값–최댓값' },
    'moving-average': { en: 'moving average', ko: '이동 평균' },
    percentile: { en: 'percentile', ko: '백분위수' },
    mse: { en: 'least MSE', ko: 'MSE 최소' },
    entropy: { en: 'entropy', ko: '엔트로피' },
    'torch-histogram': { en: 'PyTorch histogram', ko: 'PyTorch 히스토그램' },
    'onnx-percentile': { en: 'ONNX Runtime percentile', ko: 'ONNX Runtime 백분위수' },
    'onnx-entropy': { en: 'ONNX Runtime entropy', ko: 'ONNX Runtime 엔트로피' },
    'tensorrt-entropy': { en: 'TensorRT entropy', ko: 'TensorRT 엔트로피' },
  } satisfies Record<Rule, Text>,
}

export const ptqContract = defineContract({
  lesson: 'ptq',
  settings: {
    network: {
      kind: 'choice',
      label: { en: 'Network', ko: '신경망' },
      default: 'resnet-fashion',
      options: {
        'resnet-fashion': { en: 'ResNet, garments', ko: 'ResNet, 옷' },
        'mobilenet-fashion': { en: 'MobileNet, garments', ko: 'MobileNet, 옷' },
        'resnet-digits': { en: 'ResNet, digits', ko: 'ResNet, 숫자' },
      },
    },
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
    tensor: {
      kind: 'number',
      label: { en: 'Opened tensor', ko: '펼친 텐서' },
      default: 1,
      min: 0,
      max: MOST_TENSORS - 1,
      step: 1,
    },
    ...feedSettings,
    rule,
    percentile: {
      kind: 'number',
      label: { en: 'Percentile', ko: '백분위수' },
      default: 99.9,
      min: 90,
      max: 100,
      step: 0.01,
      unit: { en: '%', ko: '%' },
    },
    clips: {
      kind: 'list',
      label: { en: 'Your clips', ko: '내 클리핑 지점' },
      default: [],
      min: 0,
      max: 1e6,
      maxLength: MOST_TENSORS,
    },
    activationBits: bits('Activation bits', '활성값 비트'),
    ...convertSettings,
    scramble: {
      kind: 'number',
      label: { en: 'Channels out of scale by 2 to the', ko: '채널 스케일을 흩뜨리는 2의 지수' },
      default: 0,
      min: 0,
      max: 4,
      step: 1,
    },
    equalize: flag('Cross-layer equalization', '층간 균등화'),
    correct: flag('Bias correction', '편향 보정'),
    round: flag('AdaRound', 'AdaRound'),
    ...walkSettings,
    strokes,
    tested: {
      kind: 'choice',
      label: { en: 'Test images', ko: '테스트 이미지' },
      default: '1000',
      options: { 1000: { en: '1,000', ko: '1,000장' }, 10000: { en: '10,000', ko: '10,000장' } },
    },
  },
  jobs: {
    network: { reads: ['network', 'scramble', 'equalize'], pace: { mode: 'run' } },
    feed: {
      after: 'network',
      reads: ['images', 'feed', 'feedClass', 'hotX', 'hotY', 'hotValue', 'seed'],
      pace: { mode: 'run' },
    },
    calibrate: {
      after: 'feed',
      reads: ['tensor', 'rule', 'percentile', 'activationBits', 'convention'],
      pace: { mode: 'run' },
    },
    convert: {
      after: 'calibrate',
      reads: [
        'clips',
        'weightBits',
        'granularity',
        'group',
        'symmetry',
        'requantization',
        'mode',
        'codes',
        'firstAndLast',
        'weightBitsOf',
        'activationBitsOf',
        'correct',
        'round',
        'seed',
      ],
      pace: { mode: 'run' },
    },
    infer: { after: 'convert', reads: ['tested'], pace: { mode: 'run' } },
    walk: {
      after: 'convert',
      reads: ['image', 'walkStep', 'walkChannel', 'walkRow', 'walkColumn'],
      pace: { mode: 'run' },
    },
    draw: { after: 'convert', reads: ['strokes'], pace: { mode: 'run' } },
    rules: {
      after: 'calibrate',
      reads: [
        'weightBits',
        'granularity',
        'group',
        'symmetry',
        'requantization',
        'firstAndLast',
        'weightBitsOf',
        'activationBitsOf',
      ],
      pace: { mode: 'run', patient: true },
    },
    sensitivity: {
      after: 'calibrate',
      reads: ['weightBits', 'granularity', 'group', 'symmetry', 'clips'],
      pace: { mode: 'run', patient: true },
    },
  },
})
export type PtqSettings = SettingsOfContract<typeof ptqContract>
