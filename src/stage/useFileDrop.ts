import { useEffect, useState } from 'react'
import type { Session } from '../engine/session.ts'
import { useHouse } from './House.tsx'

/** A file dropped anywhere on the page becomes the lesson's data, where it has any. True while one hovers over the page. */
export function useFileDrop(session: Session, name: string | undefined): boolean {
  const { files } = useHouse()
  const [hovering, setHovering] = useState(false)
  useEffect(() => {
    if (name === undefined) return
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!holdsFile(event)) return
      event.preventDefault()
      setHovering(true)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setHovering(false)
    const drop = async (event: DragEvent) => {
      if (!holdsFile(event)) return
      event.preventDefault()
      setHovering(false)
      const file = event.dataTransfer?.files[0]
      if (file) session.set(name, await files.add(file))
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [session, name, files])
  return hovering
}
