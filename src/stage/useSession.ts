import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { ChannelState } from '../engine/channel-state.ts'
import type { Contract } from '../engine/job.ts'
import type { LinkNote } from '../engine/link.ts'
import type { AnySettings } from '../engine/params.ts'
import { createSession, type Session } from '../engine/session.ts'
import { useHouse } from './House.tsx'
import { motionIsWelcome } from './motion-is-welcome.ts'

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
      if (!document.hidden) session.tick(now)
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
  const settings = useStore(session.store, (state) => state.settings)
  const scene = useStore(session.store, (state) => state.scene)
  const resting = useStore(session.store, (state) => Object.values(state.channels).every(({ playing }) => !playing))
  const steps = useStore(session.store, (state) =>
    Object.values(state.channels)
      .map(({ shown }) => shown?.step)
      .join(),
  )
  const written = useRef(scene)
  // biome-ignore lint/correctness/useExhaustiveDependencies: settings and steps are what the link is made of
  useEffect(() => {
    const turned = written.current !== scene
    if (!resting && !turned) return
    const write = () => {
      written.current = scene
      const link = linkOrNull(session)
      if (link === null || link === location.hash.slice(1)) return
      const address = link === 'v=1' ? location.pathname + location.search : `#${link}`
      if (turned) history.pushState(null, '', address)
      else history.replaceState(history.state, '', address)
    }
    const timer = setTimeout(write, turned ? 0 : ADDRESS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [session, settings, scene, resting, steps])
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
  return useStore(session.store, (state) => state.channels[job]) as ChannelState<F>
}

export function useSettings<S extends AnySettings>(session: Session): S {
  return useStore(session.store, (state) => state.settings) as S
}

/** A hidden page draws no frames; it is kept up to date all the same. */
function nextFrame(publish: () => void): void {
  if (document.hidden) setTimeout(publish)
  else requestAnimationFrame(publish)
}
