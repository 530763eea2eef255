import { useId } from 'react'
import styles from './Segments.module.css'

/** A few choices side by side, one of them taken. */
export function Segments<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  /** for who does not see that they belong together */
  label: string
  value: T
  options: readonly { readonly value: T; readonly name: string }[]
  onChange: (value: T) => void
}) {
  const group = useId()
  return (
    <fieldset className={styles.segments}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={group} checked={value === option.value} onChange={() => onChange(option.value)} />
          {option.name}
        </label>
      ))}
    </fieldset>
  )
}
