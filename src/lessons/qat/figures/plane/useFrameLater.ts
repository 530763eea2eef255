import { useEffect, useState } from 'react'

/** True a frame after something is there: what is drawn of it for the first time is drawn in two parts, as all at once holds the page up. */
export function useFrameLater(there: boolean): boolean {
  const [later, setLater] = useState(false)
  useEffect(() => {
    if (!there) return
    const request = requestAnimationFrame(() => setLater(true))
    return () => cancelAnimationFrame(request)
  }, [there])
  return there && later
}
