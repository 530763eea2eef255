import { defineContract, type SettingsOfContract } from '../../engine/job.ts'
import { given } from '../../engine/params.ts'
import { planeSettings } from './plane-setting.ts'
import { recipeSettings } from './recipe-setting.ts'
import { groundSetting, viewSettings } from './view-setting.ts'

/** What the page asks for. What comes back is in `frames.ts`. */
export const qatContract = defineContract({
  lesson: 'qat',
  settings: {
    ground: groundSetting,
    ...given(({ ground }) => ground === 'images', { ...viewSettings, ...recipeSettings }),
    ...given(({ ground }) => ground === 'plane', planeSettings),
  },
  jobs: {
    plane: {
      reads: [
        ...(['ground', 'points', 'noise', 'drawn', 'hidden'] as const),
        ...(['planeWeightBits', 'planeActivationBits', 'planeEstimator', 'planeRate', 'planeSeed'] as const),
      ],
      live: ['planeRate'],
      // A step takes a fifth of a millisecond or so: paid by time, all would be over before it was seen.
      pace: { mode: 'play', checkpointsPerSecond: 20, doublesAfter: 60 },
    },
    network: { reads: ['ground', 'network', 'start', 'seed'], pace: { mode: 'run' } },
    parameters: {
      after: 'network',
      reads: ['weightBits', 'activationBits', 'granularity', 'firstAndLast', 'rule'],
      pace: { mode: 'run' },
    },
    train: {
      after: 'parameters',
      reads: [
        ...(['follow', 'normalization', 'control', 'ste', 'lsq', 'optimizer', 'learningRate'] as const),
        ...(['warmUp', 'steps', 'batch', 'images', 'seed'] as const),
      ],
      live: ['learningRate'],
      looks: ['step', 'watched', 'layer', 'channel', 'weight', 'tensor', 'image', 'value'],
      pace: { mode: 'play', budgetMs: 40 },
    },
    better: { after: 'parameters', reads: ['step', 'optimizeView'], pace: { mode: 'run', patient: true } },
    bill: {
      after: 'parameters',
      reads: ['step', 'optimizeView', 'optimizer', 'batch', 'normalization', 'follow'],
      pace: { mode: 'run', patient: true },
    },
  },
})
export type QatSettings = SettingsOfContract<typeof qatContract>
/** a run of the chart that is trained */
export type RunKind = 'float' | 'ste' | 'lsq'
