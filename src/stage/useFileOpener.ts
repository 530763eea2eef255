import { useCallback, useState } from 'react'
import { engineError } from '../engine/engine-error.ts'
import type { EngineError } from '../engine/protocol.ts'
import type { Session } from '../engine/session.ts'
import { useHouse } from './House.tsx'

/** Opens a file of the reader's as the lesson's data. One that cannot be read (a folder, a moved file) changes nothing and is told. */
export function useFileOpener(session: Session, name: string | undefined) {
  const { files } = useHouse()
  const [error, setError] = useState<EngineError | null>(null)
  /** Resolves to whether the file was opened. */
  const open = useCallback(
    async (file: File): Promise<boolean> => {
      if (name === undefined) return false
      try {
        session.set(name, await files.add(file))
        setError(null)
        return true
      } catch (thrown) {
        setError(engineError(thrown))
        return false
      }
    },
    [files, session, name],
  )
  return { open, error, dismiss: () => setError(null) }
}
