import { useCallback, useEffect, useState } from 'react'
import type { ShelfItem } from '../engine/shelf.ts'
import { useHouse } from './House.tsx'

/** What lies on the shelf of this device, as it was when the page last looked; but for what lessons keep for themselves, whose names begin with a dot. */
export function useKept(): { items: readonly ShelfItem[]; remove: (name: string) => Promise<void> } {
  const { shelf } = useHouse()
  const [items, setItems] = useState<readonly ShelfItem[]>([])
  const look = useCallback(
    async () => setItems((await shelf.list()).filter(({ name }) => !name.startsWith('.'))),
    [shelf],
  )
  useEffect(() => {
    look()
    return shelf.listen(look)
  }, [shelf, look])
  return { items, remove: shelf.remove }
}
