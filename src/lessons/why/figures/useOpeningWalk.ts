import { useEffect, useState } from 'react'
import { sameValue } from '../../../engine/params.ts'
import type { Session } from '../../../engine/session.ts'
import { motionIsWelcome } from '../../../stage/motion-is-welcome.ts'
import { BITS } from '../contract.ts'

/** how long each number of bits is shown */
const STAY_MS = 1600

/**
 * The lesson opens alive: where nothing has been set yet, the weight goes through its bits by itself, until a hand or a key comes. Then
 * what is on screen is what is set. Null while it does not walk; nobody who asked for less motion sees it.
 */
export function useOpeningWalk(session: Session, open: boolean): number | null {
  const [step, setStep] = useState<number | null>(null)
  const { settings } = session.store.getState()
  const home = session.home()
  const untouched = open && Object.keys(home).every((name) => sameValue(settings[name], home[name]))
  const bits = step === null || !untouched ? null : BITS[step % BITS.length]
  useEffect(() => {
    if (untouched && motionIsWelcome() && !touched) setStep((now) => now ?? 0)
    else setStep(null)
  }, [untouched])
  const walks = bits !== null
  useEffect(() => {
    if (!walks) return
    const timer = setInterval(() => !document.hidden && setStep((now) => (now ?? 0) + 1), STAY_MS)
    return () => clearInterval(timer)
  }, [walks])
  useEffect(() => {
    if (bits === null) return
    const stop = () => {
      touched = true
      setStep(null)
      session.set('bits', bits)
    }
    addEventListener('pointerdown', stop, true)
    addEventListener('keydown', stop, true)
    return () => {
      removeEventListener('pointerdown', stop, true)
      removeEventListener('keydown', stop, true)
    }
  }, [session, bits])
  return bits
}

/** Once somebody is at it, it does not walk again before the page is loaded anew. */
let touched = false
