import { useEffect, useState } from 'react'
import type { Scene } from '../../engine/scene.ts'
import { LESSONS, type LessonId } from '../lesson-ids.ts'
import { loadScenes, loadTasks } from '../lessons.tsx'
import { ALL_SCENES, type Entry, type Show, sceneOfLink } from './show.ts'

/** An entry with the scene that it opens. */
export interface ShownEntry extends Entry {
  readonly scene: Scene
}
export type ScenesOfLesson = Readonly<Record<LessonId, readonly Scene[]>>

/** The scenes of all lessons, once they are loaded. */
export const useAllScenes = (): ScenesOfLesson | null => useOfAllLessons(loadScenes)
/** Their questions. */
export const useAllTasks = (): ScenesOfLesson | null => useOfAllLessons(loadTasks)

function useOfAllLessons(load: (lesson: LessonId) => Promise<readonly Scene[]>): ScenesOfLesson | null {
  const [scenes, setScenes] = useState<ScenesOfLesson | null>(null)
  useEffect(() => {
    let gone = false
    void Promise.all(LESSONS.map(async (lesson) => [lesson, await load(lesson)] as const)).then((all) => {
      if (!gone) setScenes(Object.fromEntries(all) as ScenesOfLesson)
    })
    return () => {
      gone = true
    }
  }, [load])
  return scenes
}

/** The link of a scene within its lesson: the first needs none. */
export const linkOfScene = (scenes: readonly Scene[], id: string): string => (scenes[0].id === id ? '' : `scene=${id}`)

/** Each entry with its scene; `*` becomes all of a lesson. A scene that there is not becomes the first, as in the lesson. */
export function expanded({ entries }: Show, all: ScenesOfLesson): ShownEntry[] {
  return entries.flatMap(({ lesson, link }) => {
    const scenes = all[lesson]
    if (link === ALL_SCENES) return scenes.map((scene) => ({ lesson, scene, link: linkOfScene(scenes, scene.id) }))
    const id = sceneOfLink(link)
    return [{ lesson, link, scene: scenes.find((one) => one.id === id) ?? scenes[0] }]
  })
}
