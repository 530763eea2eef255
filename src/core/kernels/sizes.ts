/** RangeError unless n is a whole number from 0. */
export function mustBeCount(name: string, n: number): void {
  if (!(Number.isSafeInteger(n) && n >= 0)) throw new RangeError(`${name} must be a whole number from 0, got ${n}`)
}

/** RangeError unless the sizes are counts and the arrays of a gemm are at least as long as they say. */
export function mustFitGemm(
  c: Float32Array,
  a: Float32Array,
  b: Float32Array,
  rows: number,
  inner: number,
  columns: number,
): void {
  mustBeCount('rows', rows)
  mustBeCount('inner', inner)
  mustBeCount('columns', columns)
  mustHold('c', c, rows * columns, 'rows · columns')
  mustHold('a', a, rows * inner, 'rows · inner')
  mustHold('b', b, inner * columns, 'inner · columns')
}

/** RangeError unless the array holds so many numbers at least. */
export function mustHold(name: string, array: Float32Array, count: number, product: string): void {
  if (array.length < count)
    throw new RangeError(`${name} must hold ${product} = ${count} numbers at least, got ${array.length}`)
}
