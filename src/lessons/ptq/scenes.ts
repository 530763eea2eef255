import { ptqAsks } from './asks.ts'
import { calibrationScenes } from './calibration-scenes.ts'
import { ptqClaims } from './claims.ts'
import { conversionScenes } from './conversion-scenes.ts'
import { inferenceScenes } from './inference-scenes.ts'
import type { PtqScene } from './scene-numbers.ts'

/** Each with the sentence that it shows, and what may be guessed before. */
export const scenes: readonly PtqScene[] = [...calibrationScenes, ...conversionScenes, ...inferenceScenes].map(
  (scene) => ({ ...scene, says: ptqClaims[scene.id], ask: ptqAsks[scene.id] }),
)
