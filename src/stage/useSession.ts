import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { ChannelState } from '../engine/channel.ts'
import type { Contract } from '../engine/job.ts'
import { type DecodedLink, decodeLink } from '../engine/link.ts'
import type { AnySettings } from '../engine/params.ts'
import { createSession, type Session } from '../engine/session.ts'
import { useHouse } from './House.tsx'

/** how long settings must rest before the address bar follows them */
const ADDRESS_AFTER_MS = 400

export interface OpenedSession {
  readonly session: Session
  /** what the link in the address bar said that could not be taken */
  readonly notes: DecodedLink['notes']
  /** the scene that the link was made from */
  readonly scene: string | undefined
  readonly dismissNotes: () => void
}

/**
 * Opens a lesson on this page: loads what the address bar says, keeps the address bar up to date, and lets what plays
 * play while the page is visible. `toLoad` turns the link into what is loaded (a scene's settings, for instance).
 */
export function useSession(contract: Contract, toLoad: (link: DecodedLink) => Partial<DecodedLink>): OpenedSession {
  const { client } = useHouse()
  const [session] = useState(() =>
    createSession({ contract, client, now: () => performance.now(), autoplay: motionIsWelcome() }),
  )
  const [opened, setOpened] = useState<{ notes: DecodedLink['notes']; scene: string | undefined }>({
    notes: [],
    scene: undefined,
  })

  useEffect(() => {
    const open = () => {
      const link = decodeLink(contract.settings, location.hash)
      setOpened({ notes: link.notes, scene: link.scene })
      session.load(toLoad(link))
    }
    open()
    addEventListener('hashchange', open)
    return () => {
      removeEventListener('hashchange', open)
      session.dispose()
    }
  }, [session, contract, toLoad])

  useEffect(() => {
    let request = 0
    const frame = (now: number) => {
      if (!document.hidden) session.tick(now)
      request = requestAnimationFrame(frame)
    }
    request = requestAnimationFrame(frame)
    return () => cancelAnimationFrame(request)
  }, [session])

  return { session, ...opened, dismissNotes: () => setOpened(({ scene }) => ({ notes: [], scene })) }
}

/** Writes the link of what is on screen into the address bar, once it has come to rest. No entry in the history: undo is the page's own. */
export function useAddressBar(session: Session, scene: string | undefined): void {
  const settings = useStore(session.store, (state) => state.settings)
  const resting = useStore(session.store, (state) => Object.values(state.channels).every(({ playing }) => !playing))
  const steps = useStore(session.store, (state) =>
    Object.values(state.channels)
      .map(({ shown }) => shown?.step)
      .join(),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: settings and steps are what the link is made of
  useEffect(() => {
    if (!resting) return
    const timer = setTimeout(() => {
      try {
        const link = session.link(scene)
        history.replaceState(history.state, '', link === 'v=1' ? location.pathname + location.search : `#${link}`)
      } catch (thrown) {
        if (!(thrown instanceof RangeError)) throw thrown
        // too long for a link: the address keeps the last state that fitted
      }
    }, ADDRESS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [session, settings, scene, resting, steps])
}

export function useChannel<F>(session: Session, job: string): ChannelState<F> {
  return useStore(session.store, (state) => state.channels[job]) as ChannelState<F>
}

export function useSettings<S extends AnySettings>(session: Session): S {
  return useStore(session.store, (state) => state.settings) as S
}

function motionIsWelcome(): boolean {
  return typeof matchMedia === 'function' && !matchMedia('(prefers-reduced-motion: reduce)').matches
}
