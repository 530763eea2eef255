import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Offline, OfflineState } from './offline.ts'

const OfflineContext = createContext<Offline | null>(null)
export const OfflineProvider = OfflineContext.Provider

export function useOffline(): { offline: Offline | null; state: OfflineState } {
  const offline = useContext(OfflineContext)
  const state = useSyncExternalStore(
    (heard) => offline?.listen(heard) ?? (() => {}),
    () => offline?.state() ?? 'unknown',
    () => 'unknown' as const,
  )
  return { offline, state }
}
