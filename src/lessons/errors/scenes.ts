import { cellScenes } from './cell-scenes.ts'
import { claimScenes } from './claim-scenes.ts'
import { networkScenes } from './network-scenes.ts'
import type { ErrorsScene } from './scene-numbers.ts'

export const scenes: readonly ErrorsScene[] = [...cellScenes, ...networkScenes, ...claimScenes]
