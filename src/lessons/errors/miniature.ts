import type { MiniatureSource } from '../../stage/useMiniature.ts'
import { errorsContract } from './contract.ts'

/** The first error: a level at the left edge of its cell. */
export const miniature: MiniatureSource = {
  contract: errorsContract,
  jobs: ['edge'],
  settings: { figure: 'left-edge', bits: 3, spread: 'gaussian', place: 0 },
}
