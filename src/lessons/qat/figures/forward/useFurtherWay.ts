import { useEffect, useRef } from 'react'
import { goesOnFrom, type Way } from './further-way.ts'

/** Where the run goes on from here, if it was seen further on before; else null. */
export function useFurtherWay(now: Way): Way | null {
  const seen = useRef<Way | null>(null)
  const further = seen.current && goesOnFrom(seen.current, now) ? seen.current : null
  useEffect(() => {
    if (!further) seen.current = now
  })
  return further
}
