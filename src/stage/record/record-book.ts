import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  type Guessed,
  type LearnerRecord,
  mergeRecords,
  NOTHING_DONE,
  readRecord,
  writeRecord,
} from './learner-record.ts'

/** The record of this device: read once, written with every change, where the browser allows it; else it holds as long as the page. */
export interface RecordBook {
  readonly store: StoreApi<LearnerRecord>
  visit(lesson: string, scene: string): void
  /** `answer`: what the core measured, null while it is computing */
  guess(key: string, guess: Guessed, answer: Guessed | null): void
  answer(key: string, right: boolean): void
  /** the record as a file's text */
  save(): string
  /** Adds what a file says; a RecordError when it is no record, and then nothing is changed. */
  add(text: string): void
  erase(): void
}

const KEY = 'fewer-bits.record'

/** What a browser gives that refuses storage is null. */
export function createRecordBook(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null,
  now: () => Date = () => new Date(),
): RecordBook {
  const store = createStore<LearnerRecord>(() => kept(storage))

  /** Another window may have written since: what it has is not lost. */
  function change(make: (record: LearnerRecord) => Partial<LearnerRecord>): void {
    const record = mergeRecords(store.getState(), kept(storage))
    const next = { ...record, ...make(record) }
    try {
      storage?.setItem(KEY, writeRecord(next))
    } catch {
      // refused or full: it holds as long as the page
    }
    store.setState(next, true)
  }

  return {
    store,
    visit(lesson, scene) {
      const key = `${lesson}/${scene}`
      const { last, seen } = store.getState()
      if (last?.lesson === lesson && last.scene === scene) return
      change(() => ({ last: { lesson, scene }, seen: seen.includes(key) ? seen : [...seen, key] }))
    },
    guess(key, guess, answer) {
      change(({ guesses }) => ({ guesses: { ...guesses, [key]: { guess, answer, at: now().toISOString() } } }))
    },
    answer(key, right) {
      change(({ answers }) => {
        const before = answers[key]
        const one = {
          right: right || (before?.right ?? false),
          tries: (before?.tries ?? 0) + (before?.right ? 0 : 1),
          at: now().toISOString(),
        }
        return { answers: { ...answers, [key]: one } }
      })
    },
    save: () => writeRecord(store.getState()),
    add(text) {
      const given = readRecord(text)
      change((record) => mergeRecords(record, given))
    },
    erase() {
      try {
        storage?.removeItem(KEY)
      } catch {
        // refused: nothing was kept
      }
      store.setState(NOTHING_DONE, true)
    },
  }
}

/** What is kept and cannot be read is as nothing: it is overwritten with the next change. */
function kept(storage: Pick<Storage, 'getItem'> | null): LearnerRecord {
  try {
    const text = storage?.getItem(KEY)
    return text ? readRecord(text) : NOTHING_DONE
  } catch {
    return NOTHING_DONE
  }
}

/** The device's storage; null where the browser refuses to give it. */
export function deviceStorage(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}
