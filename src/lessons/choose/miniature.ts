import type { MiniatureSource } from '../../stage/useMiniature.ts'
import { chooseContract } from './contract.ts'

/** The points that are computed without training. */
export const miniature: MiniatureSource = { contract: chooseContract, jobs: ['rounded'], settings: { figure: 'bits' } }
