import { PICTURE_SIDE } from '../../drawing-setting.ts'

/** a corner above this is a bright ground */
const BRIGHT = 127.5
/** of red, green and blue in how bright they look (ITU-R BT.601) */
const LUMA = [0.299, 0.587, 0.114]

export interface GreyPicture {
  /** [784] whole numbers from 0, which is black */
  readonly greys: readonly number[]
  /** its ground was bright, and it was turned into its negative */
  readonly inverted: boolean
}

/**
 * A picture in 28 × 28 greys, whole and in the middle; what is left over has the colour of its corners. Each grey is the mean of the
 * pixels that it stands for, transparent ones over white. Images of both data sets are bright on black, so one on a bright ground is inverted.
 */
export function greyPicture(rgba: Uint8ClampedArray, width: number, height: number): GreyPicture {
  const lights = Float64Array.from({ length: width * height }, (_, i) => {
    const alpha = rgba[4 * i + 3] / 255
    const light = LUMA.reduce((sum, share, c) => sum + share * rgba[4 * i + c], 0)
    return alpha * light + (1 - alpha) * 255
  })
  const corners = [0, width - 1, (height - 1) * width, height * width - 1].map((i) => lights[i])
  const ground = corners.reduce((sum, light) => sum + light, 0) / corners.length
  const inverted = ground > BRIGHT
  const side = Math.max(width, height)
  const [left, top] = [(side - width) / 2, (side - height) / 2]
  const step = side / PICTURE_SIDE
  const greys = Array.from({ length: PICTURE_SIDE * PICTURE_SIDE }, (_, i) => {
    const [row, column] = [Math.floor(i / PICTURE_SIDE), i % PICTURE_SIDE]
    const light = meanOf(lights, width, height, [column * step - left, row * step - top, step], ground)
    return Math.round(inverted ? 255 - light : light)
  })
  return { greys, inverted }
}

/** The mean light of a square, weighted by how much of each pixel is inside; outside the picture is ground. */
function meanOf(
  lights: Float64Array,
  width: number,
  height: number,
  [x, y, side]: readonly [number, number, number],
  ground: number,
): number {
  let light = 0
  for (let row = Math.floor(y); row < y + side; row++)
    for (let column = Math.floor(x); column < x + side; column++) {
      const share = overlap(column, x, side) * overlap(row, y, side)
      const inside = row >= 0 && row < height && column >= 0 && column < width
      light += share * (inside ? lights[row * width + column] : ground)
    }
  return light / (side * side)
}

const overlap = (pixel: number, from: number, side: number) =>
  Math.max(0, Math.min(pixel + 1, from + side) - Math.max(pixel, from))
