import type { ReactNode } from 'react'
import styles from './IconButton.module.css'

/** A button that is only an icon; its name is read aloud and shown on hover. */
export function IconButton({
  name,
  onPress,
  children,
  primary = false,
  disabled = false,
  pressed,
}: {
  name: string
  onPress: () => void
  children: ReactNode
  primary?: boolean
  disabled?: boolean
  pressed?: boolean
}) {
  return (
    <button
      type="button"
      className={primary ? styles.primary : styles.plain}
      aria-label={name}
      aria-pressed={pressed}
      title={name}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
