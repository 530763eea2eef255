import { useEffect, useId, useRef } from 'react'
import styles from './TextField.module.css'

/** One line of text with its label; `fault` says what is wrong with what stands there. */
export function TextField({
  label,
  value,
  fault,
  onChange,
  onLeave,
}: {
  label: string
  value: string
  fault?: string
  onChange: (value: string) => void
  onLeave?: () => void
}) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  // What was typed into the page before its scripts ran counts as well.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what stands there at first
  useEffect(() => {
    const typed = field.current?.value ?? value
    if (typed !== value) onChange(typed)
  }, [])
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        type="text"
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
      {fault !== undefined && (
        <span id={`${id}-fault`} className={styles.fault}>
          {fault}
        </span>
      )}
    </div>
  )
}
