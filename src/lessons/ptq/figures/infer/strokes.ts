import { type DrawnPoint, END_OF_STROKE, SQUARE, strokes as setting } from '../../drawing-setting.ts'

/** What a hand does to the list of strokes. */

/** points nearer to each other than this say nothing that a pixel could show: a whole digit then has room to spare */
const NEAREST = 16
/** a point, and the end of its stroke */
const ROOM = 3

export const isFull = (strokes: readonly number[]): boolean => strokes.length + ROOM > setting.maxLength

export function begun(strokes: readonly number[], point: DrawnPoint): readonly number[] {
  const before = ended(strokes)
  return isFull(before) ? before : [...before, ...numbersOf(point)]
}

/** The same list where the point is too near to the last one, or nothing more has room. */
export function extended(strokes: readonly number[], point: DrawnPoint): readonly number[] {
  const [x, y] = numbersOf(point)
  const dx = x - strokes[strokes.length - 2]
  const dy = y - strokes[strokes.length - 1]
  return isFull(strokes) || dx * dx + dy * dy < NEAREST * NEAREST ? strokes : [...strokes, x, y]
}

export function ended(strokes: readonly number[]): readonly number[] {
  return strokes.length === 0 || strokes[strokes.length - 1] === END_OF_STROKE ? strokes : [...strokes, END_OF_STROKE]
}

export function withoutLast(strokes: readonly number[]): readonly number[] {
  const whole = ended(strokes)
  return whole.slice(0, whole.lastIndexOf(END_OF_STROKE, whole.length - 2) + 1)
}

/** Whole numbers within the square. */
const numbersOf = ({ x, y }: DrawnPoint): [number, number] => [within(x), within(y)]
const within = (unit: number) => Math.round(Math.min(SQUARE, Math.max(0, unit)))
