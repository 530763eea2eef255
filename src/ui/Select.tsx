import { useId } from 'react'
import styles from './Select.module.css'

export interface SelectGroup {
  /** empty: no heading */
  readonly name: string
  readonly options: readonly { readonly value: string; readonly name: string; readonly disabled?: boolean }[]
}

/** The platform's own menu with its name inside the field; good on a phone and for a screen reader as it is. */
export function Select({
  label,
  value,
  groups,
  onChange,
}: {
  label: string
  value: string
  groups: readonly SelectGroup[]
  onChange: (value: string) => void
}) {
  const id = useId()
  const options = (group: SelectGroup) =>
    group.options.map((option) => (
      <option key={option.value} value={option.value} disabled={option.disabled}>
        {option.name}
      </option>
    ))
  return (
    <div className={styles.select}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {groups.map((group) =>
          group.name ? (
            <optgroup key={group.name} label={group.name}>
              {options(group)}
            </optgroup>
          ) : (
            options(group)
          ),
        )}
      </select>
      <svg
        width="10"
        height="6"
        viewBox="0 0 10 6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        aria-hidden="true"
      >
        <path d="m1 1 4 4 4-4" />
      </svg>
    </div>
  )
}
