import type { ChoiceRow, NumberRow } from '../../engine/params.ts'

/** Where numbers lie that are read, and how often: what the estimate of energy is asked with. */

export const MEMORIES = ['cache8', 'cache32', 'cache1m', 'dram'] as const
export type Memory = (typeof MEMORIES)[number]

const options = {
  cache8: { en: 'cache, 8 kB', ko: '캐시 8 kB' },
  cache32: { en: 'cache, 32 kB', ko: '캐시 32 kB' },
  cache1m: { en: 'cache, 1 MB', ko: '캐시 1 MB' },
  dram: { en: 'DRAM', ko: 'DRAM' },
}

export const weightsIn = {
  kind: 'choice',
  label: { en: 'Weights lie in', ko: '가중치를 두는 곳' },
  default: 'dram',
  options,
} as const satisfies ChoiceRow
export const activationsIn = {
  kind: 'choice',
  label: { en: 'Activations lie in', ko: '활성값을 두는 곳' },
  default: 'cache1m',
  options,
} as const satisfies ChoiceRow

/** A weight that is read once can serve many images. */
export const atOnce: NumberRow = {
  kind: 'number',
  label: { en: 'Images per reading', ko: '한 번 읽어 쓰는 이미지' },
  default: 1,
  min: 1,
  max: 256,
  step: 1,
  scale: 'log',
  ticks: [1, 4, 16, 64, 256],
}
