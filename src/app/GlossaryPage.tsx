import { useCallback, useEffect, useState } from 'react'
import { findTerms } from '../glossary/find-terms.ts'
import { GLOSSARY, TERMS, termOf } from '../glossary/glossary.ts'
import type { GlossaryTerm } from '../glossary/term.ts'
import { listenToHash, readHash } from '../stage/address.ts'
import { type Language, useLanguage, useText } from '../ui/language.tsx'
import { Segments } from '../ui/Segments.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './GlossaryPage.module.css'
import { GlossarySources } from './GlossarySources.tsx'
import { GlossaryTermEntry } from './GlossaryTermEntry.tsx'
import { groupsByLetter } from './letter-groups.ts'

const WORDS = {
  title: { en: 'Glossary', ko: '용어' },
  lead: {
    en: 'The words of the course in both languages, what they mean here, and what PyTorch, ONNX Runtime and TensorFlow Lite call them.',
    ko: '이 수업에 나오는 용어를 두 언어로 적고, 여기서 무슨 뜻으로 쓰는지, PyTorch와 ONNX Runtime, TensorFlow Lite에서는 무엇이라고 부르는지 밝힙니다.',
  },
  find: { en: 'Find a word', ko: '용어 찾기' },
  order: { en: 'Order', ko: '순서' },
  theme: { en: 'By theme', ko: '주제별' },
  letter: { en: 'A to Z', ko: '가나다순' },
  parts: { en: 'Parts of this page', ko: '이 페이지의 차례' },
  none: { en: 'No term holds these letters.', ko: '이 글자가 들어 있는 용어가 없습니다.' },
}

interface Group {
  readonly id: string
  readonly title: string
  readonly terms: readonly GlossaryTerm[]
}

/** All terms, by theme or by letter, narrowed by what is looked for. */
export function GlossaryPage() {
  const text = useText()
  const language = useLanguage()
  const [sought, setSought] = useState('')
  const [order, setOrder] = useState<'theme' | 'letter'>('theme')
  const found = findTerms(TERMS, sought)
  const groups = order === 'theme' ? themes(language) : groupsByLetter(TERMS, language)
  const shown = groups
    .map((group) => ({ ...group, terms: group.terms.filter((term) => found.includes(term)) }))
    .filter(({ terms }) => terms.length > 0)
  const uncover = useCallback((id: string) => {
    const isFound = (letters: string) => findTerms(TERMS, letters).some((term) => term.id === id)
    setSought((now) => (termOf(id) && !isFound(now) ? '' : now))
  }, [])
  const target = useTarget(uncover)
  return (
    <main className={styles.glossary}>
      <h1>{text(WORDS.title)}</h1>
      <p className={styles.lead}>{text(WORDS.lead)}</p>
      <div className={styles.tools}>
        <TextField label={text(WORDS.find)} value={sought} onChange={setSought} />
        <Segments
          label={text(WORDS.order)}
          value={order}
          options={[
            { value: 'theme', name: text(WORDS.theme) },
            { value: 'letter', name: text(WORDS.letter) },
          ]}
          onChange={setOrder}
        />
        <p role="status">{countText(language, found.length)}</p>
      </div>
      <nav className={order === 'letter' ? styles.letters : styles.parts} aria-label={text(WORDS.parts)}>
        {shown.map(({ id, title }) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      {shown.length === 0 && <p>{text(WORDS.none)}</p>}
      {shown.map(({ id, title, terms }) => (
        <section key={id} aria-labelledby={id} className={styles.part}>
          <h2 id={id}>{title}</h2>
          {terms.map((term) => (
            <GlossaryTermEntry key={term.id} term={term} marked={term.id === target} />
          ))}
        </section>
      ))}
      <GlossarySources />
    </main>
  )
}

function themes(language: Language): readonly Group[] {
  return GLOSSARY.map(({ id, title, terms }) => ({ id: `part-${id}`, title: title[language], terms }))
}

function countText(language: Language, count: number): string {
  if (count === TERMS.length) return language === 'en' ? `${count} terms` : `용어 ${count}개`
  return language === 'en' ? `${count} of ${TERMS.length} terms` : `용어 ${TERMS.length}개 중 ${count}개`
}

/**
 * The term that the address names: it is gone to, also where it has been changed within the site, or in another language, where it stands elsewhere.
 * `uncover` is told its name first; it must stay the same function.
 */
function useTarget(uncover: (id: string) => void): string | null {
  const language = useLanguage()
  const [target, setTarget] = useState<string | null>(null)
  useEffect(() => {
    const follow = () => {
      const id = readHash()
      uncover(id)
      setTarget(id)
    }
    follow()
    return listenToHash(follow)
  }, [uncover])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the terms stand elsewhere in another language
  useEffect(() => {
    if (target) document.getElementById(target)?.scrollIntoView()
  }, [target, language])
  return target
}
