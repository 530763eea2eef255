/** Where the cells of a float's bits lie: in as many rows as a finger needs; sign, exponent and fraction a little apart. */
export interface BitLayout {
  readonly size: number
  /** from a cell to the next in its row, and from row to row: what of it belongs to a cell for a finger */
  readonly pitch: number
  readonly rise: number
  /** [32] left and top of each cell */
  readonly cells: readonly { readonly x: number; readonly y: number }[]
  readonly height: number
  /** the parts are named each below its own cells; else there is room for one line below all */
  readonly named: boolean
  /** below the cells: from where to where each part reaches in its first row */
  readonly parts: readonly { readonly from: number; readonly to: number; readonly y: number }[]
}

/** first bit of sign, exponent and fraction, and the end */
export const PARTS = [0, 1, 9, 32] as const

/** a finger finds a cell of so many pixels */
const FINGER = 22
/** a drawing so low has no room for a third row */
const LOW = 300
/** room for the name of a part below its cells */
const NAMES = 50

/** how many bits stand in each row: all in one, sign and exponent over the fraction, that in two rows, or halves */
const ROWS = { one: [32], parts: [9, 23], three: [9, 12, 11], halves: [16, 16] } as const

export function bitLayout(width: number, height: number, top: number, scale: number, narrow: boolean): BitLayout {
  const [gap, apart] = [(narrow ? 2 : 3) * scale, 7 * scale]
  const sizeOf = (rows: readonly number[]) => {
    const most = Math.max(...rows)
    // within a row of all, or of halves, sign, exponent and fraction stand apart
    const breaks = rows[0] > 9 ? 2 : 1
    return Math.max(4, Math.min(27 * scale, (width - (most - 1) * gap - breaks * apart) / most))
  }
  const fits = (rows: readonly number[]) => sizeOf(rows) >= FINGER * scale
  const shape = fits(ROWS.one)
    ? 'one'
    : fits(ROWS.parts)
      ? 'parts'
      : height >= LOW * scale && fits(ROWS.three)
        ? 'three'
        : 'halves'
  const rows = ROWS[shape]
  const size = Math.min(sizeOf(rows), (shape === 'three' ? 25 : 27) * scale)
  const named = !narrow && (shape === 'one' || shape === 'parts')
  const rise = size + (named && shape === 'parts' ? NAMES : 4) * scale
  const cells = rows.flatMap((count, row) => {
    const first = rows.slice(0, row).reduce((sum, n) => sum + n, 0)
    return Array.from({ length: count }, (_, i) => {
      const breaks = PARTS.filter((part) => part > first && part <= first + i).length
      return { x: i * (size + gap) + breaks * apart, y: top + row * rise }
    })
  })
  const parts = [0, 1, 2].map((part) => {
    const own = cells.slice(PARTS[part], PARTS[part + 1])
    const line = own.filter(({ y }) => y === own[0].y)
    return { from: line[0].x, to: line[line.length - 1].x + size, y: line[0].y + size }
  })
  const foot = cells[31].y + size
  return { size, pitch: size + gap, rise: named ? size : rise, cells, height: foot - top, named, parts }
}

/** The cell above or below: of the next row the one that is nearest. */
export function cellInRow(cells: BitLayout['cells'], at: number, step: 1 | -1): number {
  const { x, y } = cells[at]
  const others = cells.map((cell, i) => ({ ...cell, i })).filter((cell) => (cell.y - y) * step > 0)
  if (others.length === 0) return at
  const next = step * Math.min(...others.map((cell) => cell.y * step))
  return others
    .filter((cell) => cell.y === next)
    .reduce((best, cell) => (Math.abs(cell.x - x) < Math.abs(best.x - x) ? cell : best)).i
}
