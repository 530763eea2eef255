/** All pixels of one value, as one path whose unit is a pixel and whose corner is the picture's top left. */
export interface PixelPath {
  readonly value: number
  readonly path: string
}

/**
 * A picture as one path for each distinct value, in ascending order; neighbours of equal value in a row share a rectangle.
 * `values` are [height × width], rows from the top. O(n log n).
 */
export function pixelPaths(values: ArrayLike<number>, width: number): PixelPath[] {
  const pathOfValue = new Map<number, string>()
  for (let from = 0; from < values.length; ) {
    const value = values[from]
    const rowEnd = from - (from % width) + width
    let to = from + 1
    while (to < rowEnd && to < values.length && values[to] === value) to++
    const run = `M${from % width} ${Math.floor(from / width)}h${to - from}v1h${from - to}z`
    pathOfValue.set(value, (pathOfValue.get(value) ?? '') + run)
    from = to
  }
  return [...pathOfValue].map(([value, path]) => ({ value, path })).sort((a, b) => a.value - b.value)
}

interface Point {
  readonly x: number
  readonly y: number
}
/** Where the five pictures stand, in pixels of the drawing. */
export interface PictureLayout {
  /** side of one pixel of a picture: a multiple of a half, so that all are drawn alike */
  readonly cell: number
  readonly side: number
  /** top left corners of: original, uniform, its error, Lloyd–Max, its error */
  readonly corners: readonly Point[]
  /** words stand above each picture; or left of a row of two, where it makes the pictures larger */
  readonly labels: 'above' | 'beside'
}

const ROWS_OF_TWO = [
  [0, 0.5],
  [1, 0],
  [2, 0],
  [1, 1],
  [2, 1],
]
/** each picture's column and row; halves are centred between two */
const SHAPES = [
  { labels: 'beside', columns: 3, rows: 2, at: ROWS_OF_TWO },
  { labels: 'above', columns: 3, rows: 2, at: ROWS_OF_TWO },
  { labels: 'above', columns: 5, rows: 1, at: [0, 1, 2, 3, 4].map((column) => [column, 0]) },
  {
    labels: 'above',
    columns: 2,
    rows: 3,
    at: [
      [0.5, 0],
      [0, 1],
      [1, 1],
      [0, 2],
      [1, 2],
    ],
  },
] as const

const GAP = 8
export const LINE_HEIGHT = 16

/**
 * The arrangement of five square pictures of `pixels` × `pixels` in which they are largest. `labelWidth` is what a label
 * needs, `scale` how much larger than on a laptop type is; lengths are in pixels of the drawing.
 */
export function pictureLayout(
  { width, height, scale }: { width: number; height: number; scale: number },
  pixels: number,
  labelWidth: number,
): PictureLayout {
  const gap = GAP * scale
  const line = LINE_HEIGHT * scale
  const fits = SHAPES.map((shape) => {
    const { labels, columns, rows } = shape
    const beside = labels === 'beside' ? labelWidth : 0
    // one line over the errors; or two over each row
    const above = labels === 'beside' ? 1.5 * line : 2.5 * line * rows
    const across = (width - beside - (columns - 1) * gap) / columns
    const down = (height - above - (rows - 1) * gap) / rows
    const narrow = labels === 'above' && columns * labelWidth > width
    const cell = narrow ? 0 : Math.max(0, Math.floor((2 * Math.min(across, down)) / pixels) / 2)
    return { ...shape, beside, cell }
  })
  const { labels, columns, rows, at, beside, cell } = fits.reduce((best, fit) => (fit.cell > best.cell ? fit : best))
  const side = cell * pixels
  const stepX = labels === 'above' ? Math.max(side + gap, labelWidth) : side + gap
  const head = labels === 'above' ? 2.5 * line : 1.5 * line
  const stepY = side + gap + (labels === 'above' ? head : 0)
  const left = (width - beside - (columns - 1) * stepX - side) / 2
  const top = (height - head - (rows - 1) * stepY - side) / 2 + head
  const corners = at.map(([column, row]) => ({
    x: Math.round(left + column * stepX + (column > 0 ? beside : 0)),
    y: Math.round(top + row * stepY),
  }))
  return { cell, side, corners, labels }
}

/** Number of the pixel at a point of the drawing, in whichever picture it lies; null outside of them. */
export function pixelAt({ cell, side, corners }: PictureLayout, { x, y }: Point): number | null {
  const corner = corners.find((one) => x >= one.x && x < one.x + side && y >= one.y && y < one.y + side)
  if (!corner) return null
  const pixels = Math.round(side / cell)
  return Math.floor((y - corner.y) / cell) * pixels + Math.floor((x - corner.x) / cell)
}
