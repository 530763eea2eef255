import { createContext, type ReactNode, useContext } from 'react'

/** Where the last scene of a lesson leads, and where a question does: only the site knows what comes after. */
export interface WayOn {
  readonly afterLesson: ReactNode
  /** of a question, as `lesson/question` */
  readonly afterTask: (key: string) => ReactNode
}

const WayOnContext = createContext<WayOn>({ afterLesson: null, afterTask: () => null })
export const WayOnProvider = WayOnContext.Provider
export const useWayOn = (): WayOn => useContext(WayOnContext)
