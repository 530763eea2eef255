import type { ReactNode } from 'react'
import styles from './PartButton.module.css'

/** A part among others, named and drawn small; one of them is opened. */
export function PartButton({
  name,
  said,
  opened,
  onOpen,
  className,
  children,
}: {
  name: string
  said: string
  opened: boolean
  onOpen: () => void
  className: string
  children: ReactNode
}) {
  return (
    <button
      type="button"
      className={`${styles.part} ${className}`}
      aria-pressed={opened}
      aria-label={said}
      onClick={onOpen}
    >
      <span className={styles.name}>{name}</span>
      {children}
    </button>
  )
}
