import { inspectValue } from '../../../core/inspect.ts'
import { commonExponent, exponentName, formatFixed, formatNumber, withUnit } from '../../../ui/format.ts'
import { useLanguage, useText } from '../../../ui/language.tsx'
import { stateOf, WORDS } from './axis-text.tsx'
import type { Panel } from './panels.ts'
import styles from './QuantizerNumbers.module.css'
import type { BinningView } from './view.ts'

/** The numbers beside a panel: MSE, SQNR, and what becomes of the value under the cursor. Widths are fixed, so nothing jumps. */
export function QuantizerNumbers({
  view,
  panel: { id, quantizer: frame, look },
  row,
  tight,
}: {
  view: BinningView
  panel: Panel
  row: number
  /** the panel is low */
  tight: boolean
}) {
  const text = useText()
  const language = useLanguage()
  // One power of ten for both panels, taken from the quantizer that does not move.
  const exponent = commonExponent(view.uniform?.mse ?? frame?.mse ?? 1)
  const shown = frame && view.cursor !== null ? inspectValue(frame, view.cursor) : null
  return (
    <div className={`${styles.numbers} ${tight ? styles.tight : ''} ${shown ? styles.pointed : ''}`} data-row={row}>
      <div className={styles.name}>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <circle cx="7" cy="7" r="5" className={styles[look]} />
        </svg>
        <b>{text(WORDS[id])}</b>
        <span className={styles.state}>{stateOf(view, id, language)}</span>
      </div>
      <div className={styles.key}>
        <output className={styles.mse} data-number={`${id}-mse`} data-value={frame?.mse}>
          {frame ? formatFixedWidth(frame.mse / 10 ** exponent) : '–'}
        </output>
        <span className={styles.unit}>
          MSE
          {exponent === 0
            ? ''
            : language === 'en'
              ? `, ${exponentName(exponent, language)}`
              : ` ${exponentName(exponent, language)}`}
        </span>
        <output className={styles.sqnr} data-number={`${id}-sqnr`} data-value={frame?.sqnrDb}>
          {frame ? withUnit(formatFixed(frame.sqnrDb, 1), 'dB') : '–'} <span className={styles.quiet}>SQNR</span>
        </output>
      </div>
      <div className={styles.cursor} aria-hidden="true">
        {shown && (
          <>
            <span className={styles.code}>
              {text(WORDS.code)} {shown.code} → {formatNumber(shown.level)}
            </span>
            <span className={styles.error}>
              {text(WORDS.error)} {formatNumber(shown.error)}
            </span>
          </>
        )}
      </div>
    </div>
  )
}

/** Three significant digits between 1 and 999. */
function formatFixedWidth(value: number): string {
  return formatFixed(value, value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2)
}
