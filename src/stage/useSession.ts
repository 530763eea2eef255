import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ChannelState } from '../engine/channel-state.ts'
import type { Contract } from '../engine/job.ts'
import type { LinkNote } from '../engine/link.ts'
import type { AnySettings } from '../engine/params.ts'
import { createSession, type Session, type SessionState } from '../engine/session.ts'
import { useHouse } from './House.tsx'
import { motionIsWelcome } from './motion-is-welcome.ts'
import { nextFrame, rests } from './next-frame.ts'
import { type Place, usePlace } from './place.ts'
import { useShown } from './useShown.ts'

/** how long settings must rest before the link follows them */
const KEPT_AFTER_MS = 400

export interface OpenedSession {
  readonly session: Session
  /** what the link said that could not be taken */
  readonly notes: readonly LinkNote[]
  readonly dismissNotes: () => void
}

/**
 * Opens a lesson where it is shown: follows the link of that place, keeps it up to date, and lets what plays play while the page
 * is visible.
 */
export function useSession(contract: Contract, scenes: Readonly<Record<string, AnySettings>> = {}): OpenedSession {
  const { client } = useHouse()
  const place = usePlace()
  const [session] = useState(() =>
    createSession({
      ...{ contract, client, scenes, nextFrame },
      now: () => performance.now(),
      autoplay: motionIsWelcome(),
      prefix: place.prefix,
    }),
  )
  const [notes, setNotes] = useState<readonly LinkNote[]>([])
  /** the scene that the place knows of; none before its link has been followed */
  const told = useRef<string>(undefined)

  useEffect(() => {
    const follow = () => {
      setNotes(session.follow(place.link()))
      told.current = session.store.getState().scene
    }
    follow()
    const stop = place.listen(follow)
    return () => {
      stop()
      session.dispose()
    }
  }, [session, place])

  useLayoutEffect(() => {
    // `public/before-paint.js` has hidden the page's own scene until that of the link is drawn, which is now.
    if (told.current !== undefined) document.documentElement.removeAttribute('data-awaits')
  })

  useEffect(() => {
    let request = 0
    const frame = (now: number) => {
      if (!document.hidden && !rests(now)) session.tick(now)
      request = requestAnimationFrame(frame)
    }
    request = requestAnimationFrame(frame)
    return () => cancelAnimationFrame(request)
  }, [session])

  useEffect(() => {
    const down = () => session.hold(true)
    const up = () => session.hold(false)
    addEventListener('pointerdown', down, true)
    addEventListener('pointerup', up, true)
    addEventListener('pointercancel', up, true)
    return () => {
      removeEventListener('pointerdown', down, true)
      removeEventListener('pointerup', up, true)
      removeEventListener('pointercancel', up, true)
    }
  }, [session])

  useKeptLink(session, place, told)
  return { session, notes, dismissNotes: () => setNotes([]) }
}

/** Tells the place the link of what is on screen, once it has come to rest. */
function useKeptLink(session: Session, place: Place, told: RefObject<string | undefined>): void {
  useEffect(() => {
    let timer = 0
    let before: readonly unknown[] = []
    const follow = ({ settings, scene, channels }: SessionState) => {
      const resting = Object.values(channels).every(({ playing }) => !playing)
      const steps = Object.values(channels).map(({ shown }) => shown?.step)
      const now = [settings, scene, resting, ...steps]
      if (now.every((one, i) => one === before[i])) return
      before = now
      clearTimeout(timer)
      const turned = told.current !== scene
      if (resting || turned) timer = window.setTimeout(keep, turned ? 0 : KEPT_AFTER_MS)
    }
    const keep = () => {
      const { scene } = session.store.getState()
      // Asked now: a link that was followed has told the place by itself.
      const turned = told.current !== scene
      told.current = scene
      const link = linkOrNull(session)
      if (link !== null) place.keep(link, turned)
    }
    follow(session.store.getState())
    const stop = session.store.subscribe(follow)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [session, place, told])
}

/** Null when the state is too long for a link: the place then keeps the last that fitted. */
function linkOrNull(session: Session): string | null {
  try {
    return session.link()
  } catch (thrown) {
    if (thrown instanceof RangeError) return null
    throw thrown
  }
}

export function useChannel<F>(session: Session, job: string): ChannelState<F> {
  return useShown(session, (state) => state.channels[job]) as ChannelState<F>
}

export function useSettings<S extends AnySettings>(session: Session): S {
  return useShown(session, (state) => state.settings) as S
}
