import { type KeyboardEvent, useRef } from 'react'
import type { ChoiceRow } from '../engine/params.ts'
import type { Session } from '../engine/session.ts'
import { useText } from '../ui/language.tsx'
import styles from './FigureTabs.module.css'
import { useSettings } from './useSession.ts'

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** A row of the settings table that says which figure is the large one, as tabs above it. A link and a scene can say so too. */
export function FigureTabs({
  session,
  name,
  panel,
  numbered = false,
  steady = false,
}: {
  session: Session
  name: string
  panel: string
  /** they are the steps of a procedure */
  numbered?: boolean
  /** there on a phone as well */
  steady?: boolean
}) {
  const text = useText()
  const list = useRef<HTMLDivElement>(null)
  const row = session.contract.settings[name] as ChoiceRow
  const chosen = useSettings(session)[name]
  const options = Object.entries(row.options)
  const onKeyDown = (event: KeyboardEvent) => {
    const at = options.findIndex(([option]) => option === chosen)
    const to = { Home: 0, End: options.length - 1 }[event.key] ?? at + (STEPS[event.key] ?? 0)
    const next = (to + options.length) % options.length
    if (next === at) return
    event.preventDefault()
    session.set(name, options[next][0])
    list.current?.querySelectorAll('button')[next].focus()
  }
  return (
    <div
      ref={list}
      className={numbered ? styles.steps : `${styles.tabs} ${steady ? styles.steady : ''}`}
      role="tablist"
      aria-label={text(row.label)}
      onKeyDown={onKeyDown}
    >
      {options.map(([option, label], i) => (
        <button
          key={option}
          type="button"
          role="tab"
          aria-selected={option === chosen}
          aria-controls={panel}
          tabIndex={option === chosen ? 0 : -1}
          onClick={() => session.set(name, option)}
        >
          {numbered && <span className={styles.number}>{i + 1}</span>}
          <span>{text(label)}</span>
        </button>
      ))}
    </div>
  )
}
