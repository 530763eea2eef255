import type { Size } from '../../../../charts/useSize.ts'

const CLASSES = 10

export interface MatrixLayout {
  /** of the first cell */
  readonly left: number
  readonly top: number
  readonly cell: number
  readonly scale: number
  /** the columns' names are too long to stand side by side */
  readonly slanted: boolean
  /** size of the type of the counts */
  readonly digits: number
}

/** As large as the place allows, with room for the names at the left and above. */
export function matrixLayout({ width, height, scale }: Size, slanted: boolean): MatrixLayout {
  const left = 78 * scale
  const top = (slanted ? 62 : 40) * scale
  const overhang = slanted ? 48 * scale : 0
  const cell = Math.max(1, Math.min((width - left - overhang) / CLASSES, (height - top) / CLASSES, 54 * scale))
  return { left, top, cell, scale, slanted, digits: Math.min(15 * scale, Math.max(10, cell * 0.4)) }
}
