import type { MiniatureSource } from '../../stage/useMiniature.ts'
import { binningContract } from './contract.ts'

/** The run that the lesson opens with. */
export const miniature: MiniatureSource = { contract: binningContract, jobs: ['uniform', 'lloyd'], settings: {} }
