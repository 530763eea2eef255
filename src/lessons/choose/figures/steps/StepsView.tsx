import { Button } from '../../../../ui/Button.tsx'
import { formatPercent } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { Segments } from '../../../../ui/Segments.tsx'
import { chooseContract } from '../../contract.ts'
import { kilobytes, wayName } from '../map/map-text.tsx'
import type { ShownWay } from '../map/ways-shown.ts'
import type { ChooseView } from '../view.ts'
import { decide, ENDS, EVIDENCE, QUESTIONS, type Question, reachable } from './decision.ts'
import styles from './StepsView.module.css'
import { END, evidenceFor, ownEvidence, WORDS } from './steps-text.tsx'

const ROWS = chooseContract.settings
const unsaid = Object.fromEntries(QUESTIONS.map((name) => [name, 'unsaid'])) as Record<Question, 'unsaid'>

/** Questions, the next one open, and where the answers lead with what was measured of it. */
export function StepsView({ view }: { view: ChooseView }) {
  const text = useText()
  const { asked, end } = decide(view.settings)
  return (
    <div className={styles.view}>
      <ol className={styles.questions}>
        {asked.map((name) => (
          <li key={name} data-open={view.settings[name] === 'unsaid' || undefined}>
            <span>{text(ROWS[name].label)}</span>
            <Segments
              label={text(ROWS[name].label)}
              value={view.settings[name]}
              options={(['yes', 'no'] as const).map((value) => ({ value, name: text(ROWS[name].options[value]) }))}
              onChange={(value) => view.change({ [name]: value })}
            />
          </li>
        ))}
      </ol>
      <section className={styles.end} aria-live="polite">
        {end ? (
          <>
            <h2 data-end={end}>{text(END[end].name)}</h2>
            <p>{text(END[end].why)}</p>
            {EVIDENCE[end].length === 0 ? (
              <p className={styles.open}>{text(WORDS.elsewhere)}</p>
            ) : (
              <Evidence view={view} ways={evidenceFor(view, end)} />
            )}
            <p className={styles.scenes}>
              {END[end].scenes.map(({ to, name }) => (
                <a key={to} href={to}>
                  {text(name)}
                </a>
              ))}
            </p>
            <Button onClick={() => view.change(unsaid)}>{text(WORDS.again)}</Button>
          </>
        ) : (
          <Ends view={view} />
        )}
      </section>
    </div>
  )
}

/** Where it can lead, each with what was measured of it; what the answers rule out is struck. */
function Ends({ view }: { view: ChooseView }) {
  const text = useText()
  const language = useLanguage()
  const open = reachable(view.settings)
  return (
    <>
      <p className={styles.open}>{text(WORDS.open)}</p>
      <ul className={styles.ends}>
        {ENDS.map((end) => {
          const way = ownEvidence(view, end)
          return (
            <li key={end} data-out={!open.has(end) || undefined}>
              <b>{text(END[end].name)}</b>
              {!open.has(end) && <span className="visually-hidden">, {text(WORDS.out)}</span>}
              {way && (
                <span>
                  {language === 'en' ? `${way.bits} bits` : `${way.bits}비트`}:{' '}
                  <b className="quant-word" data-from={way.from}>
                    {formatPercent(way.accuracy, 1)}
                  </b>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** What was measured of it, beside float. */
function Evidence({ view, ways }: { view: ChooseView; ways: readonly ShownWay[] }) {
  const text = useText()
  const language = useLanguage()
  const float = view.frames.rounded?.float
  if (ways.length === 0) return <p className={styles.open}>{text(WORDS.measuring)}</p>
  return (
    <table className={styles.evidence}>
      <caption>{text(WORDS.measured)}</caption>
      <tbody>
        {ways.map((way) => (
          <tr key={way.id}>
            <th scope="row">{wayName(way, language)}</th>
            <td>{kilobytes(way.bytes)}</td>
            <td
              className="quant-word"
              data-number={`evidence-${way.kind}-${way.bits}`}
              data-value={way.accuracy}
              data-from={way.from}
            >
              {formatPercent(way.accuracy, 1)}
            </td>
          </tr>
        ))}
        {float && (
          <tr>
            <th scope="row">{text(WORDS.float)}</th>
            <td>{kilobytes(float.bytes)}</td>
            <td className="float-word">{formatPercent(float.accuracy, 1)}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
