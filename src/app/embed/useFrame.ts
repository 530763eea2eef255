import { useEffect } from 'react'

/** What a frame tells the page around it. `version` is that of this agreement. */
export type FrameMessage = { readonly source: 'fewer-bits'; readonly version: 1 } & (
  | { readonly event: 'ready' }
  /** the height that shows all, in CSS pixels; again whenever it is another */
  | { readonly event: 'size'; readonly height: number }
  /** a key that nothing in the frame has a use for */
  | { readonly event: 'key'; readonly key: string; readonly code: string; readonly shiftKey: boolean }
)

/** keys that lead on in a deck of slides, or leave it */
const GIVEN_BACK = /^(Arrow(Left|Right|Up|Down)|Page(Up|Down)|Escape|Home|End| |F5|\.|b)$/
/** what understands such a key itself */
const USES_KEYS =
  'input, textarea, select, button, a, summary, [role="slider"], [role="tab"], [role="option"], [tabindex="0"], dialog *'

/**
 * The agreement with the page around: how high the frame wants to be, and the keys that are not needed here. The page is told by
 * `postMessage`, whoever it is; nothing that is told is a secret, and nothing is heard.
 */
export function useFrame(): void {
  useEffect(() => {
    if (window.parent === window) return
    const tell = (message: FrameMessage) => window.parent.postMessage(message, '*')
    const { body } = document
    let told = 0
    const size = () => {
      const height = Math.ceil(body.getBoundingClientRect().height)
      if (height === told) return
      told = height
      tell({ ...SENDER, event: 'size', height })
    }
    tell({ ...SENDER, event: 'ready' })
    size()
    const observer = new ResizeObserver(size)
    observer.observe(body)
    const press = (event: KeyboardEvent) => {
      const { key, code, shiftKey, target } = event
      if (event.ctrlKey || event.metaKey || event.altKey || !GIVEN_BACK.test(key)) return
      if (key === 'Escape' && document.activeElement instanceof HTMLElement) document.activeElement.blur()
      else if (target instanceof Element && target.matches(USES_KEYS) && !key.startsWith('Page')) return
      tell({ ...SENDER, event: 'key', key, code, shiftKey })
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => {
      observer.disconnect()
      removeEventListener('keydown', press)
    }
  }, [])
}
const SENDER = { source: 'fewer-bits', version: 1 } as const
