/** CSS pixels between a word and its note, and between the note and the edge of the window. */
const GAP = 7
const MARGIN = 12

/** Puts a note that is fixed to the window below the last line of a word, or above its first where there is no room below: never over the word. */
export function placeBeside(word: Element, note: HTMLElement): void {
  note.style.top = note.style.left = '0'
  const own = note.getBoundingClientRect()
  // The page may be zoomed for a wall of pixels: then what is measured are pixels of the screen, and what is set are pixels before the zoom.
  const zoom = own.width / note.offsetWidth || 1
  const { documentElement } = document
  const { left, top } = placeOf(
    [...word.getClientRects()],
    { width: own.width, height: own.height },
    { width: documentElement.clientWidth, height: documentElement.clientHeight },
    zoom,
  )
  note.style.left = `${(left - own.left) / zoom}px`
  note.style.top = `${(top - own.top) / zoom}px`
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly bottom: number
}
export interface Size {
  readonly width: number
  readonly height: number
}

/** Where the note's upper left corner goes; `lines` are the boxes of the word, one a line of text. */
export function placeOf(lines: readonly Box[], note: Size, window: Size, zoom = 1): { left: number; top: number } {
  const [gap, margin] = [GAP * zoom, MARGIN * zoom]
  const [first, last] = [lines[0], lines[lines.length - 1]]
  const below = last.bottom + gap
  const above = first.top - gap - note.height
  const isBelow = below + note.height + margin <= window.height || above < margin
  const wanted = (isBelow ? last : first).left
  const left = Math.max(margin, Math.min(wanted, window.width - margin - note.width))
  return { left, top: isBelow ? below : above }
}
