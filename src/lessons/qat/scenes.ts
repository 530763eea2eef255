import { limitScenes, runScenes } from './image-scenes.ts'
import { planeScenes } from './plane-scenes.ts'

export const scenes = [...planeScenes, ...runScenes, ...limitScenes]
