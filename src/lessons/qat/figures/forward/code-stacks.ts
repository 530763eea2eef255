const DOT_PX = 7.5

/**
 * Stacks of dots that begin at `left`, one row or more about each code, as one path of round points; bars where a stack would be higher
 * than there is room between codes. `ends`: how far each reaches.
 */
export function stacksPath(
  counts: readonly number[],
  y: (code: number) => number,
  { left, most, pixels, scale }: { left: number; most: number; pixels: number; scale: number },
): { path: string; dots: boolean; ends: number[] } {
  const greatestCode = (counts.length - 1) / 2
  const gap = DOT_PX * scale
  const inRow = Math.max(1, Math.floor(most / gap))
  const highest = Math.max(1, ...counts)
  const rows = Math.ceil(highest / inRow)
  const dots = rows * gap <= Math.max(gap, pixels * 0.86) && pixels >= gap
  const ends: number[] = []
  let path = ''
  for (const [i, count] of counts.entries()) {
    const middle = y(i - greatestCode)
    if (dots) {
      const own = Math.ceil(count / inRow)
      for (let d = 0; d < count; d++) {
        const [row, column] = [Math.floor(d / inRow), d % inRow]
        path += `M${(left + (column + 0.5) * gap).toFixed(1)},${(middle + (row - (own - 1) / 2) * gap).toFixed(1)}h0`
      }
      ends.push(Math.min(count, inRow) * gap)
    } else {
      const [length, half] = [(count / highest) * most, Math.max(0.5, Math.min(5 * scale, pixels * 0.38))]
      if (count > 0)
        path += `M${left.toFixed(1)},${(middle - half).toFixed(1)}h${length.toFixed(1)}v${(2 * half).toFixed(1)}H${left.toFixed(1)}Z`
      ends.push(length)
    }
  }
  return { path, dots, ends }
}
