import { useCallback, useEffect, useState } from 'react'
import type { ShelfItem } from '../engine/shelf.ts'
import { useHouse } from './House.tsx'

/** What lies on the shelf of this device, as it was when the page last looked. */
export function useKept(): { items: readonly ShelfItem[]; remove: (name: string) => Promise<void> } {
  const { shelf } = useHouse()
  const [items, setItems] = useState<readonly ShelfItem[]>([])
  const look = useCallback(async () => setItems(await shelf.list()), [shelf])
  useEffect(() => {
    look()
    return shelf.listen(look)
  }, [shelf, look])
  return { items, remove: shelf.remove }
}
