// Two ways to train convolutions on the WebAssembly backend of TensorFlow.js, which has no kernel for the gradient by their weights.
// conv: x [N, H, W, C], w [k, k, C, O]; depthwise: w [k, k, C, 1]; shape { kernel, stride, outHeight, outWidth }.
import { taps } from './tfjs-taps.mjs'

/** The whole convolution of other operations, which the library differentiates: the taps side by side, and one matrix product. */
export const bySlices = {
  conv(tf, x, w, shape) {
    const [, , channels, outputs] = w.shape
    const patches = tf.reshape(sideBySide(tf, x, shape), [-1, shape.kernel * shape.kernel * channels])
    const product = tf.matMul(patches, tf.reshape(w, [-1, outputs]))
    return tf.reshape(product, [x.shape[0], shape.outHeight, shape.outWidth, outputs])
  },
  depthwise(tf, x, w, shape) {
    const [, , channels] = w.shape
    const factors = tf.unstack(tf.reshape(w, [-1, channels]))
    return taps(tf, x, shape)
      .map((tap, t) => tf.mul(tap, factors[t]))
      .reduce((sum, one) => tf.add(sum, one))
  },
}

/** The library's convolution forward, and gradients of our own of what that backend has. */
export const byOwnGradients = {
  conv(tf, x, w, shape) {
    const forward = tf.customGrad((x, w, save) => {
      save([x, w])
      return {
        value: tf.conv2d(x, w, shape.stride, paddingOf(shape)),
        gradFunc(dy, [x, w]) {
          const [, , channels, outputs] = w.shape
          const patches = tf.reshape(sideBySide(tf, x, shape), [-1, shape.kernel * shape.kernel * channels])
          return [
            tf.conv2dTranspose(dy, w, x.shape, shape.stride, paddingOf(shape)),
            tf.reshape(tf.matMul(patches, tf.reshape(dy, [-1, outputs]), true), w.shape),
          ]
        },
      }
    })
    return forward(x, w)
  },
  depthwise(tf, x, w, shape) {
    const forward = tf.customGrad((x, w, save) => {
      save([x, w])
      return {
        value: tf.depthwiseConv2d(x, w, shape.stride, paddingOf(shape)),
        gradFunc(dy, [x, w]) {
          const turned = tf.reverse(w, [0, 1])
          const sums = taps(tf, x, shape).map((tap) => tf.sum(tf.mul(tap, dy), [0, 1, 2]))
          return [
            tf.depthwiseConv2d(spread(tf, dy, x.shape, shape.stride), turned, 1, paddingOf(shape)),
            tf.reshape(tf.stack(sums), w.shape),
          ]
        },
      }
    })
    return forward(x, w)
  },
}

const paddingOf = ({ kernel }) => (kernel - 1) / 2

/** [N, H', W', k² · C] */
function sideBySide(tf, x, shape) {
  const all = taps(tf, x, shape)
  return all.length === 1 ? all[0] : tf.concat(all, 3)
}

/** Zeros between the pixels, as many as the stride left out; as large as the input was. */
function spread(tf, dy, [batch, height, width, channels], stride) {
  if (stride === 1) return dy
  const [, outHeight, outWidth] = dy.shape
  const wide = tf.pad(tf.reshape(dy, [batch * outHeight, outWidth, 1, channels]), [
    [0, 0],
    [0, 0],
    [0, stride - 1],
    [0, 0],
  ])
  const tall = tf.pad(tf.reshape(wide, [batch, outHeight, 1, outWidth * stride * channels]), [
    [0, 0],
    [0, 0],
    [0, stride - 1],
    [0, 0],
  ])
  const all = tf.reshape(tall, [batch, outHeight * stride, outWidth * stride, channels])
  return tf.slice(all, [0, 0, 0, 0], [batch, height, width, channels])
}
