import { useEffect, useRef } from 'react'
import { useText } from '../../ui/language.tsx'
import { usePlace } from '../place.ts'
import styles from './GuessCover.module.css'
import { GuessInput } from './GuessInput.tsx'
import type { Guessing } from './useGuessing.ts'

const WORDS = {
  first: { en: 'Guess first', ko: '먼저 예상해 보기' },
  guess: { en: 'That is my guess', ko: '이렇게 예상합니다' },
  show: { en: 'Just show me', ko: '바로 보기' },
  answer: { en: 'Show the answer', ko: '답 보이기' },
  kept: { en: 'Your guess stays on this device.', ko: '예상은 이 기기에만 저장됩니다.' },
}

/** The question of a scene, in the place of the figure that answers it. */
export function GuessCover({ guessing }: { guessing: Guessing }) {
  const text = useText()
  const { kind } = usePlace()
  const { ask, draft, settle } = guessing
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // In a lecture the keys are the lecture's.
    if (kind !== 'lecture') heading.current?.focus({ preventScroll: true })
  }, [kind])
  if (!ask) return null
  return (
    <section data-cover className={styles.cover} aria-labelledby="guess-question">
      <div className={styles.card}>
        <p className={styles.first}>{text(WORDS.first)}</p>
        <h2 ref={heading} id="guess-question" tabIndex={-1}>
          {text(ask.question)}
        </h2>
        <GuessInput ask={ask} draft={draft} onDraft={guessing.setDraft} />
        <div className={styles.actions}>
          {kind !== 'lecture' && (
            <button type="button" className={styles.guess} disabled={!guessing.touched} onClick={() => settle(draft)}>
              {text(WORDS.guess)}
            </button>
          )}
          <button type="button" className={styles.show} onClick={() => settle(null)}>
            {text(kind === 'lecture' ? WORDS.answer : WORDS.show)}
          </button>
        </div>
        {kind === 'page' && <p className={styles.kept}>{text(WORDS.kept)}</p>}
      </div>
    </section>
  )
}
