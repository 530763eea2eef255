/** Where the cells of a float's bits lie: in one row, or in two where the room is narrow; sign, exponent and fraction a little apart. */
export interface BitLayout {
  readonly size: number
  /** [32] left and top of each cell */
  readonly cells: readonly { readonly x: number; readonly y: number }[]
  readonly height: number
  /** below the cells: from where to where each part reaches in its lowest row */
  readonly parts: readonly { readonly from: number; readonly to: number; readonly y: number }[]
}

/** first bit of sign, exponent and fraction, and the end */
export const PARTS = [0, 1, 9, 32] as const

export function bitLayout(width: number, top: number, scale: number): BitLayout {
  const rows = width < 620 * scale ? 2 : 1
  const perRow = 32 / rows
  const gap = (rows === 1 ? 3 : 2) * scale
  const apart = 7 * scale
  const size = Math.max(4, Math.min(27 * scale, (width - perRow * gap - 2 * apart) / perRow))
  const cells = Array.from({ length: 32 }, (_, i) => {
    const row = Math.floor(i / perRow)
    const first = row * perRow
    const breaks = PARTS.filter((part) => part > first && part <= i).length
    return { x: (i - first) * (size + gap) + breaks * apart, y: top + row * (size + gap + 2 * scale) }
  })
  const last = cells[31].y + size
  const parts = [0, 1, 2].map((part) => {
    const inRow = cells.map((cell, i) => ({ ...cell, i })).filter(({ i }) => i >= PARTS[part] && i < PARTS[part + 1])
    const y = rows === 1 ? last : inRow[0].y + size
    const line = inRow.filter((cell) => cell.y === inRow[0].y)
    return { from: line[0].x, to: line[line.length - 1].x + size, y }
  })
  return { size, cells, height: last - top, parts }
}
