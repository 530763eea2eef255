import type { Ask } from '../../engine/scene.ts'
import { answerOf, fits, isRight } from '../../stage/guess/guess.ts'
import { useHouse } from '../../stage/House.tsx'
import type { Guessed } from '../../stage/record/learner-record.ts'
import { useRecord } from '../../stage/record/useRecord.ts'
import { WRITE } from '../../stage/SceneNumbers.tsx'
import { type BothLanguages, useText } from '../../ui/language.tsx'
import { Link } from '../Link.tsx'
import { LESSONS } from '../lesson-ids.ts'
import { linkOfScene, type ScenesOfLesson } from '../show/useShow.ts'
import styles from './QuestionsPage.module.css'

const WORDS = {
  none: {
    en: 'Nothing yet. Some scenes of the lessons ask for a guess before they show what comes.',
    ko: '아직 없습니다. 수업의 몇몇 장면은 결과를 보여 주기 전에 예상을 묻습니다.',
  },
  question: { en: 'Question', ko: '질문' },
  yours: { en: 'Your guess', ko: '내 예상' },
  measured: { en: 'Measured', ko: '측정값' },
  here: { en: 'computed on this device', ko: '이 기기에서 계산한 값' },
  built: { en: 'computed when this site was built', ko: '이 사이트를 빌드할 때 계산한 값' },
  open: { en: 'not run to its end', ko: '끝까지 돌리지 않음' },
}

/** Guesses beside what the core measured for them: on this device, where the run came to its end, else when the site was built. */
export function GuessList({ scenes }: { scenes: ScenesOfLesson }) {
  const text = useText()
  const { guesses } = useRecord()
  const { measured } = useHouse()
  const rows = LESSONS.flatMap((lesson) =>
    scenes[lesson].flatMap(({ id, ask }) => {
      const made = guesses[`${lesson}/${id}`]
      if (!ask || !made || !fits(ask, made.guess)) return []
      // Who has not let it run to its end here sees what it came to when the site was built.
      const built = measured[`${lesson}/${id}`]?.numbers ?? {}
      return [{ lesson, id, ask, made, answer: made.answer ?? answerOf(ask, built) }]
    }),
  )
  if (rows.length === 0) return <p className={styles.lead}>{text(WORDS.none)}</p>
  const settled = rows.filter(({ answer }) => answer !== null)
  const right = settled.filter(({ ask, made, answer }) => isRight(ask, made.guess, answer as Guessed)).length
  return (
    <>
      <p className={styles.progress}>
        {text({
          en: `${right} of ${settled.length} near enough`,
          ko: `${settled.length}개 가운데 ${right}개가 거의 맞았습니다`,
        })}
      </p>
      <div className={styles.wide}>
        <table className={styles.guesses}>
          <thead>
            <tr>
              <th scope="col">{text(WORDS.question)}</th>
              <th scope="col">{text(WORDS.yours)}</th>
              <th scope="col">{text(WORDS.measured)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ lesson, id, ask, made, answer }) => (
              <tr key={`${lesson}/${id}`}>
                <th scope="row">
                  <Link to={`${lesson}/`} hash={['v=1', linkOfScene(scenes[lesson], id)].filter(Boolean).join('&')}>
                    {text(ask.question)}
                  </Link>
                </th>
                <td>{guessText(ask, made.guess, text)}</td>
                <td className={styles.measured} title={text(made.answer === null ? WORDS.built : WORDS.here)}>
                  {answer === null ? (
                    text(WORDS.open)
                  ) : (
                    <>
                      {guessText(ask, answer, text)}{' '}
                      <b aria-hidden="true">{isRight(ask, made.guess, answer) ? '✓' : '✗'}</b>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** A guess or an answer as it is read; of a curve point by point. */
export function guessText(ask: Ask, value: Guessed, text: (both: BothLanguages) => string): string {
  if (ask.kind === 'choice') return text(ask.options[value as string] ?? { en: '–', ko: '–' })
  if (ask.kind === 'number') return WRITE[ask.style](value as number)
  return (value as readonly number[]).map((one) => WRITE[ask.style](one)).join(', ')
}
