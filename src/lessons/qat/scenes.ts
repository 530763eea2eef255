import { asks } from './asks.ts'
import { claims } from './claims.ts'
import { limitScenes, runScenes } from './image-scenes.ts'
import { planeScenes } from './plane-scenes.ts'
import type { QatScene } from './scene-numbers.ts'

export const scenes: readonly QatScene[] = [...planeScenes, ...runScenes, ...limitScenes].map((scene) => ({
  ...scene,
  says: claims[scene.id],
  ask: asks[scene.id],
}))
