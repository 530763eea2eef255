import { useId } from 'react'
import { useText } from '../../../../ui/language.tsx'
import type { BinningView } from '../view.ts'
import styles from './RateSwitch.module.css'
import { WORDS } from './rate-words.ts'

const NAMES = { fixed: WORDS.fixedLength, entropy: WORDS.entropyCoded }

/** What a bit is counted as: one of a fixed word, or of the entropy. */
export function RateSwitch({ rate, setRate }: Pick<BinningView, 'rate' | 'setRate'>) {
  const text = useText()
  const name = useId()
  return (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">{text(WORDS.rate)}</legend>
      {(['fixed', 'entropy'] as const).map((option) => (
        <label key={option}>
          <input type="radio" name={name} checked={rate === option} onChange={() => setRate(option)} />
          {text(NAMES[option])}
        </label>
      ))}
    </fieldset>
  )
}
