/**
 * Weights lie in memory as the kernels read them: [k, k, C, O], depthwise [k, k, C], dense [I, O]. Files, and what the core hands out, have
 * them in PyTorch's order: [O, C, k, k], [C, 1, k, k], [O, I]. What has one size stays as it is.
 */

/** How the axes of memory stand in the file, and where the file has an axis of size 1 besides. */
const ORDERS: Readonly<Record<string, { readonly axes: readonly number[]; readonly insert?: number }>> = {
  conv: { axes: [3, 2, 0, 1] },
  depthwise: { axes: [2, 0, 1], insert: 1 },
  dense: { axes: [1, 0] },
}

function orderOf(kind: string, shape: readonly number[]) {
  const order = ORDERS[kind]
  return order && order.axes.length === shape.length ? order : null
}

/** The shape that a tensor of this shape has in a file. */
export function fileShape(kind: string, shape: readonly number[]): readonly number[] {
  const order = orderOf(kind, shape)
  if (!order) return shape
  const turned = order.axes.map((axis) => shape[axis])
  return order.insert === undefined ? turned : turned.toSpliced(order.insert, 0, 1)
}

/** From memory's order to the file's; `shape` is memory's. */
export function toFileOrder(kind: string, shape: readonly number[], values: Float32Array): Float32Array {
  const to = new Float32Array(values.length)
  eachPlace(kind, shape, (memory, file) => {
    to[file] = values[memory]
  })
  return to
}

export function fromFileOrder(kind: string, shape: readonly number[], values: ArrayLike<number>): Float32Array {
  const to = new Float32Array(values.length)
  eachPlace(kind, shape, (memory, file) => {
    to[memory] = values[file]
  })
  return to
}

function eachPlace(kind: string, shape: readonly number[], act: (memory: number, file: number) => void): void {
  const axes = orderOf(kind, shape)?.axes ?? shape.map((_, axis) => axis)
  const total = shape.reduce((product, size) => product * size, 1)
  // How far one step along each axis of memory goes in the file.
  const stepOfAxis = shape.map((_, axis) =>
    axes.slice(axes.indexOf(axis) + 1).reduce((product, later) => product * shape[later], 1),
  )
  const index = shape.map(() => 0)
  let file = 0
  for (let memory = 0; memory < total; memory++) {
    act(memory, file)
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      file += stepOfAxis[axis]
      if (++index[axis] < shape[axis]) break
      file -= stepOfAxis[axis] * shape[axis]
      index[axis] = 0
    }
  }
}
