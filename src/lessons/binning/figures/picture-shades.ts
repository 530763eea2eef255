/** The grey that is drawn, 0 … 255: a level below black or above white is drawn as that. */
export const byteOf = (x: number) => Math.round(255 * Math.min(1, Math.max(0, x)))

const SHADES = 100

/** [n] sizes of errors as shares of `largest` in steps of a hundredth, which no eye tells apart. All 0 where nothing is lost. */
export function errorShades(errors: Float64Array, largest: number): Float64Array {
  return errors.map((error) => (largest > 0 ? Math.round((SHADES * Math.abs(error)) / largest) / SHADES : 0))
}
