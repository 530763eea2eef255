import { useSyncExternalStore } from 'react'

const QUERY = '(width <= 900px)'

/** Whether the page is laid out for a phone, by the same width as the style sheets. False while pages are written. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const media = matchMedia(QUERY)
      media.addEventListener('change', tell)
      return () => media.removeEventListener('change', tell)
    },
    () => matchMedia(QUERY).matches,
    () => false,
  )
}
