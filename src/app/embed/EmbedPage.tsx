import { useEffect, useState } from 'react'
import { listenToHash, readHash } from '../../stage/address.ts'
import { type Place, showingPlace } from '../../stage/place.ts'
import { Mark } from '../../ui/icons.tsx'
import { useText } from '../../ui/language.tsx'
import { LessonAt } from '../LessonAt.tsx'
import { Link } from '../Link.tsx'
import { isLesson, type LessonId } from '../lesson-ids.ts'
import styles from './EmbedPage.module.css'
import { useFrame } from './useFrame.ts'

const WORDS = {
  open: { en: 'Open in Fewer Bits', ko: 'Fewer Bits에서 열기' },
  none: {
    en: 'The address of this frame names no scene. The page “Teaching” makes the code to copy.',
    ko: '이 프레임의 주소에 장면이 없습니다. 복사할 코드는 가르치기 페이지에서 만들 수 있습니다.',
  },
}

/** One scene in another page: `embed/#<lesson>/<link of the lesson>`. Its figure, its handles, its one sentence; nothing is kept. */
export function EmbedPage() {
  const text = useText()
  const told = useTold()
  useFrame()
  if (told === null) return null
  if (told === 'none') return <main className={styles.none}>{text(WORDS.none)}</main>
  return (
    <div className={styles.embed}>
      <LessonAt key={told.lesson} lesson={told.lesson} place={told.place} />
      <p className={styles.foot}>
        <Link to={`${told.lesson}/`} hash={told.link} newWindow className={styles.open}>
          <Mark />
          {text(WORDS.open)}
        </Link>
      </p>
    </div>
  )
}

interface Told {
  readonly lesson: LessonId
  readonly link: string
  readonly place: Place
}
function useTold(): Told | 'none' | null {
  const [told, setTold] = useState<Told | 'none' | null>(null)
  useEffect(() => {
    const read = () => {
      const [, lesson = '', link = ''] = /^([a-z]+)(?:\/(.*))?$/s.exec(readHash()) ?? []
      setTold(isLesson(lesson) ? { lesson, link, place: showingPlace('embed', lesson, link) } : 'none')
    }
    read()
    return listenToHash(read)
  }, [])
  return told
}
