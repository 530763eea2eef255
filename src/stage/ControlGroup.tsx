import type { ReactNode } from 'react'
import styles from './ControlGroup.module.css'

/** Controls by what they are about. */
export function ControlGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}
