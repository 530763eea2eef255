import type { ReactNode } from 'react'
import styles from './Beside.module.css'

/** A figure of a drawing and what stands beside it. How wide that is, and how far apart they are, the class says. */
export function Beside({
  className,
  column = false,
  children,
}: {
  className: string
  /** on a phone both stand below each other and are scrolled as one; else the class says what becomes of them there */
  column?: boolean
  children: ReactNode
}) {
  return <div className={`${styles.beside} ${column ? styles.column : ''} ${className}`}>{children}</div>
}
