import type { MiniatureSource } from '../../stage/useMiniature.ts'
import { qatContract } from './contract.ts'

/** The toy that the lesson opens with. */
export const miniature: MiniatureSource = { contract: qatContract, jobs: ['plane'], settings: {} }
