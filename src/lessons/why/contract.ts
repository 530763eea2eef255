import { defineContract, type SettingsOfContract } from '../../engine/job.ts'
import type { Text } from '../../engine/params.ts'
import { activationsIn, atOnce, weightsIn } from './energy-setting.ts'
import { layer, MOST_WEIGHTS } from './network-setting.ts'

/** What the page asks for. What comes back is in `frames.ts`. */

export const FIGURES = ['value', 'bytes', 'time', 'energy', 'noise'] as const
export type FigureId = (typeof FIGURES)[number]

/** the bits that a weight can have here: symmetric codes need two at least */
export const BITS = [8, 7, 6, 5, 4, 3, 2] as const

export const whyContract = defineContract({
  lesson: 'why',
  settings: {
    layer,
    weight: {
      kind: 'number',
      label: { en: 'Weight, by size', ko: '가중치(크기순)' },
      default: 7961,
      min: 0,
      max: MOST_WEIGHTS - 1,
      step: 1,
    },
    flips: {
      kind: 'list',
      label: { en: 'Flipped bits', ko: '뒤집은 비트' },
      default: [],
      min: 0,
      max: 31,
      maxLength: 32,
    },
    bits: {
      kind: 'number',
      label: { en: 'Bits a weight', ko: '가중치 비트' },
      default: 4,
      min: 2,
      max: 8,
      step: 1,
      ticks: [2, 3, 4, 5, 6, 7, 8],
    },
    granularity: {
      kind: 'choice',
      label: { en: 'One scale', ko: '스케일' },
      default: 'channel',
      options: {
        channel: { en: 'a channel', ko: '채널마다' },
        tensor: { en: 'a layer', ko: '층마다' },
      },
    },
    weightsIn,
    activationsIn,
    atOnce,
    product: {
      kind: 'choice',
      label: { en: 'Timed', ko: '재는 것' },
      default: 'layer',
      options: {
        layer: { en: 'the layer, 32 images', ko: '층 하나, 이미지 32장' },
        square: { en: '512 × 512 matrices', ko: '512 × 512 행렬' },
      },
    },
    measuring: { kind: 'flag', label: { en: 'Measuring', ko: '측정' }, default: true },
    timeRun: {
      kind: 'number',
      label: { en: 'Measurement', ko: '측정 번호' },
      default: 0,
      min: 0,
      max: 99,
      step: 1,
    },
    noiseView: {
      kind: 'choice',
      label: { en: 'What is shown', ko: '보여 줄 것' },
      default: 'sum',
      options: {
        sum: { en: 'One sum', ko: '합 하나' },
        network: { en: 'By bits', ko: '비트별' },
      },
    },
    figure: {
      kind: 'choice',
      label: { en: 'Large figure', ko: '큰 그림' },
      default: 'value',
      options: {
        value: { en: 'One weight', ko: '가중치 하나' },
        bytes: { en: 'Memory', ko: '메모리' },
        time: { en: 'Time', ko: '시간' },
        energy: { en: 'Energy', ko: '에너지' },
        noise: { en: 'Noise', ko: '잡음' },
      } satisfies Record<FigureId, Text>,
    },
  },
  jobs: {
    network: { reads: [], pace: { mode: 'run' } },
    value: { after: 'network', reads: ['layer', 'weight', 'flips', 'bits', 'granularity'], pace: { mode: 'run' } },
    energy: {
      after: 'network',
      reads: ['bits', 'weightsIn', 'activationsIn', 'atOnce'],
      pace: { mode: 'run' },
    },
    bytes: { after: 'network', reads: ['figure', 'bits', 'granularity'], pace: { mode: 'run' } },
    noise: { after: 'network', reads: ['figure', 'layer', 'granularity'], pace: { mode: 'run' } },
    answers: { after: 'network', reads: ['figure', 'granularity'], pace: { mode: 'run', patient: true } },
    time: {
      after: 'network',
      reads: ['figure', 'layer', 'product', 'measuring', 'timeRun'],
      pace: { mode: 'run', patient: true },
    },
  },
})
export type WhySettings = SettingsOfContract<typeof whyContract>
