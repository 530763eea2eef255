import { useEffect, useRef, useState } from 'react'
import { type Shown, showingPlace } from '../../stage/place.ts'
import { useText } from '../../ui/language.tsx'
import { NoteLines } from '../../ui/NoteLines.tsx'
import { LessonAt } from '../LessonAt.tsx'
import { routeOf } from '../routes.ts'
import type { ShownEntry } from '../show/useShow.ts'
import { driveToEnd } from './drive-to-end.ts'
import styles from './HandoutPage.module.css'

const WORDS = { notes: { en: 'Notes', ko: '필기' } }

/** One scene on paper. What it computes goes to its end, and then rests. */
export function HandoutScene({ entry, number, onDone }: { entry: ShownEntry; number: number; onDone: () => void }) {
  const text = useText()
  const done = useRef(onDone)
  done.current = onDone
  const [shown, setShown] = useState<Shown | null>(null)
  const [place] = useState(() =>
    showingPlace('handout', entry.lesson, entry.link, {
      prefix: `${number} `,
      attach: (now) => setShown((before) => (before?.session === now.session ? before : now)),
    }),
  )
  const session = shown?.session
  useEffect(() => (session ? driveToEnd(session, () => done.current()) : undefined), [session])
  return (
    <article className={styles.scene}>
      <h2>
        {number}. {text(entry.scene.title)}{' '}
        <small>{text(routeOf(`${entry.lesson}/`)?.name ?? { en: entry.lesson, ko: entry.lesson })}</small>
      </h2>
      <LessonAt lesson={entry.lesson} place={place} />
      <p className={styles.address}>{place.address(entry.link ? `v=1&${entry.link}` : 'v=1')}</p>
      <NoteLines label={text(WORDS.notes)} />
    </article>
  )
}
