/**
 * What each tap of a kernel meets: kernel² tensors [N, H', W', C] in the order kernel row, kernel column, of x [N, H, W, C] with
 * (kernel − 1)/2 of padding. Of slices, padding and reshapes alone: their gradients are there in every backend. With a
 * stride the image is first split into its phases, as a slice with steps has no gradient.
 */
export function taps(tf, x, { kernel, stride, outHeight, outWidth }) {
  const [batch, , , channels] = x.shape
  const phaseOf = phases(tf, x, { kernel, stride, outHeight, outWidth })
  const places = Array.from({ length: kernel }, (_, k) => ({ phase: k % stride, first: Math.floor(k / stride) }))
  return places.flatMap((row) =>
    places.map((column) =>
      tf.slice(
        phaseOf(row.phase, column.phase),
        [0, row.first, column.first, 0],
        [batch, outHeight, outWidth, channels],
      ),
    ),
  )
}

function phases(tf, x, { kernel, stride, outHeight, outWidth }) {
  const [batch, height, width, channels] = x.shape
  const before = (kernel - 1) / 2
  const padded = (size, out) => stride * Math.ceil(Math.max(before + size, (out - 1) * stride + kernel) / stride)
  const [rows, columns] = [padded(height, outHeight), padded(width, outWidth)]
  const whole = tf.pad(x, [
    [0, 0],
    [before, rows - height - before],
    [before, columns - width - before],
    [0, 0],
  ])
  if (stride === 1) return () => whole
  const found = new Map()
  return (row, column) => {
    const key = row * stride + column
    if (!found.has(key)) found.set(key, phase(row, column))
    return found.get(key)
  }

  function phase(row, column) {
    const byRow = tf.reshape(whole, [(batch * rows) / stride, stride, columns, channels])
    const ofRow = tf.slice(byRow, [0, row, 0, 0], [(batch * rows) / stride, 1, columns, channels])
    const byColumn = tf.reshape(ofRow, [(batch * rows) / stride, columns / stride, stride, channels])
    const ofBoth = tf.slice(byColumn, [0, 0, column, 0], [(batch * rows) / stride, columns / stride, 1, channels])
    return tf.reshape(ofBoth, [batch, rows / stride, columns / stride, channels])
  }
}
