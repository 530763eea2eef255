import { calibrationScenes } from './calibration-scenes.ts'
import { conversionScenes } from './conversion-scenes.ts'
import { inferenceScenes } from './inference-scenes.ts'
import type { PtqScene } from './scene-numbers.ts'

export const scenes: readonly PtqScene[] = [...calibrationScenes, ...conversionScenes, ...inferenceScenes]
