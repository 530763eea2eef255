import type { Scene } from '../engine/scene.ts'
import { binningScenes } from '../lessons/binning/scenes.ts'
import { ptqScenes } from '../lessons/ptq/scenes.ts'
import { qatScenes } from '../lessons/qat/scenes.ts'

/** The scenes of every lesson, by its name in addresses. */
const SCENES: Readonly<Record<string, readonly Pick<Scene, 'id' | 'title'>[]>> = {
  binning: binningScenes,
  ptq: ptqScenes,
  qat: qatScenes,
}

/** The scene `lesson/id`, if there is one. */
export function sceneOf(path: string): Pick<Scene, 'id' | 'title'> | undefined {
  const [lesson, id] = path.split('/')
  return SCENES[lesson]?.find((scene) => scene.id === id)
}
