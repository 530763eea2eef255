import { useRecord } from '../../stage/record/useRecord.ts'
import { useText } from '../../ui/language.tsx'
import { Link } from '../Link.tsx'
import { LESSONS } from '../lesson-ids.ts'
import { useAllTasks } from '../show/useShow.ts'

const WORDS = { all: { en: 'All questions', ko: '모든 문제' } }

/** After a question: the list, and the next that is not answered, counted round from this one. */
export function AfterTask({ of }: { of: string }) {
  const text = useText()
  const tasks = useAllTasks()
  const { answers } = useRecord()
  const all = tasks ? LESSONS.flatMap((lesson) => tasks[lesson].map((task) => ({ lesson, ...task }))) : []
  const keyOf = ({ lesson, id }: (typeof all)[number]) => `${lesson}/${id}`
  const at = all.findIndex((one) => keyOf(one) === of)
  const next = [...all.slice(at + 1), ...all.slice(0, at)].find((one) => !answers[keyOf(one)]?.right)
  return (
    <>
      <Link to="questions/">{text(WORDS.all)}</Link>
      {next && (
        <Link to={`${next.lesson}/`} hash={`v=1&scene=${next.id}`}>
          {text(next.title)}
          {'\u00a0→'}
        </Link>
      )}
    </>
  )
}
