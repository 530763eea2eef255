import { createContext, useContext } from 'react'
import type { Session } from '../engine/session.ts'

const SessionContext = createContext<Session | null>(null)
/** Tells the figures of a lesson whose run they show, so that each of them can link to it and be saved with it. */
export const SessionProvider = SessionContext.Provider

export function useShownSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('a figure must be inside a SessionProvider')
  return session
}
