/** nearer lines would be a grey */
const CLEAR_PX = 10
const LABEL_PX = 18

/** Which grid lines of the codes are drawn: those within sight, as many as can be told apart. */
export interface CodeLines {
  /** every so many codes */
  readonly every: number
  readonly codes: readonly number[]
  /** half-way between neighbours, where rounding decides; none where lines are left out */
  readonly thresholds: readonly number[]
  readonly labelled: readonly number[]
}

/** `pixels`: of one step; type and lines are `scale` times as large as on a laptop. */
export function codeLines(
  greatestCode: number,
  [low, high]: readonly [number, number],
  pixels: number,
  scale: number,
): CodeLines {
  const every = roundNumber((CLEAR_PX * scale) / pixels)
  const byLabel = every * roundNumber((LABEL_PX * scale) / (pixels * every))
  const codes: number[] = []
  for (let code = -Math.floor(greatestCode / every) * every; code <= greatestCode; code += every)
    if (code >= low && code <= high) codes.push(code === 0 ? 0 : code)
  const thresholds: number[] = []
  if (every === 1)
    for (let code = -greatestCode; code < greatestCode; code++)
      if (code + 0.5 >= low && code + 0.5 <= high) thresholds.push(code + 0.5)
  return { every, codes, thresholds, labelled: codes.filter((code) => code % byLabel === 0) }
}

/** The least of 1, 2, 5, 10 … that is not below. */
function roundNumber(least: number): number {
  for (let power = 1; ; power *= 10)
    for (const digit of [1, 2, 5]) if (digit * power >= least || !Number.isFinite(least)) return digit * power
}

/**
 * From where to where places are drawn: all that there were, and where gradients end if that is not far. In jumps, so that the axis
 * seldom moves while training runs.
 */
export function placeDomain(
  greatestCode: number,
  reach: number,
  ...places: readonly ArrayLike<number>[]
): [number, number] {
  const jump = greatestCode <= 2 ? 0.5 : greatestCode <= 8 ? 1 : greatestCode / 8
  let [least, most] = greatestCode <= 8 ? [-reach, reach] : [0, 0]
  for (const column of places)
    for (let i = 0; i < column.length; i++) {
      if (column[i] < least) least = column[i]
      if (column[i] > most) most = column[i]
    }
  const [low, high] = [Math.floor((least - 0.1) / jump) * jump, Math.ceil((most + 0.1) / jump) * jump]
  return [low, high]
}

/** How many weights have each code, from −greatestCode on. */
export function codeCounts(codes: ArrayLike<number>, greatestCode: number): number[] {
  const counts = new Array<number>(2 * greatestCode + 1).fill(0)
  for (let i = 0; i < codes.length; i++) counts[codes[i] + greatestCode]++
  return counts
}
