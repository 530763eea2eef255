import { download, fileName } from './download.ts'
import { embeddedFonts } from './embedded-fonts.ts'
import { pngOf } from './png.ts'
import { type FigureParts, standaloneSvg } from './standalone-svg.ts'
import { svgElement } from './svg-element.ts'
import { svgMarkup } from './svg-markup.ts'

export type Format = 'svg' | 'png'

/** a larger file is no longer pasted lightly: its text then names the font and any other will do */
const MOST_SVG_BYTES = 160_000

/**
 * Makes the picture of a figure and hands it to the reader as a file of that title. What is on screen is taken at once, so
 * that it is what the caption says. Throws where the browser refuses.
 */
export async function savePicture(parts: Omit<FigureParts, 'ownFonts'>, format: Format, title: string): Promise<void> {
  const svg = standaloneSvg({ ...parts, ownFonts: format === 'png' })
  const name = fileName(title, format)
  const bare = svgMarkup(svg)
  const fonts = await embeddedFonts(svg.getAttribute('font-family') ?? '', svg.textContent ?? '')
  svg.prepend(svgElement('style', {}, fonts.map(({ rule }) => rule).join('')))
  if (format === 'png') {
    const letters = fonts.map(({ letter }) => letter)
    return download(await pngOf(svg, letters), name)
  }
  const whole = svgMarkup(svg)
  download(new Blob([whole.length > MOST_SVG_BYTES ? bare : whole], { type: 'image/svg+xml' }), name)
}
