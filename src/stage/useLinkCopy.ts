import { usePlace } from './place.ts'
import { useShownSession } from './session-context.ts'
import { useFor2Seconds } from './useFor2Seconds.ts'

/** How a link fared that was to be copied: a refused one stands in the address bar at least, where it is that of the lesson's page. */
export type CopyOutcome = 'copied' | 'inAddressBar' | 'refused' | 'tooLong'

/** Copies the link to what is on screen; says for two seconds how that went. */
export function useLinkCopy(): { copy: () => void; outcome: CopyOutcome | null } {
  const session = useShownSession()
  const place = usePlace()
  const [outcome, setOutcome] = useFor2Seconds<CopyOutcome>()
  const copy = async () => {
    try {
      const link = session.link()
      place.keep(link, false)
      await navigator.clipboard.writeText(place.address(link))
      setOutcome('copied')
    } catch (thrown) {
      if (thrown instanceof RangeError) setOutcome('tooLong')
      else setOutcome(place.kind === 'page' ? 'inAddressBar' : 'refused')
    }
  }
  return { copy, outcome }
}
