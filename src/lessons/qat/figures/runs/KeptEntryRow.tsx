import { useState } from 'react'
import { errorText } from '../../../../stage/messages.ts'
import { useShownSession } from '../../../../stage/session-context.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import styles from './KeptRunsList.module.css'
import { endsSaid, KEPT } from './kept-text.ts'
import type { KeptEntry } from './useKeptRuns.ts'

const LONGEST = 40

/** One of the kept: its line, its name, where it ended. What cannot be read says so, and can only be removed. */
export function KeptEntryRow({
  entry: { name, run },
  dash,
  lit,
  light,
  rename,
  remove,
}: {
  entry: KeptEntry
  dash: string
  lit: boolean
  light: (on: boolean) => void
  rename: (to: string) => Promise<boolean>
  remove: () => void
}) {
  const text = useText()
  const language = useLanguage()
  const session = useShownSession()
  if (typeof run === 'string')
    return (
      <li data-fault={run}>
        <b>{name}</b>
        <p className={styles.fault}>{text(errorText({ code: run, message: '' }))}</p>
        <span className={styles.actions}>
          <button type="button" aria-label={`${text(KEPT.remove)}: ${name}`} onClick={remove}>
            {text(KEPT.remove)}
          </button>
        </span>
      </li>
    )
  return (
    <li>
      <label className={styles.toggle}>
        <input
          type="checkbox"
          checked={lit}
          aria-label={`${text(KEPT.show)}: ${name}`}
          onChange={(event) => light(event.target.checked)}
        />
        <svg width="26" height="8" aria-hidden="true">
          <line x1="0" x2="26" y1="4" y2="4" style={{ strokeDasharray: dash }} />
        </svg>
      </label>
      <Name name={name} rename={rename} />
      <details>
        <summary data-number={`kept-${name}`}>{endsSaid(run, language)}</summary>
        {text(run.settings)}
      </details>
      <span className={styles.actions}>
        <button
          type="button"
          aria-label={`${text(KEPT.open)}: ${name}`}
          disabled={run.link === ''}
          onClick={() => session.follow(run.link)}
        >
          {text(KEPT.open)}
        </button>
        <button type="button" aria-label={`${text(KEPT.remove)}: ${name}`} onClick={remove}>
          {text(KEPT.remove)}
        </button>
      </span>
    </li>
  )
}

/** The name, to be written over; taken over on Enter or where the field is left, let be on Escape. */
function Name({ name, rename }: { name: string; rename: (to: string) => Promise<boolean> }) {
  const text = useText()
  const [written, write] = useState<string | null>(null)
  const [taken, setTaken] = useState(false)
  const take = async () => {
    const to = written?.trim() ?? ''
    const done = to === '' || to === name || (await rename(to))
    setTaken(!done)
    if (done) write(null)
  }
  return (
    <>
      <input
        type="text"
        className={styles.name}
        aria-label={`${text(KEPT.name)}: ${name}`}
        aria-invalid={taken || undefined}
        value={written ?? name}
        maxLength={LONGEST}
        onChange={(event) => write(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key !== 'Escape') return
          write(null)
          setTaken(false)
        }}
      />
      {taken && (
        <span className={styles.fault} role="alert">
          {text(KEPT.taken)}
        </span>
      )}
    </>
  )
}
