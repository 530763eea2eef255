import { Fragment, type ReactNode } from 'react'
import Formulas from '../glossary/formulas.mdx'
import { termOf } from '../glossary/glossary.ts'
import { FRAMEWORKS, type Framework, type GlossaryTerm } from '../glossary/term.ts'
import { useLanguage, useText } from '../ui/language.tsx'
import styles from './GlossaryTermEntry.module.css'
import { Link } from './Link.tsx'
import { sceneOf } from './lesson-scenes.ts'
import { routeOf } from './routes.ts'

const WORDS = {
  shown: { en: 'shown in', ko: '나오는 장면' },
  related: { en: 'see also', ko: '관련 용어' },
  self: { en: 'Link to this term', ko: '이 용어의 링크' },
}

/** A term with all that is said of it. */
export function GlossaryTermEntry({ term, marked }: { term: GlossaryTerm; marked: boolean }) {
  const text = useText()
  const language = useLanguage()
  const other = language === 'en' ? 'ko' : 'en'
  const rows = rowsOf(term)
  return (
    <article
      id={term.id}
      className={`${styles.term} ${marked ? styles.marked : ''}`}
      aria-labelledby={`${term.id}-name`}
    >
      <div className={styles.names}>
        <h3 id={`${term.id}-name`}>
          <a href={`#${term.id}`} title={text(WORDS.self)}>
            {text(term.name)}
          </a>
        </h3>
        {term.name[other] !== term.name[language] && <p lang={other}>{term.name[other]}</p>}
      </div>
      <div className={styles.body}>
        <p>{text(term.says)}</p>
        <FormulaOf id={term.id} />
        <dl>
          {rows.map(([framework, name]) => (
            <Fragment key={framework}>
              <dt>{FRAMEWORKS[framework]}</dt>
              <dd lang="en">{withCode(name)}</dd>
            </Fragment>
          ))}
          <SceneRow path={term.scene} />
          <dt>{text(WORDS.related)}</dt>
          <dd>
            {term.related.map((id, i) => (
              <Fragment key={id}>
                {i > 0 && ', '}
                <a href={`#${id}`}>{text(termOf(id)?.name ?? { en: id, ko: id })}</a>
              </Fragment>
            ))}
          </dd>
        </dl>
      </div>
    </article>
  )
}

function SceneRow({ path }: { path: string | undefined }) {
  const text = useText()
  const scene = path && sceneOf(path)
  if (!scene) return null
  const lesson = `${path.split('/')[0]}/`
  const name = routeOf(lesson)?.name
  return (
    <>
      <dt>{text(WORDS.shown)}</dt>
      <dd>
        {name && `${text(name)}: `}
        <Link to={`${lesson}#v=1&scene=${scene.id}`}>{text(scene.title)}</Link>
      </dd>
    </>
  )
}

/** The formula of a term, if it has one: they were made at build, all in one text. */
function FormulaOf({ id }: { id: string }) {
  return (
    <Formulas
      components={{ Formula: ({ of, children }: { of: string; children: ReactNode }) => of === id && children }}
    />
  )
}

const rowsOf = ({ called = {} }: GlossaryTerm) => Object.entries(called) as [Framework, string][]

/** What stands between backticks is code. */
function withCode(name: string): ReactNode {
  return name.split('`').map((part, i) => (i % 2 ? <code key={part}>{part}</code> : part))
}
