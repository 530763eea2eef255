import { PICTURE_SIDE as SIDE } from '../../drawing-setting.ts'

/** transparent pixels between two images */
export const GAP = 2
/** how dark the least of the pixels above 1 is */
const DARKEST = 0.65
const CELL = SIDE + GAP

export interface Atlas {
  readonly width: number
  readonly height: number
  /** [height · width · 4] red, green, blue, alpha */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>
}

/**
 * Images [from, from + count) of [m · 784] pixels in rows of so many: 0 is black, 1 is white. A pixel above 1 lets the colour
 * behind it through, the brightest wholly, others less.
 */
export function imageAtlas(pixels: Float32Array, from: number, count: number, columns: number): Atlas {
  const rows = Math.ceil(count / columns)
  const [width, height] = [columns * CELL - GAP, Math.max(0, rows * CELL - GAP)]
  const rgba = new Uint8ClampedArray(width * height * 4)
  const brightest = pixels.reduce((most, pixel) => Math.max(most, pixel), 1)
  for (let n = 0; n < count; n++) {
    const corner = Math.floor(n / columns) * CELL * width + (n % columns) * CELL
    for (let p = 0; p < SIDE * SIDE; p++) {
      const pixel = pixels[(from + n) * SIDE * SIDE + p]
      const at = 4 * (corner + Math.floor(p / SIDE) * width + (p % SIDE))
      if (pixel <= 1) rgba.fill(Math.round(255 * pixel), at, at + 3)
      rgba[at + 3] = Math.round(255 * (pixel <= 1 ? 1 : DARKEST * (1 - pixel / brightest)))
    }
  }
  return { width, height, rgba }
}

/** How many columns make so many square images largest in a place. */
export function largestTiles(count: number, width: number, height: number): { columns: number; tile: number } {
  let best = { columns: 1, tile: 0 }
  for (let columns = 1; columns <= Math.max(1, count); columns++) {
    const tile = Math.min(width / columns, height / Math.ceil(count / columns))
    if (tile > best.tile) best = { columns, tile }
  }
  return best
}
