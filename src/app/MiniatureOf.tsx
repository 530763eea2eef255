import { type ComponentType, useEffect, useRef, useState } from 'react'
import type { ChannelState } from '../engine/channel-state.ts'
import type { Session } from '../engine/session.ts'
import { type MiniatureProps, type MiniatureSource, useMiniature } from '../stage/useMiniature.ts'
import { all, useShown } from '../stage/useShown.ts'
import type { LessonId } from './lesson-ids.ts'
import styles from './MiniatureOf.module.css'

type Drawing = ComponentType<MiniatureProps<object>>
const DRAWINGS = import.meta.glob<{ Miniature: Drawing }>('../lessons/*/Miniature.tsx')
const SOURCES = import.meta.glob<{ miniature: MiniatureSource }>('../lessons/*/miniature.ts')

/** A lesson at the size of a stamp, in a place that is as high before it comes. `session`: one that is on the page already. */
export function MiniatureOf({ lesson, session }: { lesson: LessonId; session?: Session }) {
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
  return (
    <span className={styles.place}>
      {loaded && (session ? <Shared {...loaded} session={session} /> : <Living {...loaded} />)}
    </span>
  )
}

function Living({ Drawing, source }: { Drawing: Drawing; source: MiniatureSource }) {
  const ref = useRef<HTMLSpanElement>(null)
  const channels = useMiniature(source, ref)
  return (
    <span ref={ref} className={styles.place}>
      <Drawing frames={framesShown(channels)} channels={channels} />
    </span>
  )
}

function Shared({ Drawing, session }: { Drawing: Drawing; session: Session }) {
  const { channels } = useShown(session, all)
  return <Drawing frames={framesShown(channels)} channels={channels} />
}

const framesShown = (channels: Readonly<Record<string, ChannelState>>) =>
  Object.fromEntries(Object.entries(channels).map(([job, { shown }]) => [job, shown?.frame]))
