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
export function mustHold(name: string, array: { readonly length: number }, count: number, product: string): void {
  if (array.length < count)
    throw new RangeError(`${name} must hold ${product} = ${count} numbers at least, got ${array.length}`)
}

/** RangeError unless the arrays of values are equally long, those with one number a channel too, and the channels divide the values. */
export function mustFitChannels(
  values: Readonly<Record<string, { readonly length: number }>>,
  channels: Readonly<Record<string, { readonly length: number }>>,
): void {
  for (const arrays of [values, channels]) {
    const [[first, { length }] = ['', { length: 0 }], ...others] = Object.entries(arrays)
    for (const [name, array] of others)
      if (array.length !== length)
        throw new RangeError(`${name} must be as long as ${first} (${length}), got ${array.length}`)
  }
  const [name, { length }] = Object.entries(values)[0]
  const [by] = Object.values(channels)
  if (by && !(by.length > 0 ? length % by.length === 0 : length === 0))
    throw new RangeError(`${name} must hold whole rows of ${by.length} channels, got ${length} numbers`)
}
