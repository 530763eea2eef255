import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { hasEnded } from '../../engine/channel-state.ts'
import { sameValue } from '../../engine/params.ts'
import type { Ask, Scene } from '../../engine/scene.ts'
import type { Session } from '../../engine/session.ts'
import { useHouse } from '../House.tsx'
import { motionIsWelcome } from '../motion-is-welcome.ts'
import { usePlace } from '../place.ts'
import type { Guess, Guessed } from '../record/learner-record.ts'
import { useRecord } from '../record/useRecord.ts'
import { useNumbers } from '../SceneNumbers.tsx'
import { useShown } from '../useShown.ts'
import { answerOf, fits, startOf } from './guess.ts'

/** What may be guessed of the scene on screen, and what was. */
export interface Guessing {
  readonly ask: Ask | undefined
  /** the figure is covered until a guess is made, or refused */
  readonly pending: boolean
  /** whether a hand has moved it */
  readonly touched: boolean
  /** what the slider, the options or the curve say, as long as it is pending; null: nothing yet */
  readonly draft: Guessed | null
  readonly setDraft: (draft: Guessed) => void
  /** the guess that was made for this scene */
  readonly made: Guess | undefined
  /** Covers the figure and asks. */
  readonly begin: () => void
  /** Uncovers it, with the draft as the guess or without one, and lets what plays begin anew. */
  readonly settle: (guess: Guessed | null) => void
  /** A scene of the tour: it asks first, where nothing was guessed for it yet. */
  readonly open: (scene: string) => void
}

export function useGuessing(session: Session, scenes: readonly Scene[], scene: Scene): Guessing {
  const { record: book } = useHouse()
  const { guesses } = useRecord()
  const place = usePlace()
  const { lesson } = session.contract
  const [asked, setAsked] = useState<string | null>(null)
  const [drafted, setDrafted] = useState<{ readonly scene: string; readonly draft: Guessed } | null>(null)
  const pending = scene.ask !== undefined && asked === scene.id
  const guessed = guesses[`${lesson}/${scene.id}`]
  const made = scene.ask && guessed && fits(scene.ask, guessed.guess) ? guessed : undefined
  useAnswer(session, scene, made)

  useLayoutEffect(() => {
    if (place.asks?.()) setAsked(scene.id)
  }, [place, scene.id])

  const start = useMemo(() => (scene.ask ? startOf(scene.ask) : null), [scene])
  const draft = drafted?.scene === scene.id ? drafted.draft : start
  const touched = drafted?.scene === scene.id
  const inLecture = place.kind === 'lecture'
  // The same in most frames of what plays, so that what is made of it is not made anew.
  return useMemo(
    () => ({
      ...{ ask: scene.ask, pending, touched, draft, made },
      setDraft: (draft) => setDrafted({ scene: scene.id, draft }),
      begin: () => setAsked(scene.id),
      settle(guess) {
        // What a room guesses is nobody's own.
        if (guess !== null && !inLecture) book.guess(`${lesson}/${scene.id}`, guess, null)
        setAsked(null)
        playAnew(session)
      },
      open(id) {
        const next = scenes.find((one) => one.id === id)
        const guessed = guesses[`${lesson}/${id}`]
        setAsked(next?.ask && !(guessed && fits(next.ask, guessed.guess)) ? id : null)
        session.open(id)
      },
    }),
    [session, book, lesson, scenes, scene, guesses, pending, touched, draft, made, inLecture],
  )
}

/** What played unseen begins again. */
function playAnew(session: Session): void {
  if (!motionIsWelcome()) return
  for (const [job, { pace }] of Object.entries(session.contract.jobs)) {
    if (pace.mode !== 'play') continue
    session.restart(job)
    session.play(job)
  }
}

/** Writes the answer beside the guess, once every run of the scene's own settings has ended. */
function useAnswer(session: Session, { id, ask }: Scene, made: Guess | undefined): void {
  const { record: book } = useHouse()
  const ended = useShown(session, ({ channels }) => Object.values(channels).every(hasEnded))
  const home = session.home()
  const untouched = useShown(session, ({ settings }) =>
    Object.keys(home).every((name) => sameValue(settings[name], home[name])),
  )
  const numbers = useNumbers()
  const answer = ask && made && made.answer === null && ended && untouched ? answerOf(ask, numbers) : null
  const key = `${session.contract.lesson}/${id}`
  const guess = made?.guess
  const told = JSON.stringify(answer)
  useEffect(() => {
    const answer = JSON.parse(told) as Guessed | null
    if (answer !== null && guess !== undefined) book.guess(key, guess, answer)
  }, [book, key, guess, told])
}
