import type { Ask } from '../../engine/scene.ts'
import { fits, isRight } from '../../stage/guess/guess.ts'
import type { Guessed, LearnerRecord } from '../../stage/record/learner-record.ts'
import { LESSONS } from '../lesson-ids.ts'
import type { ScenesOfLesson } from '../show/useShow.ts'

/** All guesses of a class for one question. */
export interface CollectedQuestion {
  readonly key: string
  readonly ask: Ask
  readonly guesses: readonly Guessed[]
  /** as most records have measured it; null where no run came to its end */
  readonly answer: Guessed | null
  readonly right: number
}

/** By question, in the order of the course; questions that nobody guessed are left out. */
export function collected(records: readonly LearnerRecord[], scenes: ScenesOfLesson): CollectedQuestion[] {
  return LESSONS.flatMap((lesson) =>
    scenes[lesson].flatMap(({ id, ask }) => {
      const key = `${lesson}/${id}`
      const made = records.flatMap(({ guesses }) => (guesses[key] ? [guesses[key]] : []))
      if (!ask) return []
      const guesses = made.map(({ guess }) => guess).filter((guess) => fits(ask, guess))
      if (guesses.length === 0) return []
      const answer = mostFrequent(made.flatMap(({ answer }) => (answer !== null && fits(ask, answer) ? [answer] : [])))
      const right = answer === null ? 0 : guesses.filter((guess) => isRight(ask, guess, answer)).length
      return [{ key, ask, guesses, answer, right }]
    }),
  )
}

function mostFrequent(answers: readonly Guessed[]): Guessed | null {
  const counts = new Map<string, number>()
  for (const answer of answers) counts.set(JSON.stringify(answer), (counts.get(JSON.stringify(answer)) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most ? (JSON.parse(most[0]) as Guessed) : null
}
