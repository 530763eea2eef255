import { useSyncExternalStore } from 'react'
import { useHouse } from '../House.tsx'
import { type LearnerRecord, NOTHING_DONE } from './learner-record.ts'

/** The reader's record, and again whenever it is another. Nothing is done while pages are written. */
export function useRecord(): LearnerRecord {
  const { store } = useHouse().record
  return useSyncExternalStore(store.subscribe, store.getState, () => NOTHING_DONE)
}
