import type { ReactNode } from 'react'
import styles from './Invitation.module.css'

/** In the place of a drawing: why there is nothing to see, and what can be done about it. */
export function Invitation({ children }: { children: ReactNode }) {
  return <div className={styles.invitation}>{children}</div>
}
