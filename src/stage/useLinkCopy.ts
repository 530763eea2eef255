import { useEffect, useState } from 'react'

/** Copies the link to what is on screen; says for two seconds how that went. */
export function useLinkCopy(makeLink: () => string): { copy: () => void; outcome: 'copied' | 'tooLong' | null } {
  const [outcome, setOutcome] = useState<'copied' | 'tooLong' | null>(null)
  useEffect(() => {
    if (!outcome) return
    const timer = setTimeout(() => setOutcome(null), 2000)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = async () => {
    try {
      const url = new URL(location.href)
      url.hash = makeLink()
      history.replaceState(history.state, '', url)
      await navigator.clipboard?.writeText(url.href)
      setOutcome('copied')
    } catch (thrown) {
      // A refused clipboard leaves the link in the address bar, where it was put above.
      setOutcome(thrown instanceof RangeError ? 'tooLong' : 'copied')
    }
  }
  return { copy, outcome }
}
