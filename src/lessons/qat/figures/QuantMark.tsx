import { FLOAT_BITS } from '../recipe-setting.ts'
import styles from './QuantMark.module.css'

/** A fake quantizer with its bits, as steps; or that numbers stay float, as a line. Its bits are said by what it stands in. */
export function QuantMark({ bits, said = true }: { bits: number; said?: boolean }) {
  const float = bits >= FLOAT_BITS
  return (
    <span className={styles.mark} data-float={float || undefined} aria-hidden="true">
      <svg viewBox="0 0 20 13" aria-hidden="true">
        <path d={float ? 'M1,12L19,1' : 'M0,12H5.5V8.3H10V4.6H14.5V1H20'} />
      </svg>
      {said && <b>{float ? '' : bits}</b>}
    </span>
  )
}
