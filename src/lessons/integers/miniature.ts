import type { MiniatureSource } from '../../stage/useMiniature.ts'
import { integersContract } from './contract.ts'

/** Few codes, and an uneven range. */
export const miniature: MiniatureSource = {
  contract: integersContract,
  jobs: ['ruler'],
  settings: { bits: 4, min: -1.9, max: 2.2, x: 0 },
}
