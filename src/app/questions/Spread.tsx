import type { AskCurve } from '../../engine/scene.ts'
import { WRITE } from '../../stage/SceneNumbers.tsx'
import { useText } from '../../ui/language.tsx'
import type { CollectedQuestion } from './collected.ts'
import { guessText } from './GuessList.tsx'
import styles from './Spread.module.css'

const WORDS = { measured: { en: 'measured', ko: '측정값' } }

/** The guesses of a class for one question: a dot each on the scale of the slider, a bar an option, or the curves. */
export function Spread({ of: { ask, guesses, answer, right } }: { of: CollectedQuestion }) {
  const text = useText()
  return (
    <section className={styles.spread}>
      <h3>{text(ask.question)}</h3>
      <p>
        {text({ en: `Guesses: ${guesses.length}`, ko: `예상 ${guesses.length}개` })}
        {answer !== null && text({ en: `, right: ${right}`, ko: `, 맞은 것 ${right}개` })}
        {answer !== null && ` · ${text(WORDS.measured)} ${guessText(ask, answer, text)}`}
      </p>
      {ask.kind === 'number' && (
        <svg viewBox="0 0 600 56" className={styles.scale} aria-hidden="true">
          <line x1="10" x2="590" y1="34" y2="34" />
          {stacked(guesses as readonly number[], ask.min, ask.max).map(({ x, y }, i) => (
            <circle key={i} cx={10 + 580 * x} cy={34 - 5 * y} r="4" />
          ))}
          {answer !== null && (
            <path
              className={styles.answer}
              d={`M${10 + (580 * ((answer as number) - ask.min)) / (ask.max - ask.min)},8v34`}
            />
          )}
          <text x="10" y="53">
            {WRITE[ask.style](ask.min)}
          </text>
          <text x="590" y="53" textAnchor="end">
            {WRITE[ask.style](ask.max)}
          </text>
        </svg>
      )}
      {ask.kind === 'curve' && <Curves ask={ask} guesses={guesses as Curve[]} answer={answer as Curve | null} />}
      {ask.kind === 'choice' && (
        <dl className={styles.options}>
          {Object.entries(ask.options).map(([id, name]) => {
            const count = guesses.filter((guess) => guess === id).length
            return (
              <div key={id} data-right={id === answer || undefined}>
                <dt>{text(name)}</dt>
                <dd>
                  <span style={{ width: `${(100 * count) / guesses.length}%` }} />
                  {count}
                </dd>
              </div>
            )
          })}
        </dl>
      )}
    </section>
  )
}

type Curve = readonly number[]

/** Every guessed curve, and the measured one among them. */
function Curves({ ask, guesses, answer }: { ask: AskCurve; guesses: readonly Curve[]; answer: Curve | null }) {
  const x = (i: number) => 60 + (530 * (i + 0.5)) / ask.points.length
  const y = (value: number) => 128 - (118 * (value - ask.min)) / (ask.max - ask.min)
  const path = (curve: Curve) => curve.map((value, i) => `${i ? 'L' : 'M'}${x(i)},${y(value)}`).join('')
  return (
    <svg viewBox="0 0 600 152" className={styles.scale} aria-hidden="true">
      {[ask.min, ask.max].map((value) => (
        <text key={value} x="52" y={y(value)} dy="0.35em" textAnchor="end">
          {WRITE[ask.style](value)}
        </text>
      ))}
      {ask.points.map(({ label }, i) => (
        <text key={label} x={x(i)} y="149" textAnchor="middle">
          {label}
        </text>
      ))}
      {guesses.map((curve, i) => (
        <path key={i} className={styles.guessed} d={path(curve)} />
      ))}
      {answer && <path className={styles.measuredCurve} d={path(answer)} />}
    </svg>
  )
}

/** Places on the scale from 0 to 1, and how many lie below each. */
function stacked(guesses: readonly number[], min: number, max: number) {
  const heights = new Map<number, number>()
  return guesses.map((guess) => {
    const x = (guess - min) / (max - min)
    const column = Math.round(x * 70)
    const y = heights.get(column) ?? 0
    heights.set(column, y + 1)
    return { x: column / 70, y }
  })
}
