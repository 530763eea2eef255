import { useId } from 'react'
import bare from './bare-range.module.css'
import styles from './Slider.module.css'

/**
 * A labelled range input with ticks at values that mean something. Double click on the label, or Backspace, sets it back;
 * a caret under the track marks that it differs from where it would go back to.
 */
export function Slider({
  label,
  value,
  text,
  min,
  max,
  step,
  ticks = [],
  home,
  onChange,
}: {
  label: string
  value: number
  /** the value as it is read, with its unit */
  text: string
  min: number
  max: number
  step: number
  ticks?: readonly number[]
  /** what it is set back to */
  home?: number
  onChange: (value: number) => void
}) {
  const id = useId()
  const share = (x: number) => (max > min ? (x - min) / (max - min) : 0)
  const goHome = () => home !== undefined && onChange(home)
  return (
    <div className={styles.slider}>
      <label htmlFor={id} onDoubleClick={goHome}>
        <span>{label}</span>
        <b>{text}</b>
      </label>
      <div className={styles.field}>
        <svg className={styles.track} width="100%" height="20" aria-hidden="true">
          <line x1="0" x2="100%" y1="10" y2="10" className={styles.rest} />
          <line x1="0" x2={`${100 * share(value)}%`} y1="10" y2="10" className={styles.done} />
          {ticks.map((tick) => (
            <circle
              key={tick}
              cx={`${100 * share(tick)}%`}
              cy="10"
              r="2.2"
              className={tick <= value ? styles.passed : styles.tick}
            />
          ))}
        </svg>
        <input
          id={id}
          type="range"
          className={bare.range}
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={text}
          onChange={(event) => onChange(Number(event.target.value))}
          onKeyDown={(event) => event.key === 'Backspace' && goHome()}
        />
        {home !== undefined && home !== value && (
          <svg className={styles.home} width="100%" height="6" aria-hidden="true">
            <rect x={`${100 * share(home)}%`} width="6" height="6" />
          </svg>
        )}
      </div>
    </div>
  )
}
