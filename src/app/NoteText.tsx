import { type ComponentType, useEffect, useState } from 'react'
import { useHouse } from '../stage/House.tsx'
import type { LessonProse } from '../stage/LessonProse.tsx'
import { noteComponents } from '../stage/note-components.tsx'
import { SceneNumbers } from '../stage/SceneNumbers.tsx'
import { useLanguage } from '../ui/language.tsx'
import type { LessonId } from './lesson-ids.ts'
import { loadNotes } from './lessons.tsx'
import styles from './NoteText.module.css'

/** What a speaker reads for a scene, with the numbers of the screen or, before there are any, of the build. */
export function NoteText({
  lesson,
  scene,
  numbers = {},
}: {
  lesson: LessonId
  scene: string
  numbers?: Readonly<Record<string, number>>
}) {
  const language = useLanguage()
  const { measured } = useHouse()
  const [notes, setNotes] = useState<LessonProse | null>(null)
  useEffect(() => {
    let gone = false
    void loadNotes(lesson, language).then((loaded) => {
      if (!gone) setNotes(loaded)
    })
    return () => {
      gone = true
    }
  }, [lesson, language])
  const Text = notes?.[`./notes-${scene}.mdx`] as ComponentType<{ components: typeof noteComponents }> | undefined
  return (
    <SceneNumbers numbers={{ now: numbers, before: {}, built: measured[`${lesson}/${scene}`]?.numbers ?? {} }}>
      <div className={styles.note}>{Text && <Text components={noteComponents} />}</div>
    </SceneNumbers>
  )
}
