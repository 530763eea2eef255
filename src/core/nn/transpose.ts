/** Writes [rows, columns] into `turned` as [columns, rows]. */
export function transposeInto(turned: Float32Array, values: Float32Array, rows: number, columns: number): void {
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) turned[j * rows + i] = values[i * columns + j]
}
