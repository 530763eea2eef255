import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Shown, showingPlace } from '../../stage/place.ts'
import { LessonAt } from '../LessonAt.tsx'
import type { ShownEntry } from '../show/useShow.ts'

/** One lesson of a lecture, at one of its scenes. Scenes of one lesson that follow each other share what is computed. */
export function LectureScene({
  entry,
  asks,
  attach,
}: {
  entry: ShownEntry
  asks: boolean
  attach: (shown: Shown) => void
}) {
  const latest = useRef({ asks, attach })
  useLayoutEffect(() => {
    latest.current = { asks, attach }
  })
  const [place] = useState(() =>
    showingPlace('lecture', entry.lesson, entry.link, {
      asks: () => latest.current.asks,
      attach: (shown) => latest.current.attach(shown),
    }),
  )
  useEffect(() => place.show(entry.link), [place, entry])
  return <LessonAt lesson={entry.lesson} place={place} />
}
