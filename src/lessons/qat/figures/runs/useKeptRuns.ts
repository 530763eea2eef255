import { useCallback, useEffect, useState } from 'react'
import { useHouse } from '../../../../stage/House.tsx'
import { freeName, type KeptFault, type KeptRun, readKept, writeKept } from './kept-run.ts'

/** before the name; a dot hides it from what can be used as data */
const PREFIX = '.run '

export interface KeptEntry {
  readonly name: string
  /** or why it is not read */
  readonly run: KeptRun | KeptFault
}
export interface KeptRuns {
  readonly entries: readonly KeptEntry[]
  /** under this name, or one like it that is free; returns the name */
  keep(run: KeptRun): Promise<string>
  /** false: another has that name */
  rename(name: string, to: string): Promise<boolean>
  remove(name: string): Promise<void>
}

/** The curves that lie on the shelf of this device. What cannot be read is an entry all the same. */
export function useKeptRuns(): KeptRuns {
  const { shelf } = useHouse()
  const [entries, setEntries] = useState<readonly KeptEntry[]>([])
  const look = useCallback(async () => {
    const names = (await shelf.list()).map(({ name }) => name).filter((name) => name.startsWith(PREFIX))
    const read = names.map(async (name) => ({
      name: name.slice(PREFIX.length),
      run: readKept(await shelf.get(name)),
    }))
    // What another page has taken away meanwhile is no entry.
    const settled = await Promise.allSettled(read)
    const found = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    // The shelf tells of everything that is put there, and training puts something there now and then.
    setEntries((old) => (JSON.stringify(old) === JSON.stringify(found) ? old : found))
  }, [shelf])
  useEffect(() => {
    look()
    return shelf.listen(look)
  }, [shelf, look])

  const taken = entries.map(({ name }) => name)
  return {
    entries,
    async keep(run) {
      const name = freeName(run.name, taken)
      await shelf.put(PREFIX + name, writeKept({ ...run, name }))
      return name
    },
    async rename(name, to) {
      const entry = entries.find((one) => one.name === name)
      if (!entry || typeof entry.run === 'string' || taken.includes(to)) return false
      await shelf.put(PREFIX + to, writeKept({ ...entry.run, name: to }))
      await shelf.remove(PREFIX + name)
      return true
    },
    remove: (name) => shelf.remove(PREFIX + name),
  }
}
