import { type ComponentType, useEffect, useRef, useState } from 'react'
import { type MiniatureProps, type MiniatureSource, useMiniature } from '../stage/useMiniature.ts'
import type { LessonId } from './lesson-ids.ts'
import styles from './MiniatureOf.module.css'

type Drawing = ComponentType<MiniatureProps<object>>
const DRAWINGS = import.meta.glob<{ Miniature: Drawing }>('../lessons/*/Miniature.tsx')
const SOURCES = import.meta.glob<{ miniature: MiniatureSource }>('../lessons/*/miniature.ts')

/** A lesson at the size of a stamp, in a place that is as high before it comes. */
export function MiniatureOf({ lesson }: { lesson: LessonId }) {
  const [loaded, setLoaded] = useState<{ Drawing: Drawing; source: MiniatureSource } | null>(null)
  useEffect(() => {
    let gone = false
    void Promise.all([
      DRAWINGS[`../lessons/${lesson}/Miniature.tsx`](),
      SOURCES[`../lessons/${lesson}/miniature.ts`](),
    ]).then(([{ Miniature }, { miniature }]) => {
      if (!gone) setLoaded({ Drawing: Miniature, source: miniature })
    })
    return () => {
      gone = true
    }
  }, [lesson])
  return <span className={styles.place}>{loaded && <Living {...loaded} />}</span>
}

function Living({ Drawing, source }: { Drawing: Drawing; source: MiniatureSource }) {
  const ref = useRef<HTMLSpanElement>(null)
  const channels = useMiniature(source, ref)
  const frames = Object.fromEntries(Object.entries(channels).map(([job, { shown }]) => [job, shown?.frame]))
  return (
    <span ref={ref} className={styles.place}>
      <Drawing frames={frames} channels={channels} />
    </span>
  )
}
