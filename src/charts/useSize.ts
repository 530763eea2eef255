import { type RefObject, useLayoutEffect, useState } from 'react'

export interface Size {
  readonly width: number
  readonly height: number
  /** how much larger than on a laptop type and strokes are drawn; the style sheet decides (`--scale`) */
  readonly scale: number
}

/** The size that the layout gives an element, from the first paint on; `before` is drawn where there is no layout (prerendering). */
export function useSize(ref: RefObject<Element | null>, before: Size): Size {
  const [size, setSize] = useState(before)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const { width, height } = element.getBoundingClientRect()
      const scale = Number.parseFloat(getComputedStyle(element).getPropertyValue('--scale')) || 1
      setSize((old) =>
        old.width === width && old.height === height && old.scale === scale ? old : { width, height, scale },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return size
}
