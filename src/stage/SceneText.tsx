import { memo, useEffect, useRef } from 'react'
import type { Scene } from '../engine/scene.ts'
import type { Session } from '../engine/session.ts'
import { useText } from '../ui/language.tsx'
import { type LessonProse, ProsePiece } from './LessonProse.tsx'
import styles from './SceneText.module.css'

const WORDS = {
  scenes: { en: 'Scenes', ko: '장면' },
  next: { en: 'Next', ko: '다음' },
  again: { en: 'From the start', ko: '처음부터' },
  departed: {
    en: 'Other settings are on screen now; this text speaks of the scene’s own.',
    ko: '지금 화면의 설정은 이 글이 설명하는 장면과 다릅니다.',
  },
  back: { en: 'Back to the scene', ko: '장면으로 돌아가기' },
}

/** The text of a scene: where it stands among the others, its title, its prose, and the way on. */
export const SceneText = memo(function SceneText({
  session,
  scenes,
  current,
  departed,
  prose,
}: {
  session: Session
  scenes: readonly Pick<Scene, 'id' | 'title'>[]
  current: string
  /** what is on screen is no longer what the text speaks of */
  departed: boolean
  prose: LessonProse
}) {
  const text = useText()
  const at = scenes.findIndex(({ id }) => id === current)
  const last = at === scenes.length - 1
  const next = scenes[last ? 0 : at + 1]
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(current)
  useEffect(() => {
    if (shown.current === current) return
    shown.current = current
    // A page that opens at its link's scene leaves the keyboard at the top of the page.
    if (document.activeElement !== document.body) heading.current?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [current])
  return (
    <>
      <nav className={styles.where} hidden={scenes.length < 2} aria-label={text(WORDS.scenes)}>
        {scenes.map(({ id, title }, i) => (
          <button
            key={id}
            type="button"
            className={styles.dot}
            title={text(title)}
            aria-label={`${i + 1}. ${text(title)}`}
            aria-current={id === current ? 'step' : undefined}
            onClick={() => session.open(id)}
          />
        ))}
        <span>{text({ en: `Scene ${at + 1} of ${scenes.length}`, ko: `장면 ${at + 1} / ${scenes.length}` })}</span>
      </nav>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {text(scenes[at].title)}
      </h1>
      <div className={styles.prose}>
        <ProsePiece prose={prose} name={current} />
      </div>
      {departed && (
        <p className={styles.departed}>
          {text(WORDS.departed)}{' '}
          <button type="button" onClick={() => session.reset()}>
            {text(WORDS.back)}
          </button>
        </p>
      )}
      <div className={styles.next} hidden={scenes.length < 2}>
        <span>{text(last ? WORDS.again : WORDS.next)}</span>
        <button type="button" onClick={() => session.open(next.id)}>
          {text(next.title)}
          {'\u00a0→'}
        </button>
      </div>
    </>
  )
})
