import type { ListRow } from '../../engine/params.ts'

/** a stroke ends here */
export const END_OF_STROKE = -1
/** the square that is drawn in is so many units wide */
export const SQUARE = 1000

/** pixels of an image, which is square */
export const PICTURE_SIDE = 28

/** What the reader draws: x and y of each point, from the upper left; a stroke ends with one END_OF_STROKE. */
export const strokes: ListRow = {
  kind: 'list',
  label: { en: 'Your drawing', ko: '내가 그린 그림' },
  default: [],
  min: END_OF_STROKE,
  max: SQUARE,
  maxLength: 1000,
}

/** A picture of the reader's as the networks see it, which goes before what is drawn: grey of each pixel, 0 is black; none where it is empty. */
export const picture: ListRow = {
  kind: 'list',
  label: { en: 'Your picture', ko: '내 그림 파일' },
  default: [],
  min: 0,
  max: 255,
  maxLength: PICTURE_SIDE * PICTURE_SIDE,
}

export interface DrawnPoint {
  readonly x: number
  readonly y: number
}

/** Strokes as points; a stroke without a second point is a dot. Halves of a pair are left out. */
export function strokesOf(numbers: readonly number[]): DrawnPoint[][] {
  const found: DrawnPoint[][] = [[]]
  for (let i = 0; i < numbers.length; ) {
    if (numbers[i] === END_OF_STROKE) {
      found.push([])
      i++
    } else if (i + 1 < numbers.length && numbers[i + 1] !== END_OF_STROKE) {
      found[found.length - 1].push({ x: numbers[i], y: numbers[i + 1] })
      i += 2
    } else i++
  }
  return found.filter((stroke) => stroke.length > 0)
}
