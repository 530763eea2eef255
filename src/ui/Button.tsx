import type { ComponentProps } from 'react'
import styles from './Button.module.css'

/** A button among what is drawn, as large as the words there. */
export function Button(props: Omit<ComponentProps<'button'>, 'type' | 'className'>) {
  return <button type="button" className={styles.button} {...props} />
}
