import { Suspense, use } from 'react'
import { type Place, PlaceProvider } from '../stage/place.ts'
import { useLanguage } from '../ui/language.tsx'
import type { LessonId } from './lesson-ids.ts'
import { loadLesson } from './lessons.tsx'

/** A lesson somewhere else than on its own page. */
export function LessonAt({ lesson, place }: { lesson: LessonId; place: Place }) {
  return (
    <PlaceProvider value={place}>
      <Suspense>
        <Loaded lesson={lesson} />
      </Suspense>
    </PlaceProvider>
  )
}

function Loaded({ lesson }: { lesson: LessonId }) {
  const Page = use(loadLesson(lesson, useLanguage()))
  return <Page />
}
