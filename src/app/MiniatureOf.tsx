import { type ComponentType, useEffect, useState } from 'react'
import type { LessonId } from './lesson-ids.ts'
import styles from './MiniatureOf.module.css'

const MINIATURES = import.meta.glob<{ Miniature: ComponentType }>('../lessons/*/Miniature.tsx')

/** A lesson at the size of a stamp, in a place that is as high before it comes. */
export function MiniatureOf({ lesson }: { lesson: LessonId }) {
  const [Miniature, setMiniature] = useState<ComponentType | null>(null)
  useEffect(() => {
    let gone = false
    void MINIATURES[`../lessons/${lesson}/Miniature.tsx`]?.().then(({ Miniature }) => {
      if (!gone) setMiniature(() => Miniature)
    })
    return () => {
      gone = true
    }
  }, [lesson])
  return <span className={styles.place}>{Miniature && <Miniature />}</span>
}
