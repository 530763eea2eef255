/** Where one number of a tensor stands: [H, W, C] or [C], channels last. */
export interface ValuePlace {
  readonly row: number
  readonly column: number
  readonly channel: number
}

/** [rows, columns, channels]; a plain vector has one row and one column */
export function extentOf(shape: readonly number[]): readonly [number, number, number] {
  return shape.length === 3 ? [shape[0], shape[1], shape[2]] : [1, 1, shape[shape.length - 1] ?? 1]
}

export function placeOf(shape: readonly number[], index: number): ValuePlace {
  const [, columns, channels] = extentOf(shape)
  const pixel = Math.floor(index / channels)
  return { row: Math.floor(pixel / columns), column: pixel % columns, channel: index % channels }
}

export function indexOf(shape: readonly number[], { row, column, channel }: ValuePlace): number {
  const [, columns, channels] = extentOf(shape)
  return (row * columns + column) * channels + channel
}
