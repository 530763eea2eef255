import type { Language } from '../../ui/language.tsx'
import { copyVisible } from './copy-visible.ts'
import { drawnBox } from './drawn-box.ts'
import { inLightTheme } from './light-theme.ts'
import { svgElement } from './svg-element.ts'
import { textBlock } from './text-block.ts'
import { titleRuns } from './title-runs.ts'

/** What a picture of a figure is made of. */
export interface FigureParts {
  /** as it is in the page */
  readonly drawing: SVGSVGElement
  readonly heading: HTMLElement
  /** one sentence for who does not see the drawing */
  readonly summary: string
  /** paragraphs under the drawing */
  readonly caption: readonly string[]
  readonly language: Language
  /** whether it will be drawn with the fonts that it was measured with; a drawing program may know none of them */
  readonly ownFonts: boolean
}

/** all of these are multiplied by `--scale`, as the drawing's own type and strokes are */
const MARGIN = 24
const TITLE = { size: 17, leading: 1.3, below: 12 }
const CAPTION = { size: 12, leading: 1.45, gap: 5, above: 16 }
/** a caption narrower than this is a column of scraps: a small drawing grows to it */
const LEAST_WIDTH = 360
/** so much of a line is filled where another font may be wider */
const FILLED = 0.86

/**
 * A figure as an SVG that needs nothing beside it: title, drawing, caption, in the light theme on the colour of the stage.
 * Width and height are in pixels of the page. Text is set in the site's font by name; see `embeddedFonts`.
 */
export function standaloneSvg(parts: FigureParts): SVGSVGElement {
  const { drawing, heading, summary, caption, language } = parts
  const style = getComputedStyle(drawing)
  const family = style.fontFamily
  const scale = Number.parseFloat(style.getPropertyValue('--scale')) || 1
  const { group, stage, ink } = inLightTheme(drawing, (copy) => ({
    group: copyVisible(copy, `figure-${hashOf(caption.join())}`),
    stage: token(copy, '--stage'),
    ink: token(copy, '--ink2'),
  }))
  const own = drawing.getBoundingClientRect()
  const box = drawnBox(group, family, { width: own.width, height: own.height })
  const enlarged = Math.max(1, (LEAST_WIDTH * scale) / Math.max(1, box.width))
  const width = box.width * enlarged
  const type = { family, width: parts.ownFonts ? width : FILLED * width }
  const title = textBlock([titleRuns(heading)], { ...TITLE, ...type, size: TITLE.size * scale })
  const below = textBlock(
    caption.map((text) => [{ text, weight: 400, fill: ink }]),
    { ...CAPTION, ...type, size: CAPTION.size * scale, gap: CAPTION.gap * scale },
  )
  const margin = MARGIN * scale
  const top = margin + title.height + TITLE.below * scale
  const bottom = top + box.height * enlarged + CAPTION.above * scale
  const whole = { width: Math.ceil(width + 2 * margin), height: Math.ceil(bottom + below.height + margin) }
  return svgElement(
    'svg',
    { ...whole, viewBox: `0 0 ${whole.width} ${whole.height}`, lang: language, 'font-family': family },
    svgElement('title', {}, heading.textContent ?? ''),
    svgElement('desc', {}, summary),
    svgElement('rect', { ...whole, fill: stage }),
    placed(title.element, margin, margin),
    placed(group, margin - box.left * enlarged, top - box.top * enlarged, enlarged),
    placed(below.element, margin, bottom),
  )
}

function placed(inside: SVGGElement, x: number, y: number, enlarged = 1): SVGGElement {
  const move = `translate(${Number(x.toFixed(2))} ${Number(y.toFixed(2))})`
  const transform = enlarged === 1 ? move : `${move} scale(${enlarged.toFixed(4)})`
  return svgElement('g', { transform }, inside)
}

const token = (element: Element, name: string) => getComputedStyle(element).getPropertyValue(name).trim()

/** Tells the ids of one picture from those of another: FNV-1a of its caption (draft-eastlake-fnv). */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(36)
}
