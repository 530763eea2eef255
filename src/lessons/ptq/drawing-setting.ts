import type { ListRow } from '../../engine/params.ts'

/** a stroke ends here */
export const END_OF_STROKE = -1
/** the square that is drawn in is so many units wide */
export const SQUARE = 1000

/** What the reader draws: x and y of each point, from the upper left; a stroke ends with one END_OF_STROKE. */
export const strokes: ListRow = {
  kind: 'list',
  label: { en: 'Your drawing', ko: '내가 그린 그림' },
  default: [],
  min: END_OF_STROKE,
  max: SQUARE,
  maxLength: 1000,
}
