import { formatCount, formatNumber } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { IntegersView } from '../view.ts'
import styles from './Factor.module.css'
import { WORDS } from './factor-text.tsx'

/** bits of the mantissa, behind its sign */
const BITS = 31

/** The factor as it is, and the 31 bits and the shift that stand in for it. */
export function FactorBits({ frame }: { frame: NonNullable<IntegersView['factor']> }) {
  const text = useText()
  const { scales, factor, mantissa, shift, relativeError } = frame
  const bits = mantissa.toString(2).padStart(BITS, '0')
  return (
    <div className={styles.factor}>
      <p>
        <i>M</i> ={' '}
        <span className={styles.fraction}>
          <span>
            <i>s</i>
            <sub>x</sub> <i>s</i>
            <sub>w</sub>
          </span>
          <span className="visually-hidden">/</span>
          <span>
            <i>s</i>
            <sub>y</sub>
          </span>
        </span>{' '}
        ={' '}
        <span className={styles.fraction}>
          <span>
            {formatNumber(scales.input)} · {formatNumber(scales.weight)}
          </span>
          <span className="visually-hidden">/</span>
          <span>{formatNumber(scales.output)}</span>
        </span>{' '}
        ={' '}
        <b className="float-word" data-number="factor" data-value={factor}>
          {formatNumber(factor, 5)}
        </b>
      </p>
      <p>
        ≈{' '}
        <b className="quant-word" data-number="mantissa" data-value={mantissa}>
          {formatCount(mantissa)}
        </b>{' '}
        / 2
        <sup data-number="shift" data-value={31 - shift}>
          {31 - shift}
        </sup>
        <em>
          {text(WORDS.off)} {formatNumber(Math.abs(relativeError), 2)}
        </em>
      </p>
      <div className={styles.bits} role="img" aria-label={`${text(WORDS.bits)} ${bits}`}>
        {bits.split('').map((bit, i) => (
          <span key={i} data-bit={bit} />
        ))}
        <em>
          {text(WORDS.shift)} {31 - shift}
        </em>
      </div>
    </div>
  )
}
