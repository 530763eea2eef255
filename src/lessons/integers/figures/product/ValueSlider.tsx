import bare from '../../../../ui/bare-range.module.css'
import { formatFixed } from '../../../../ui/format.ts'
import styles from './ValueSlider.module.css'

/** A number of the layer on a short track about 0: dragged, or moved by keys; what it is stands beside it. */
export function ValueSlider({
  label,
  value,
  most,
  step,
  places,
  onChange,
}: {
  label: string
  value: number
  most: number
  step: number
  places: number
  onChange: (value: number) => void
}) {
  const share = (value / most + 1) / 2
  return (
    <span className={styles.value}>
      <span className={styles.track}>
        <svg width="100%" height="100%" aria-hidden="true">
          <line className={styles.rest} x1="0" x2="100%" y1="50%" y2="50%" />
          <line className={styles.middle} x1="50%" x2="50%" y1="25%" y2="75%" />
          <line className={styles.filled} x1="50%" x2={`${100 * share}%`} y1="50%" y2="50%" />
        </svg>
        <input
          type="range"
          className={bare.range}
          aria-label={label}
          aria-valuetext={formatFixed(value, places)}
          min={-most}
          max={most}
          step={step}
          value={value}
          onChange={(event) => onChange(Number(event.target.value))}
        />
      </span>
      <b className="float-word">{formatFixed(value, places)}</b>
    </span>
  )
}
