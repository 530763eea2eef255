import { type ReactNode, useState } from 'react'
import type { GlossaryTerm } from '../glossary/term.ts'
import { useLanguage, useText } from '../ui/language.tsx'
import { WordNote } from '../ui/WordNote.tsx'
import styles from './Term.module.css'

const WORDS = { more: { en: 'In the glossary', ko: '용어 페이지에서 보기' } }

/** A term of the course, where a text first uses it: says what it means, and leads to the glossary. */
export function Term({ of, children }: { of: string; children: ReactNode }) {
  const [term, setTerm] = useState<GlossaryTerm>()
  // The table is fetched for who wants a note. Where it cannot be had, the link is still there.
  const want = () => {
    if (term) return
    import('../glossary/glossary.ts').then(
      ({ termOf }) => setTerm(termOf(of)),
      () => {},
    )
  }
  // Pages with terms lie beside the glossary.
  const href = `../glossary/#${of}`
  return (
    <WordNote href={href} onWanted={want} note={<TermNote term={term} href={href} />}>
      {children}
    </WordNote>
  )
}

function TermNote({ term, href }: { term: GlossaryTerm | undefined; href: string }) {
  const text = useText()
  const language = useLanguage()
  const other = language === 'en' ? 'ko' : 'en'
  return (
    <>
      {term && (
        <>
          <span>
            <b className={styles.name}>{text(term.name)}</b>
            {term.name[other] !== term.name[language] && (
              <span className={styles.other} lang={other}>
                {term.name[other]}
              </span>
            )}
          </span>
          <span>{text(term.says)}</span>
        </>
      )}
      <a className={styles.more} href={href}>
        {text(WORDS.more)}
        {'\u00a0→'}
      </a>
    </>
  )
}
