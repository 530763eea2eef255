import type { Scene } from '../engine/scene.ts'

/** The scenes of every lesson, by the address of their file. */
const SCENES = import.meta.glob<readonly Scene[]>('../lessons/*/scenes.ts', { eager: true, import: 'scenes' })

/** The scene `lesson/id`, if there is one. */
export function sceneOf(path: string): Pick<Scene, 'id' | 'title'> | undefined {
  const [lesson, id] = path.split('/')
  return SCENES[`../lessons/${lesson}/scenes.ts`]?.find((scene) => scene.id === id)
}
