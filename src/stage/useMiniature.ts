import { type RefObject, useEffect, useState } from 'react'
import type { ChannelState } from '../engine/channel-state.ts'
import type { Contract } from '../engine/job.ts'
import type { AnySettings } from '../engine/params.ts'
import { createSession, type Session, type SessionState } from '../engine/session.ts'
import { useHouse } from './House.tsx'
import { motionIsWelcome } from './motion-is-welcome.ts'
import { nextFrame, rests } from './next-frame.ts'
import { useShown } from './useShown.ts'

/** What a lesson at the size of a stamp is drawn from: the cheap jobs of its contract, under these settings. */
export interface MiniatureSource {
  readonly contract: Contract
  readonly jobs: readonly string[]
  readonly settings: AnySettings
}
/** What its drawing is given. */
export interface MiniatureProps<Frames> {
  /** what each job shows now */
  readonly frames: Partial<Frames>
  readonly channels: Readonly<Record<string, ChannelState>>
}

/** it begins when the page around it has come to rest */
const BEGINS_AFTER_MS = 300

/** A lesson at the size of a stamp: what the jobs that it is drawn from show. */
export function useMiniature(
  source: MiniatureSource,
  place: RefObject<Element | null>,
): Readonly<Record<string, ChannelState>> {
  return useShown(useSessionInSight(source, place, 'miniature '), channelsOf)
}

/**
 * A session that no address follows, and which plays while its place is in sight. Where less motion is wished for it shows where its
 * run ends.
 */
export function useSessionInSight(
  { contract, jobs: only, settings }: MiniatureSource,
  place: RefObject<Element | null>,
  prefix: string,
): Session {
  const { client } = useHouse()
  const [session] = useState(() =>
    createSession({
      ...{ contract, client, nextFrame, only },
      now: () => performance.now(),
      autoplay: motionIsWelcome(),
      prefix,
    }),
  )
  useEffect(() => {
    let frame = 0
    let seen = false
    const draw = (now: number) => {
      if (!document.hidden && !rests(now)) session.tick(now)
      frame = requestAnimationFrame(draw)
    }
    const watch = new IntersectionObserver(([{ isIntersecting }]) => {
      if (isIntersecting === seen) return
      seen = isIntersecting
      cancelAnimationFrame(frame)
      if (seen) frame = requestAnimationFrame(draw)
    })
    const timer = setTimeout(() => {
      session.load({ settings })
      if (!motionIsWelcome())
        for (const job of only) if (contract.jobs[job].pace.mode === 'play') session.goTo(job, Number.MAX_SAFE_INTEGER)
      if (place.current) watch.observe(place.current)
    }, BEGINS_AFTER_MS)
    return () => {
      clearTimeout(timer)
      watch.disconnect()
      cancelAnimationFrame(frame)
      session.dispose()
    }
  }, [session, contract, only, settings, place])
  return session
}
const channelsOf = ({ channels }: SessionState) => channels
