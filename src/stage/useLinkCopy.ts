import { useFor2Seconds } from './useFor2Seconds.ts'

/** Copies the link to what is on screen; says for two seconds how that went. */
export function useLinkCopy(makeLink: () => string): { copy: () => void; outcome: 'copied' | 'tooLong' | null } {
  const [outcome, setOutcome] = useFor2Seconds<'copied' | 'tooLong'>()
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
