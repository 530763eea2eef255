import { useEffect, useState } from 'react'

/** Minutes and seconds since the lecture left its title, and since this scene came. */
export function useElapsed(at: number): { total: string; scene: string; restart: () => void } {
  const [begun, setBegun] = useState<number | null>(null)
  const [came, setCame] = useState(0)
  const [now, setNow] = useState(0)
  useEffect(() => {
    const time = performance.now()
    setCame(time)
    setNow(time)
    if (at >= 0) setBegun((before) => before ?? time)
  }, [at])
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return {
    total: clock(begun === null ? 0 : now - begun),
    scene: clock(now - came),
    restart() {
      setBegun(performance.now())
      setCame(performance.now())
    },
  }
}

function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
