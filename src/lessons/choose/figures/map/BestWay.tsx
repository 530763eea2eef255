import { formatPercent } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { TrainBox } from '../TrainBox.tsx'
import type { ChooseView } from '../view.ts'
import styles from './MapView.module.css'
import { bestNow, costRows, KIND_NAME, NETWORK_NAME, SHOWN_IN, WORDS, workText } from './map-text.tsx'

/** The best within the budget: what it is, what it keeps, and what it asks for. */
export function BestWay({ view }: { view: ChooseView }) {
  const text = useText()
  const language = useLanguage()
  const best = bestNow(view)
  if (!best) return <p className={styles.note}>{text(WORDS.nothing)}</p>
  const { kind, bits, network, accuracy, from } = best
  return (
    <section className={styles.best} data-way={best.id}>
      <h2>
        {NETWORK_NAME[network]}
        {kind === 'float' ? '' : language === 'en' ? `, ${bits} bits` : `, ${bits}비트`}
      </h2>
      <p className={styles.kind}>{text(KIND_NAME[kind])}</p>
      <p
        className={`${styles.accuracy} ${kind === 'float' ? 'float-word' : 'quant-word'} ${from === 'built' ? styles.pale : ''}`}
        data-number="best-accuracy"
        data-value={accuracy}
        data-from={from}
      >
        {formatPercent(accuracy, 1)}
      </p>
      <dl>
        {costRows(best, language).map(({ name, value, raw }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd data-value={raw}>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>
        {from === 'built' && <>{text(WORDS.built)} </>}
        {workText(kind, language)} <a href={SHOWN_IN[kind]}>{text(WORDS.see)}</a>
      </p>
      {kind === 'trained' && <TrainBox view={view} bits={bits} />}
    </section>
  )
}
