import type { ComponentType } from 'react'
import type { Scene } from '../engine/scene.ts'
import type { LessonProse } from '../stage/LessonProse.tsx'
import type { Language } from '../ui/language.tsx'
import type { LessonId } from './lesson-ids.ts'

type Page = ComponentType<{ prose: LessonProse }>
const PAGES = import.meta.glob<{ Page: Page }>('../lessons/*/Page.tsx')
const PROSE = import.meta.glob<{ prose: LessonProse }>('../lessons/*/prose/*/index.ts')
const NOTES = import.meta.glob<{ notes: LessonProse }>('../lessons/*/prose/*/notes.ts')
const TASKS = import.meta.glob<{ tasks: readonly Scene[] }>('../lessons/*/tasks.ts')
const SCENES = import.meta.glob<{ scenes: readonly Scene[] }>('../lessons/*/scenes.ts')

const loaded = new Map<string, Promise<ComponentType>>()
/** A lesson's page, with its prose in one language: loaded once; after a failure it is asked for again. */
export function loadLesson(lesson: LessonId, language: Language): Promise<ComponentType> {
  const key = `${language}/${lesson}`
  const page = loaded.get(key) ?? load(lesson, language)
  loaded.set(key, page)
  page.catch(() => loaded.delete(key))
  return page
}
async function load(lesson: LessonId, language: Language): Promise<ComponentType> {
  const [{ Page }, { prose }] = await Promise.all([
    PAGES[`../lessons/${lesson}/Page.tsx`](),
    PROSE[`../lessons/${lesson}/prose/${language}/index.ts`](),
  ])
  return function Lesson() {
    return <Page prose={prose} />
  }
}
export const lessonModules = (lesson: LessonId, language: Language): string[] => [
  `src/lessons/${lesson}/Page.tsx`,
  `src/lessons/${lesson}/prose/${language}/index.ts`,
]

export const loadScenes = async (lesson: LessonId): Promise<readonly Scene[]> =>
  (await SCENES[`../lessons/${lesson}/scenes.ts`]()).scenes

/** The questions that a lesson's figures answer; a lesson may have none. */
export const loadTasks = async (lesson: LessonId): Promise<readonly Scene[]> =>
  (await TASKS[`../lessons/${lesson}/tasks.ts`]?.())?.tasks ?? []

/** What a speaker reads, by scene. */
export const loadNotes = async (lesson: LessonId, language: Language): Promise<LessonProse> =>
  (await NOTES[`../lessons/${lesson}/prose/${language}/notes.ts`]()).notes
