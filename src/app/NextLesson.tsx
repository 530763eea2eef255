import { useText } from '../ui/language.tsx'
import { Link } from './Link.tsx'
import { LESSONS } from './lessons.tsx'
import { type Route, routeOf } from './routes.ts'

const WORDS = { next: { en: 'Next lesson', ko: '다음 수업' } }

/** After the last scene of a lesson: the lesson that comes next. */
export function NextLesson({ route }: { route: Route }) {
  const text = useText()
  const at = LESSONS.findIndex((lesson) => `${lesson}/` === route.path)
  const next = at === -1 ? undefined : routeOf(`${LESSONS[at + 1]}/`)
  if (!next) return null
  return (
    <>
      <span>{text(WORDS.next)}</span>
      <Link to={next.path}>
        {text(next.name)}
        {'\u00a0→'}
      </Link>
    </>
  )
}
