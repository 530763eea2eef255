import type { ReactNode } from 'react'
import { useText } from '../ui/language.tsx'
import styles from './note-components.module.css'
import { proseComponents } from './prose-components.tsx'

const WORDS = {
  expect: { en: 'What to expect', ko: '예상되는 반응' },
  exam: { en: 'For an exam', ko: '시험 문제' },
  answer: { en: 'Answer', ko: '답' },
}

function block(words: { readonly en: string; readonly ko: string }) {
  return function Block({ children }: { children: ReactNode }) {
    return (
      <section className={styles.block}>
        <h3>{useText()(words)}</h3>
        {children}
      </section>
    )
  }
}

/**
 * What a speaker's note may use besides what prose may: it is a list of what to say and do, each item with its minute, then what the room will
 * guess, and a question for an exam with its answer.
 */
export const noteComponents = {
  ...proseComponents,
  Expect: block(WORDS.expect),
  Exam: block(WORDS.exam),
  Answer: block(WORDS.answer),
}
