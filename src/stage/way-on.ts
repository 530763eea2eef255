import { createContext, type ReactNode, useContext } from 'react'

const WayOnContext = createContext<ReactNode>(null)
/** Where the last scene of a lesson leads: only the site knows what comes after a lesson. */
export const WayOnProvider = WayOnContext.Provider
export const useWayOn = (): ReactNode => useContext(WayOnContext)
