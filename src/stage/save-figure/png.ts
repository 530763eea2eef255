import { svgElement } from './svg-element.ts'
import { svgMarkup } from './svg-markup.ts'

/** pixels of the picture for one of the page: sharp on a slide */
const PIXELS = 2
/** below the picture, and not in it: one letter of each font */
const STRIP = 20
const LONGEST_WAIT_MS = 4000

/**
 * Draws a self-contained SVG as PNG, at twice its width and height in pixels. `letters` holds one letter of each font that
 * is embedded in it. Throws where the browser gives no canvas of that size or nothing out of it.
 */
export async function pngOf(svg: SVGSVGElement, letters: readonly string[]): Promise<Blob> {
  const [width, height] = [svg.width.baseVal.value, svg.height.baseVal.value]
  const image = await imageOf(withStrip(svg, letters))
  await fontsDrawn(image, height, letters.length)
  const canvas = draw(image, 0, width, height)
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!png) throw new Error('nothing out of the canvas')
  return png
}

async function imageOf(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svgMarkup(svg)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(url)
  }
}

function withStrip(svg: SVGSVGElement, letters: readonly string[]): SVGSVGElement {
  const longer = svg.cloneNode(true) as SVGSVGElement
  const { width, height } = longer.viewBox.baseVal
  longer.setAttribute('height', String(height + STRIP))
  longer.setAttribute('viewBox', `0 0 ${width} ${height + STRIP}`)
  longer.append(
    ...letters.map((letter, i) =>
      svgElement('text', { x: i * STRIP, y: height + 0.75 * STRIP, 'font-size': 12 }, letter),
    ),
  )
  return longer
}

/**
 * An image is said to be decoded before the fonts in it are (Chromium, WebKit), and until they are its text is invisible:
 * wait until the letters of the strip are drawn.
 */
async function fontsDrawn(image: HTMLImageElement, height: number, count: number): Promise<void> {
  const until = performance.now() + LONGEST_WAIT_MS
  const cells = Array.from({ length: count }, (_, i) => i)
  while (!cells.every((i) => isInked(image, i, height)) && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 30))
}

function isInked(image: HTMLImageElement, cell: number, height: number): boolean {
  const strip = draw(image, height, image.width, STRIP).getContext('2d')
  const { data } = strip?.getImageData(cell * STRIP * PIXELS, 0, STRIP * PIXELS, STRIP * PIXELS) ?? { data: [] }
  return data.some((value, i) => i % 4 === 3 && value > 0)
}

/** So much of an image from `top` on. */
function draw(image: HTMLImageElement, top: number, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width * PIXELS
  canvas.height = height * PIXELS
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(image, 0, -top * PIXELS, image.width * PIXELS, image.height * PIXELS)
  return canvas
}
