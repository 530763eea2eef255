import type { MiniatureSource } from '../../stage/useMiniature.ts'
import { ptqContract } from './contract.ts'

/** Few bits, so that there is something to clip. */
export const miniature: MiniatureSource = {
  contract: ptqContract,
  jobs: ['calibrate'],
  settings: { images: 256, rule: 'mse', activationBits: 4 },
}
