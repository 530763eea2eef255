import { limitScenes, runScenes } from './image-scenes.ts'
import { planeScenes } from './plane-scenes.ts'

export const qatScenes = [...planeScenes, ...runScenes, ...limitScenes]
