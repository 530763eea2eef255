import { defineContract, type SettingsOfContract } from '../../engine/job.ts'
import type { Text } from '../../engine/params.ts'
import { factorSettings } from './factor-setting.ts'
import { neuronSettings } from './neuron-setting.ts'
import { reluSettings } from './relu-setting.ts'
import { rulerSettings } from './ruler-setting.ts'

/** What the page asks for. What comes back is in `frames.ts`. */

/** the figures that can be the large one */
const FIGURES = ['ruler', 'relu', 'product', 'factor'] as const
export type FigureId = (typeof FIGURES)[number]

export const integersContract = defineContract({
  lesson: 'integers',
  settings: {
    ...rulerSettings,
    ...reluSettings,
    ...neuronSettings,
    ...factorSettings,
    figure: {
      kind: 'choice',
      label: { en: 'Large figure', ko: '큰 그림' },
      default: 'ruler',
      options: {
        ruler: { en: 'Ruler', ko: '자' },
        relu: { en: 'After a ReLU', ko: 'ReLU 뒤' },
        product: { en: 'Neuron', ko: '뉴런' },
        factor: { en: 'Back to codes', ko: '다시 코드로' },
      } satisfies Record<FigureId, Text>,
    },
  },
  jobs: {
    ruler: {
      reads: ['bits', 'scheme', 'codes', 'narrow', 'convention', 'zero', 'min', 'max', 'x'],
      pace: { mode: 'run' },
    },
    relu: { reads: ['figure', 'values', 'cut', 'bits'], pace: { mode: 'run' } },
    product: {
      after: 'ruler',
      reads: ['inputs', 'weights', 'biases', 'neuron', 'granularity', 'weightScheme'],
      pace: { mode: 'run' },
    },
    factor: { after: 'product', reads: ['figure', 'outMin', 'outMax', 'sum'], pace: { mode: 'run' } },
  },
})
export type IntegersSettings = SettingsOfContract<typeof integersContract>
