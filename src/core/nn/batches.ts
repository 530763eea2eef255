/** Consecutive parts of so many numbers, in the same memory; the last has what is left. */
export function batchesOf(values: Float32Array, numbers: number): Float32Array[] {
  return Array.from({ length: Math.ceil(values.length / numbers) }, (_, i) =>
    values.subarray(i * numbers, (i + 1) * numbers),
  )
}
