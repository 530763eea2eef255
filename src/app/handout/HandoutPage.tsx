import { useEffect, useMemo, useState } from 'react'
import { listenToHash, readHash } from '../../stage/address.ts'
import { useText } from '../../ui/language.tsx'
import { Link } from '../Link.tsx'
import { NoteText } from '../NoteText.tsx'
import { routeOf } from '../routes.ts'
import { decodeShow, type Show, ShowError } from '../show/show.ts'
import { showErrorText } from '../show/show-words.ts'
import { expanded, type ShownEntry, useAllScenes } from '../show/useShow.ts'
import styles from './HandoutPage.module.css'
import { HandoutScene } from './HandoutScene.tsx'

const WORDS = {
  title: { en: 'Handout', ko: '유인물' },
  notes: { en: 'Speaker’s notes', ko: '발표자 노트' },
  print: { en: 'Print', ko: '인쇄' },
  choose: { en: 'Choose other scenes', ko: '장면 다시 고르기' },
  computing: {
    en: 'Each figure is computed here before it is printed.',
    ko: '그림은 하나씩 이 자리에서 계산한 뒤 인쇄합니다.',
  },
}

/** Chosen scenes on paper: for the room the figures with room for notes, for the speaker the notes. */
export function HandoutPage() {
  const text = useText()
  const scenes = useAllScenes()
  const told = useTold()
  const [done, setDone] = useState(0)
  const entries = useMemo(
    () => (scenes && told && !(told.show instanceof ShowError) ? expanded(told.show, scenes) : null),
    [scenes, told],
  )
  if (told?.show instanceof ShowError)
    return (
      <main className={styles.handout}>
        <p role="alert">{text(showErrorText(told.show))}</p>
        <Link to="teach/">{text(WORDS.choose)}</Link>
      </main>
    )
  const title = told?.show.title || text(told?.notes ? WORDS.notes : WORDS.title)
  const finished = entries === null ? 0 : told?.notes ? entries.length : Math.min(done, entries.length)
  return (
    <main className={styles.handout}>
      <div className={styles.tools} data-screen-only>
        <button type="button" disabled={entries === null} onClick={() => print()}>
          {text(WORDS.print)}
        </button>
        <Link to="teach/" keepHash>
          {text(WORDS.choose)}
        </Link>
        {entries && !told?.notes && (
          <p role="status">
            {finished < entries.length && `${text(WORDS.computing)} `}
            {text({
              en: `${finished} of ${entries.length} done`,
              ko: `${entries.length}개 가운데 ${finished}개 완료`,
            })}
            <progress value={finished} max={entries.length} />
          </p>
        )}
      </div>
      <h1>{title}</h1>
      {told?.notes
        ? entries?.map((entry, i) => <Notes key={`${i}`} entry={entry} number={i + 1} />)
        : entries
            ?.slice(0, done + 1)
            .map((entry, i) => (
              <HandoutScene
                key={`${i}`}
                entry={entry}
                number={i + 1}
                onDone={() => setDone((before) => Math.max(before, i + 1))}
              />
            ))}
    </main>
  )
}

function Notes({ entry: { lesson, scene }, number }: { entry: ShownEntry; number: number }) {
  const text = useText()
  return (
    <article className={styles.notes}>
      <h2>
        {number}. {text(scene.title)} <small>{text(routeOf(`${lesson}/`)?.name ?? { en: lesson, ko: lesson })}</small>
      </h2>
      {scene.ask && <p className={styles.ask}>{text(scene.ask.question)}</p>}
      <NoteText lesson={lesson} scene={scene.id} />
    </article>
  )
}

/** What the address says; `notes=1` asks for the speaker's. */
function useTold(): { readonly show: Show | ShowError; readonly notes: boolean } | null {
  const [told, setTold] = useState<{ readonly show: Show | ShowError; readonly notes: boolean } | null>(null)
  useEffect(() => {
    const read = () => {
      const hash = readHash()
      const notes = hash.split(';').includes('notes=1')
      const { handed } = (history.state ?? {}) as { handed?: Show }
      try {
        setTold({ show: hash === '' && handed ? handed : decodeShow(hash), notes })
      } catch (thrown) {
        if (!(thrown instanceof ShowError)) throw thrown
        setTold({ show: thrown, notes })
      }
    }
    read()
    return listenToHash(read)
  }, [])
  return told
}
