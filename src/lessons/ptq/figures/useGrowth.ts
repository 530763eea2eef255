import { useEffect, useRef, useState } from 'react'
import type { Session } from '../../../engine/session.ts'
import { motionIsWelcome } from '../../../stage/motion-is-welcome.ts'
import type { PtqView } from './view.ts'

/** images that the calibrators see at a time: from there on the set grows by as many */
const BATCH = 32
/** each size stays so long, so that an eye can follow */
const REST_MS = 260

export interface Growth {
  readonly playing: boolean
  readonly play: () => void
  readonly pause: () => void
}

/** Lets the calibration set grow from one image to as many as are set: each size is calibrated, converted and measured anew. */
export function useGrowth(session: Session, view: PtqView): Growth {
  const [goal, setGoal] = useState<number | null>(null)
  const since = useRef(0)
  const expected = useRef(0)
  const { images } = view.settings
  const shown = !view.stale.calibrate && !view.stale.infer && view.calibrate?.images === view.calibrate?.total
  useEffect(() => {
    if (goal === null) return
    // Who takes another size by hand has taken over.
    if (images >= goal || images !== expected.current) return setGoal(null)
    if (!shown) return
    const timer = setTimeout(
      () => {
        since.current = performance.now()
        expected.current = Math.min(goal, grown(images))
        session.set('images', expected.current)
      },
      Math.max(0, REST_MS - (performance.now() - since.current)),
    )
    return () => clearTimeout(timer)
  }, [session, goal, images, shown])
  const play = () => {
    setGoal(images > 1 ? images : (session.home().images as number))
    since.current = performance.now()
    expected.current = 1
    session.set('images', 1)
  }
  // A page that is opened without a link shows how calibration goes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on opening
  useEffect(() => {
    if (location.hash === '' && motionIsWelcome()) play()
  }, [])
  return {
    playing: goal !== null,
    play,
    pause: () => setGoal(null),
  }
}

/** Twice as many up to a batch, then a batch more. */
export const grown = (images: number): number =>
  images < BATCH ? 2 * images : BATCH * (Math.floor(images / BATCH) + 1)
