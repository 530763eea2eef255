import styles from './Bars.module.css'

/** What a bar is of: float, rounded without training, or trained. */
export type Tone = 'float' | 'before' | 'quant' | 'plain'
export interface Bar {
  readonly name: string
  readonly tone: Tone
  /** null: there is none */
  readonly value: number | null
  readonly said: string
  /** for tests */
  readonly number: string
}

/** A few numbers of one quantity as bars from 0 to the greatest that there can be. */
export function Bars({
  title,
  note,
  most,
  bars,
}: {
  title: string
  note?: string
  most: number
  bars: readonly Bar[]
}) {
  return (
    <section className={styles.bars}>
      <h2>
        {title} <span>{note}</span>
      </h2>
      <ul>
        {bars.map(({ name, tone, value, said, number }) => (
          <li key={number} data-tone={tone}>
            <span className={styles.name}>{name}</span>
            <span className={styles.track}>
              <span style={{ width: `${(100 * (value ?? 0)) / most}%` }} />
            </span>
            <b data-number={number} data-value={value ?? undefined}>
              {value === null ? '–' : said}
            </b>
          </li>
        ))}
      </ul>
    </section>
  )
}
