import type { Session } from '../../engine/session.ts'

const players = ({ contract }: Session) =>
  Object.entries(contract.jobs).flatMap(([job, { pace }]) => (pace.mode === 'play' ? [job] : []))
const playing = (session: Session) => {
  const { channels } = session.store.getState()
  return players(session).filter((job) => channels[job].playing)
}

/** Stops what plays, or lets it play. */
export function togglePlay(session: Session): void {
  const now = playing(session)
  if (now.length > 0) for (const job of now) session.pause(job)
  else for (const job of players(session)) session.play(job)
}

/** From the start. */
export function replay(session: Session): void {
  for (const job of players(session)) {
    session.restart(job)
    session.play(job)
  }
}

/** Stops all; what is returned lets go on what was stopped. */
export function freeze(session: Session): () => void {
  const stopped = playing(session)
  for (const job of stopped) session.pause(job)
  return () => {
    for (const job of stopped) session.play(job)
  }
}
