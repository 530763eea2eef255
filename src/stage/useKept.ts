import { useCallback, useEffect, useState } from 'react'
import type { ShelfItem } from '../engine/shelf.ts'
import { useHouse } from './House.tsx'

/** What lies on the shelf of this device, as it was when the page last looked. */
export function useKept(): { items: readonly ShelfItem[]; remove: (name: string) => Promise<void> } {
  const { shelf } = useHouse()
  const [items, setItems] = useState<readonly ShelfItem[]>([])
  const look = useCallback(async () => setItems(await shelf.list()), [shelf])
  useEffect(() => void look(), [look])
  const remove = async (name: string) => {
    await shelf.remove(name)
    await look()
  }
  return { items, remove }
}
