import { useText } from '../../../../ui/language.tsx'
import { Segments } from '../../../../ui/Segments.tsx'
import type { BinningView } from '../view.ts'
import styles from './bits.module.css'
import { WORDS } from './rate-words.ts'

/** What a bit is counted as: one of a fixed word, or of the entropy. */
export function RateSwitch({ rate, setRate }: Pick<BinningView, 'rate' | 'setRate'>) {
  const text = useText()
  return (
    <div className={styles.switch}>
      <Segments
        label={text(WORDS.rate)}
        value={rate}
        options={[
          { value: 'fixed', name: text(WORDS.fixedLength) },
          { value: 'entropy', name: text(WORDS.entropyCoded) },
        ]}
        onChange={setRate}
      />
    </div>
  )
}
