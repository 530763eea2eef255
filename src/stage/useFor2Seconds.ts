import { useEffect, useState } from 'react'

/** Something that is said and then withdrawn. */
export function useFor2Seconds<T>(): [said: T | null, say: (what: T) => void] {
  const [said, say] = useState<T | null>(null)
  useEffect(() => {
    if (said === null) return
    const timer = setTimeout(() => say(null), 2000)
    return () => clearTimeout(timer)
  }, [said])
  return [said, say]
}
