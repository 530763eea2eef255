import { PICTURE_SIDE, type DrawnPoint as Point, SQUARE, strokesOf } from '../drawing-setting.ts'

const SIDE = PICTURE_SIDE
/** MNIST's digits are scaled into a box of 20 pixels and then moved so that their center of mass is that of the image (LeCun et al. 1998) */
const BOX = 20
/** half the width of the pen, and how softly it ends, in pixels */
const [RADIUS, SOFT] = [1.3, 0.9]

/** Strokes in pixels. */
const strokesInPixels = (numbers: readonly number[]): Point[][] =>
  strokesOf(numbers).map((stroke) => stroke.map(({ x, y }) => ({ x: (x / SQUARE) * SIDE, y: (y / SQUARE) * SIDE })))

/** [784] the drawing as an image, pixels in multiples of 1/255; `asDigit` brings it to the size and place of MNIST's. */
export function drawnPicture(numbers: readonly number[], asDigit: boolean): Float32Array {
  const strokes = strokesInPixels(numbers)
  if (strokes.length === 0) return new Float32Array(SIDE * SIDE)
  if (!asDigit) return inked(strokes)
  const sized = inBox(strokes)
  const { x, y } = centerOfMass(inked(sized))
  const [dx, dy] = [SIDE / 2 - x, SIDE / 2 - y]
  return inked(sized.map((stroke) => stroke.map((point) => ({ x: point.x + dx, y: point.y + dy }))))
}

/** [784] a picture that was opened, its greys divided by 255 as all images are; null for what is no whole one. */
export function openedPicture(greys: readonly number[]): Float32Array | null {
  return greys.length === SIDE * SIDE ? Float32Array.from(greys, (grey) => Math.round(grey) / 255) : null
}

/** Scaled so that the longer side fills the box, and put into the middle. */
function inBox(strokes: readonly Point[][]): Point[][] {
  const all = strokes.flat()
  const [left, right] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...all.map(({ y }) => y)), Math.max(...all.map(({ y }) => y))]
  const scale = (BOX - 2 * RADIUS) / Math.max(right - left, bottom - top, 1)
  const [midX, midY] = [(left + right) / 2, (top + bottom) / 2]
  return strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({ x: SIDE / 2 + (x - midX) * scale, y: SIDE / 2 + (y - midY) * scale })),
  )
}

function centerOfMass(pixels: Float32Array): Point {
  let [mass, x, y] = [0, 0, 0]
  for (const [i, ink] of pixels.entries()) {
    mass += ink
    x += ink * ((i % SIDE) + 0.5)
    y += ink * (Math.floor(i / SIDE) + 0.5)
  }
  return mass > 0 ? { x: x / mass, y: y / mass } : { x: SIDE / 2, y: SIDE / 2 }
}

/** As much ink as the middle of a pixel is near to a stroke. */
function inked(strokes: readonly Point[][]): Float32Array {
  const segments = strokes.flatMap((stroke) =>
    stroke.length === 1
      ? [[stroke[0], stroke[0]] as const]
      : stroke.slice(1).map((point, i) => [stroke[i], point] as const),
  )
  return Float32Array.from({ length: SIDE * SIDE }, (_, i) => {
    const middle = { x: (i % SIDE) + 0.5, y: Math.floor(i / SIDE) + 0.5 }
    let nearest = Number.POSITIVE_INFINITY
    for (const [a, b] of segments) nearest = Math.min(nearest, squaredDistance(middle, a, b))
    const ink = (RADIUS + SOFT / 2 - Math.sqrt(nearest)) / SOFT
    return Math.round(255 * Math.min(1, Math.max(0, ink))) / 255
  })
}

function squaredDistance(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy
  const along = length > 0 ? Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length)) : 0
  const [x, y] = [p.x - a.x - along * dx, p.y - a.y - along * dy]
  return x * x + y * y
}
