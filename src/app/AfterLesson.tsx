import { useLocation } from 'wouter'
import { useText } from '../ui/language.tsx'
import { Link } from './Link.tsx'
import { LESSONS } from './lesson-ids.ts'
import type { Route } from './route.ts'
import { routeOf } from './routes.ts'

const WORDS = {
  next: { en: 'Next lesson', ko: '다음 수업' },
  last: { en: 'That was the last lesson', ko: '마지막 수업이었습니다' },
  questions: { en: 'Questions', ko: '문제 풀기' },
}

/** After the last scene of a lesson: the lesson that comes next; after the last lesson the questions. */
export function AfterLesson() {
  const text = useText()
  const [location] = useLocation()
  const at = LESSONS.findIndex((lesson) => location.endsWith(`/${lesson}/`))
  const next = LESSONS[at + 1] && routeOf(`${LESSONS[at + 1]}/`)
  const { path, name } = next ?? (routeOf('questions/') as Route)
  return (
    <>
      <span>{text(next ? WORDS.next : WORDS.last)}</span>
      <Link to={path}>
        {text(next ? name : WORDS.questions)}
        {'\u00a0→'}
      </Link>
    </>
  )
}
