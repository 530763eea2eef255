import { defineContract, type SettingsOfContract } from '../../engine/job.ts'
import type { Text } from '../../engine/params.ts'
import { bits, convertSettings, flag, isInteger, isStatic, MOST_TENSORS } from './convert-setting.ts'
import { picture, strokes } from './drawing-setting.ts'
import { feedSettings } from './feed-setting.ts'
import { network } from './network-setting.ts'
import { speedRun } from './speed-setting.ts'
import { viewSettings } from './view-setting.ts'
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

/** what decides how a network that was fed is calibrated and converted */
const CONVERSION = [
  ...(['rule', 'percentile', 'activationBits', 'convention', 'clips', 'weightBits', 'granularity', 'group'] as const),
  ...(['symmetry', 'requantization', 'mode', 'codes', 'firstAndLast', 'weightBitsOf', 'activationBitsOf'] as const),
  ...(['correct', 'round', 'seed'] as const),
] as const

export const ptqContract = defineContract({
  lesson: 'ptq',
  settings: {
    network,
    ...viewSettings,
    ...feedSettings,
    rule,
    percentile: {
      when: ({ rule }) => rule === 'percentile',
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
      label: { en: 'Scramble channels', ko: '채널 흩뜨리기' },
      unit: { en: 'bits', ko: '비트' },
      default: 0,
      min: 0,
      max: 4,
      step: 1,
    },
    equalize: flag('Cross-layer equalization', '층간 균등화'),
    correct: { ...flag('Bias correction', '편향 보정'), when: isInteger },
    round: { ...flag('AdaRound', 'AdaRound'), when: isStatic },
    ...walkSettings,
    strokes,
    picture,
    speedRun,
    tested: {
      kind: 'choice',
      label: { en: 'Test images', ko: '테스트 이미지' },
      default: '1000',
      options: { '1000': { en: '1,000', ko: '1,000장' }, '10000': { en: '10,000', ko: '10,000장' } },
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
      reads: ['rule', 'percentile', 'activationBits', 'convention'],
      pace: { mode: 'run' },
    },
    opened: { after: 'calibrate', reads: ['tensor'], pace: { mode: 'run' } },
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
    pack: { after: 'convert', reads: ['layer', 'tensor'], pace: { mode: 'run', patient: true } },
    draw: { after: 'convert', reads: ['strokes', 'picture'], pace: { mode: 'run' } },
    speed: { after: 'convert', reads: ['step', 'inferView', 'speedRun'], pace: { mode: 'run', patient: true } },
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
    curve: {
      after: 'calibrate',
      reads: ['step', 'convertView', 'granularity', 'group', 'symmetry', 'requantization', 'firstAndLast'],
      pace: { mode: 'run', patient: true },
    },
    kinds: {
      after: 'network',
      reads: ['step', 'dataView', 'images', 'feedClass', 'hotX', 'hotY', 'hotValue', ...CONVERSION],
      pace: { mode: 'run', patient: true },
    },
    amount: {
      after: 'network',
      reads: ['step', 'dataView', 'feed', 'feedClass', 'hotX', 'hotY', 'hotValue', ...CONVERSION],
      pace: { mode: 'run', patient: true },
    },
    sensitivity: {
      after: 'calibrate',
      reads: ['weightBits', 'granularity', 'group', 'symmetry', 'clips'],
      pace: { mode: 'run', patient: true },
    },
    codes: {
      after: 'calibrate',
      reads: ['step', 'convertView', 'weightBits', 'granularity', 'group', 'symmetry'],
      pace: { mode: 'run', patient: true },
    },
    // It calibrates and converts by itself, for a network that is repaired need not be the lesson's.
    repairs: {
      after: 'feed',
      reads: [
        'step',
        'convertView',
        'rule',
        'percentile',
        'activationBits',
        'convention',
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
        'seed',
      ],
      pace: { mode: 'run', patient: true },
    },
  },
})
export type PtqSettings = SettingsOfContract<typeof ptqContract>
