import type { MiniatureSource } from '../../stage/useMiniature.ts'
import { whyContract } from './contract.ts'

/** One weight, cheap to compute. */
export const miniature: MiniatureSource = { contract: whyContract, jobs: ['network', 'value'], settings: { bits: 4 } }
