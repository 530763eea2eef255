import { useEffect } from 'react'
import type { Session } from '../engine/session.ts'

/** Ctrl+Z (⌘Z) undoes a change of the settings, with Shift or as Ctrl+Y it comes back. In a text field the keys are the field's own. Null: there is nothing to undo. */
export function useUndoKeys(session: Session | null): void {
  useEffect(() => {
    if (!session) return
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      if (event.target instanceof HTMLElement && event.target.matches('textarea, input[type="text"]')) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) session.redo()
      else session.undo()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [session])
}
