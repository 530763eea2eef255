import { useEffect, useMemo, useState } from 'react'
import { listenToHash, readHash } from '../../stage/address.ts'
import { useText } from '../../ui/language.tsx'
import { Link } from '../Link.tsx'
import { decodeShow, type Show, ShowError } from '../show/show.ts'
import { showErrorText } from '../show/show-words.ts'
import { expanded, useAllScenes } from '../show/useShow.ts'
import { lendTheme } from '../theme.ts'
import { Lecture } from './Lecture.tsx'
import styles from './LecturePage.module.css'

const WORDS = {
  choose: { en: 'Choose the scenes of a lecture', ko: '강의에 쓸 장면 고르기' },
}

/** A lecture, as its link says: chosen scenes in order, one at a time, for a projector. */
export function LecturePage() {
  const text = useText()
  const scenes = useAllScenes()
  const told = useTold()
  useEffect(() => lendTheme('projector'), [])
  const entries = useMemo(
    () => (scenes && told && !(told instanceof ShowError) ? expanded(told, scenes) : null),
    [scenes, told],
  )
  if (told instanceof ShowError)
    return (
      <main className={styles.refused}>
        <p role="alert">{text(showErrorText(told))}</p>
        <p>
          <Link to="teach/">{text(WORDS.choose)}</Link>
        </p>
      </main>
    )
  if (!entries || !told) return <main className={styles.refused} aria-busy="true" />
  return <Lecture key={JSON.stringify(told)} title={told.title} entries={entries} begin={told.at} />
}

/** What the address says, or what was handed over as it is too long for one; read again when it is another. Null before the page is alive. */
function useTold(): Show | ShowError | null {
  const [told, setTold] = useState<Show | ShowError | null>(null)
  useEffect(() => {
    const read = () => {
      try {
        const hash = readHash()
        const { handed } = (history.state ?? {}) as { handed?: Show }
        setTold(hash === '' && handed ? handed : decodeShow(hash))
      } catch (thrown) {
        if (!(thrown instanceof ShowError)) throw thrown
        setTold(thrown)
      }
    }
    read()
    return listenToHash(read)
  }, [])
  return told
}
