import { hasEnded } from '../../engine/channel-state.ts'
import type { Session } from '../../engine/session.ts'

/** further than any run of a scene goes */
const FAR = 100_000
const LOOKS_EVERY_MS = 100

/** Lets everything come to its end, and then stops it; what failed counts as ended, for the page says why. Returns how to give up. */
export function driveToEnd(session: Session, done: () => void): () => void {
  const players = Object.entries(session.contract.jobs).flatMap(([job, { pace }]) =>
    pace.mode === 'play' ? [job] : [],
  )
  const look = () => {
    const { channels } = session.store.getState()
    for (const job of players) {
      const { end, shown, status, playing } = channels[job]
      if (playing) session.pause(job)
      else if (shown && status !== 'working' && shown.step !== end) session.goTo(job, end ?? FAR)
    }
    if (!Object.values(channels).every((channel) => channel.status === 'failed' || hasEnded(channel))) return
    clearInterval(timer)
    session.dispose()
    done()
  }
  const timer = setInterval(look, LOOKS_EVERY_MS)
  return () => clearInterval(timer)
}
