import type { ReactNode } from 'react'
import styles from './Notice.module.css'

/** A message over the stage: what happened, and what can be done. */
export function Notice({
  actions,
  children,
}: {
  actions: readonly { readonly name: string; readonly act: () => void }[]
  children: ReactNode
}) {
  return (
    <div className={styles.notice} role="alert">
      <span>{children}</span>
      {actions.map(({ name, act }) => (
        <button key={name} type="button" onClick={act}>
          {name}
        </button>
      ))}
    </div>
  )
}
