import { useText } from '../ui/language.tsx'
import styles from './KeyNumbers.module.css'

const WORDS = { float: { en: 'float', ko: '실수' } }

/** A number that stays in sight, and that of the float network beside its name. */
export interface KeyNumber {
  readonly name: string
  readonly label: string
  readonly value: number | undefined
  readonly float?: number
  readonly write: (value: number) => string
  readonly stale?: boolean
  /** its colour, where it is not that of what is quantized */
  readonly tone?: 'float' | 'reference'
  /** it is left out where the window has no room for all */
  readonly yields?: boolean
}

/** A few numbers that stay in sight in every step of a procedure. */
export function KeyNumbers({ label, numbers }: { label: string; numbers: readonly KeyNumber[] }) {
  const text = useText()
  return (
    <dl className={styles.numbers} aria-label={label}>
      {numbers.map(({ name, label: own, value, float, write, stale, tone, yields }) => (
        <div key={name} data-stale={stale || undefined} data-tone={tone} data-yields={yields || undefined}>
          <dt>
            {own}
            {float !== undefined && (
              <span>
                {text(WORDS.float)}{' '}
                <b data-number={`float-${name}`} data-value={float}>
                  {write(float)}
                </b>
              </span>
            )}
          </dt>
          <dd data-number={name} data-value={value}>
            {value === undefined ? '–' : write(value)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
