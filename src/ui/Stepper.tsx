import { useId } from 'react'
import { useText } from './language.tsx'
import styles from './Stepper.module.css'

const WORDS = {
  less: { en: 'less', ko: '줄이기' },
  more: { en: 'more', ko: '늘리기' },
}

/** A whole number from 0 on, by buttons, keys, or typed. */
export function Stepper({
  label,
  value,
  most,
  onChange,
}: {
  label: string
  value: number
  most: number
  onChange: (value: number) => void
}) {
  const text = useText()
  const id = useId()
  const to = (next: number) => {
    if (Number.isFinite(next)) onChange(Math.min(most, Math.max(0, Math.round(next))))
  }
  return (
    <div className={styles.stepper}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.field}>
        <button
          type="button"
          aria-label={`${label}: ${text(WORDS.less)}`}
          disabled={value <= 0}
          onClick={() => to(value - 1)}
        >
          −
        </button>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={0}
          max={most}
          step={1}
          value={value}
          onChange={(event) => event.target.value !== '' && to(Number(event.target.value))}
        />
        <button
          type="button"
          aria-label={`${label}: ${text(WORDS.more)}`}
          disabled={value >= most}
          onClick={() => to(value + 1)}
        >
          +
        </button>
      </span>
    </div>
  )
}
