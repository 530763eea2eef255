import { useSyncExternalStore } from 'react'

/** of screens: a sheet of paper is as narrow and is laid out as a laptop */
const QUERY = 'screen and (width <= 900px)'

/** Asked for once and then followed: to ask is to have the page laid out, and figures that run would ask with every frame. */
let followed: { readonly media: MediaQueryList; narrow: boolean } | null = null

function follow() {
  if (followed) return followed
  const media = matchMedia(QUERY)
  const now = { media, narrow: media.matches }
  media.addEventListener('change', ({ matches }) => {
    now.narrow = matches
  })
  followed = now
  return now
}

/** Whether the page is laid out for a phone, by the same width as the style sheets. False while pages are written. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const { media } = follow()
      media.addEventListener('change', tell)
      return () => media.removeEventListener('change', tell)
    },
    () => follow().narrow,
    () => false,
  )
}
