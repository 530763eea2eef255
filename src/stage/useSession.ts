import { useEffect, useState } from 'react'
import type { ChannelState } from '../engine/channel-state.ts'
import type { Contract } from '../engine/job.ts'
import type { LinkNote } from '../engine/link.ts'
import type { AnySettings } from '../engine/params.ts'
import { createSession, type Session, type SessionState } from '../engine/session.ts'
import { useHouse } from './House.tsx'
import { motionIsWelcome } from './motion-is-welcome.ts'
import { nextFrame, rests } from './next-frame.ts'
import { useShown } from './useShown.ts'

/** how long settings must rest before the address bar follows them */
const ADDRESS_AFTER_MS = 400

export interface OpenedSession {
  readonly session: Session
  /** what the link in the address bar said that could not be taken */
  readonly notes: readonly LinkNote[]
  readonly dismissNotes: () => void
}

/**
 * Opens a lesson on this page: follows what the address bar says, keeps the address bar up to date, and lets what plays
 * play while the page is visible.
 */
export function useSession(contract: Contract, scenes: Readonly<Record<string, AnySettings>> = {}): OpenedSession {
  const { client } = useHouse()
  const [session] = useState(() =>
    createSession({ contract, client, scenes, now: () => performance.now(), autoplay: motionIsWelcome(), nextFrame }),
  )
  const [notes, setNotes] = useState<readonly LinkNote[]>([])

  useEffect(() => {
    const follow = () => setNotes(session.follow(location.hash))
    follow()
    addEventListener('hashchange', follow)
    return () => {
      removeEventListener('hashchange', follow)
      session.dispose()
    }
  }, [session])

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

  useAddressBar(session)
  return { session, notes, dismissNotes: () => setNotes([]) }
}

/**
 * Writes the link of what is on screen into the address bar, once it has come to rest. Another scene is another entry of
 * the history, so that the browser's Back leads to the one before; within a scene undo is the page's own.
 */
function useAddressBar(session: Session): void {
  useEffect(() => {
    let written = session.store.getState().scene
    let timer = 0
    let before: readonly unknown[] = []
    const follow = ({ settings, scene, channels }: SessionState) => {
      const resting = Object.values(channels).every(({ playing }) => !playing)
      const steps = Object.values(channels).map(({ shown }) => shown?.step)
      const told = [settings, scene, resting, ...steps]
      if (told.every((one, i) => one === before[i])) return
      before = told
      clearTimeout(timer)
      const turned = written !== scene
      if (resting || turned) timer = window.setTimeout(() => write(turned), turned ? 0 : ADDRESS_AFTER_MS)
    }
    const write = (turned: boolean) => {
      written = session.store.getState().scene
      const link = linkOrNull(session)
      if (link === null || link === location.hash.slice(1)) return
      const address = link === 'v=1' ? location.pathname + location.search : `#${link}`
      if (turned) history.pushState(null, '', address)
      else history.replaceState(history.state, '', address)
    }
    follow(session.store.getState())
    const stop = session.store.subscribe(follow)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [session])
}

/** Null when the state is too long for a link: the address then keeps the last that fitted. */
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
