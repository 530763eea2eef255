import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import styles from './FigureTabs.module.css'

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

export interface StepTab {
  readonly id: string
  readonly label: string
  /** in a circle before it: the number of a step */
  readonly mark?: ReactNode
}

/** Tabs of which one is chosen: the arrow keys go along them. `kind`: the steps of a procedure, or the views of one. */
export function StepTabs({
  kind,
  label,
  panel,
  tabs,
  chosen,
  onPick,
}: {
  kind: 'steps' | 'tabs' | 'steady'
  label: string
  panel: string
  tabs: readonly StepTab[]
  chosen: string
  onPick: (id: string) => void
}) {
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === chosen)
    const to = { Home: 0, End: tabs.length - 1 }[event.key] ?? at + (STEPS[event.key] ?? 0)
    const next = (to + tabs.length) % tabs.length
    if (next === at) return
    event.preventDefault()
    onPick(tabs[next].id)
    list.current?.querySelectorAll('button')[next].focus()
  }
  return (
    <div
      ref={list}
      className={
        kind === 'steps'
          ? `${styles.steps} ${tabs.length > 5 ? styles.many : ''}`
          : `${styles.tabs} ${kind === 'steady' ? styles.steady : ''}`
      }
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {tabs.map(({ id, label: own, mark }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === chosen}
          aria-controls={panel}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onPick(id)}
        >
          {mark !== undefined && <span className={styles.number}>{mark}</span>}
          <span>{own}</span>
        </button>
      ))}
    </div>
  )
}
