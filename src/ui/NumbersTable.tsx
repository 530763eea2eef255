import type { ReactNode } from 'react'
import styles from './NumbersTable.module.css'

/** Numbers in rows that are named at the left. How high a row is and what else its cells are, the class says. */
export function NumbersTable({
  className,
  lines,
  held = false,
  children,
}: {
  className: string
  /** one below the head, or between rows */
  lines: 'head' | 'rows'
  /** the head stays in sight */
  held?: boolean
  children: ReactNode
}) {
  return (
    <table className={`${styles.numbers} ${styles[lines]} ${held ? styles.held : ''} ${className}`}>{children}</table>
  )
}
