import { useRecord } from '../../stage/record/useRecord.ts'
import { useText } from '../../ui/language.tsx'
import { Link } from '../Link.tsx'
import { LESSONS } from '../lesson-ids.ts'
import { routeOf } from '../routes.ts'
import type { ScenesOfLesson } from '../show/useShow.ts'
import styles from './QuestionsPage.module.css'

const WORDS = {
  right: { en: 'answered', ko: '맞힘' },
  open: { en: 'not tried', ko: '아직 안 풂' },
  doing: { en: 'do it in the figure', ko: '그림에서 풀기' },
  choosing: { en: 'choose', ko: '고르기' },
}

/** The questions lesson by lesson, each with what became of it. */
export function QuestionList({ tasks }: { tasks: ScenesOfLesson }) {
  const text = useText()
  const { answers } = useRecord()
  const keys = LESSONS.flatMap((lesson) => tasks[lesson].map(({ id }) => `${lesson}/${id}`))
  const right = keys.filter((key) => answers[key]?.right).length
  return (
    <>
      <p className={styles.progress} data-number="answered" data-value={right}>
        {text({ en: `${right} of ${keys.length} answered`, ko: `${keys.length}문제 가운데 ${right}문제를 맞혔습니다` })}
        <progress value={right} max={keys.length} aria-hidden="true" />
      </p>
      {LESSONS.filter((lesson) => tasks[lesson].length > 0).map((lesson) => (
        <section key={lesson} aria-labelledby={`of-${lesson}`} className={styles.lesson}>
          <h2 id={`of-${lesson}`}>{text(routeOf(`${lesson}/`)?.name ?? { en: lesson, ko: lesson })}</h2>
          <ul>
            {tasks[lesson].map(({ id, title, task }) => {
              const answer = answers[`${lesson}/${id}`]
              return (
                <li key={id} data-state={answer ? (answer.right ? 'right' : 'wrong') : 'open'}>
                  <b aria-hidden="true">{answer ? (answer.right ? '✓' : '✗') : '○'}</b>
                  <Link to={`${lesson}/`} hash={`v=1&scene=${id}`}>
                    {text(title)}
                  </Link>
                  <small>
                    {text(task?.check ? WORDS.doing : WORDS.choosing)} ·{' '}
                    {answer
                      ? answer.right
                        ? text(WORDS.right)
                        : text({
                            en: answer.tries === 1 ? 'tried once' : `tried ${answer.tries} times`,
                            ko: `${answer.tries}번 시도`,
                          })
                      : text(WORDS.open)}
                  </small>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </>
  )
}
