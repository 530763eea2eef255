/** corners of a cell that lie above: 1 lower left, 2 lower right, 4 upper right, 8 upper left; which sides the line joins */
const SIDES: Readonly<Record<number, readonly (readonly [Side, Side])[]>> = {
  1: [['left', 'low']],
  2: [['low', 'right']],
  3: [['left', 'right']],
  4: [['right', 'high']],
  6: [['low', 'high']],
  7: [['left', 'high']],
  8: [['left', 'high']],
  9: [['low', 'high']],
  11: [['right', 'high']],
  12: [['left', 'right']],
  13: [['low', 'right']],
  14: [['left', 'low']],
}
type Side = 'left' | 'right' | 'low' | 'high'

/**
 * Where a field on a grid crosses a value, as one path in pixels of a square: marching squares, straight within a cell. Fields are
 * [side²] values at the middles of cells, rows from the lowest up; to the edges of the square the last values go on. Unlike contours
 * of areas it has no line along those edges.
 */
export function boundaryPath(field: ArrayLike<number>, side: number, value: number, pixels: number): string {
  const inside = (i: number) => Math.min(side - 1, Math.max(0, i))
  const at = (column: number, row: number) => field[inside(row) * side + inside(column)]
  const place = (i: number) => Math.min(side, Math.max(0, i + 0.5)) / side
  const path: string[] = []
  for (let row = -1; row < side; row++) {
    for (let column = -1; column < side; column++) {
      const [a, b, c, d] = [at(column, row), at(column + 1, row), at(column + 1, row + 1), at(column, row + 1)]
      const above = Number(a > value) + 2 * Number(b > value) + 4 * Number(c > value) + 8 * Number(d > value)
      if (above === 0 || above === 15) continue
      const [left, right, low, high] = [place(column), place(column + 1), place(row), place(row + 1)]
      const between = (from: number, to: number, first: number, second: number) =>
        from + ((value - first) / (second - first)) * (to - from)
      const point = (one: Side): string => {
        if (one === 'low') return written(between(left, right, a, b), low, pixels)
        if (one === 'high') return written(between(left, right, d, c), high, pixels)
        return one === 'left'
          ? written(left, between(low, high, a, d), pixels)
          : written(right, between(low, high, b, c), pixels)
      }
      // Two corners across from each other: what lies in the middle decides how they are joined.
      const middle = (a + b + c + d) / 4 > value
      for (const [from, to] of SIDES[above] ?? saddle(above === 5, middle)) path.push(`M${point(from)}L${point(to)}`)
    }
  }
  return path.join('')
}

const saddle = (lowerLeft: boolean, middle: boolean): readonly (readonly [Side, Side])[] =>
  lowerLeft === middle
    ? [
        ['left', 'high'],
        ['low', 'right'],
      ]
    : [
        ['left', 'low'],
        ['right', 'high'],
      ]

const written = (u: number, v: number, pixels: number) => `${(u * pixels).toFixed(1)},${((1 - v) * pixels).toFixed(1)}`
