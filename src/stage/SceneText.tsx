import { memo, useEffect, useRef } from 'react'
import type { Scene } from '../engine/scene.ts'
import type { Session } from '../engine/session.ts'
import { useText } from '../ui/language.tsx'
import { GuessResult } from './guess/GuessResult.tsx'
import type { Guessing } from './guess/useGuessing.ts'
import { type LessonProse, ProsePiece } from './LessonProse.tsx'
import styles from './SceneText.module.css'
import { useReachableFormulas } from './useReachableFormulas.ts'
import { useWayOn } from './way-on.ts'

const WORDS = {
  scenes: { en: 'Scenes', ko: '장면' },
  next: { en: 'Next', ko: '다음' },
  again: { en: 'From the start', ko: '처음부터' },
  after: { en: 'The figure and the text come after your guess.', ko: '예상을 하고 나면 그림과 글이 나타납니다.' },
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
  scene,
  departed,
  prose,
  guessing,
}: {
  session: Session
  scenes: readonly Scene[]
  scene: Scene
  /** what is on screen is no longer what the text speaks of */
  departed: boolean
  prose: LessonProse
  guessing: Guessing
}) {
  const text = useText()
  const { afterLesson } = useWayOn()
  const at = scenes.findIndex(({ id }) => id === scene.id)
  const last = at === scenes.length - 1
  const next = scenes[last ? 0 : at + 1]
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(scene.id)
  const column = useRef<HTMLDivElement>(null)
  const { pending } = guessing
  useEffect(() => {
    if (shown.current === scene.id) return
    shown.current = scene.id
    // A page that opens at its link's scene leaves the keyboard at the top of the page; a question takes it itself.
    if (document.activeElement !== document.body && !pending) heading.current?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [scene.id, pending])
  useReachableFormulas(column, `${scene.id} ${pending}`)
  return (
    <>
      <nav
        data-screen-only
        data-where
        className={styles.where}
        hidden={scenes.length < 2}
        aria-label={text(WORDS.scenes)}
      >
        {scenes.map(({ id, title }, i) => (
          <button
            key={id}
            type="button"
            className={styles.dot}
            title={text(title)}
            aria-label={`${i + 1}. ${text(title)}`}
            aria-current={id === scene.id ? 'step' : undefined}
            onClick={() => guessing.open(id)}
          />
        ))}
        <span>{text({ en: `Scene ${at + 1} of ${scenes.length}`, ko: `장면 ${at + 1} / ${scenes.length}` })}</span>
      </nav>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {text(scene.title)}
      </h1>
      {pending ? (
        <p className={styles.pending}>{text(WORDS.after)}</p>
      ) : (
        <>
          <GuessResult guessing={guessing} departed={departed} />
          <div ref={column} className={styles.prose}>
            <ProsePiece prose={prose} name={scene.id} />
          </div>
        </>
      )}
      {departed && (
        <p className={styles.departed}>
          {text(WORDS.departed)}{' '}
          <button type="button" onClick={() => session.reset()}>
            {text(WORDS.back)}
          </button>
        </p>
      )}
      <div data-screen-only data-way-on className={styles.next} hidden={scenes.length < 2 && !afterLesson}>
        {last && afterLesson ? (
          afterLesson
        ) : (
          <>
            <span>{text(last ? WORDS.again : WORDS.next)}</span>
            <button type="button" onClick={() => guessing.open(next.id)}>
              {text(next.title)}
              {'\u00a0→'}
            </button>
          </>
        )}
      </div>
    </>
  )
})
