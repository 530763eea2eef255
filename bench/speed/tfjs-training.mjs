import { plainOperations, runGraph, tensorShape } from './tfjs-graph.mjs'

const EPSILON = 1e-5
/** share of the running moments that is kept */
const KEPT = 0.9

/**
 * A step of training of the network on TensorFlow.js's own differentiation, on the backend that is set when `step` is called:
 * softmax cross-entropy, SGD with momentum. `workaround` says how it convolves. `step()` gives the loss before it.
 */
export function graphTrainer(tf, network, workaround, { pixels, labels, learningRate, momentum }) {
  const variableOf = new Map()
  for (const layer of network.layers)
    for (const part of [...layer.parameters, ...layer.buffers]) {
      const start = tf.tensor(part.values.slice(), tensorShape(layer, part))
      variableOf.set(part, tf.variable(start, layer.parameters.includes(part)))
    }
  const tensorOf = (part) => variableOf.get(part)
  const trained = network.parameters.map(tensorOf)
  const input = tf.tensor(pixels, [labels.length, ...network.inputShape])
  const wanted = oneHot(tf, labels)
  const optimizer = tf.train.momentum(learningRate, momentum)
  const operations = {
    ...plainOperations(tf, tensorOf),
    conv: (layer, x) => workaround.conv(tf, x, tensorOf(layer.parameters[0]), shapeOf(layer)),
    depthwise: (layer, x) => workaround.depthwise(tf, x, tensorOf(layer.parameters[0]), shapeOf(layer)),
    'batch-norm': ({ parameters, buffers }, x) => normalize(tf, x, parameters.map(tensorOf), buffers.map(tensorOf)),
  }
  return {
    step() {
      const loss = optimizer.minimize(
        () => tf.losses.softmaxCrossEntropy(wanted, runGraph(network, input, operations)),
        true,
        trained,
      )
      const [value] = loss.dataSync()
      loss.dispose()
      return value
    },
  }
}

/** [N, 10]. Not `tf.oneHot`: on the WebAssembly backend it gives integers, and the loss is then one. */
export function oneHot(tf, labels) {
  const rows = Array.from(labels, (label) => Array.from({ length: 10 }, (_, k) => (k === label ? 1 : 0)))
  return tf.tensor2d(rows, [labels.length, 10], 'float32')
}

const shapeOf = ({ spec: { kernel, stride }, outputShape: [outHeight, outWidth] }) => ({
  kernel,
  stride,
  outHeight,
  outWidth,
})

function normalize(tf, x, [gamma, beta], [runningMean, runningVariance]) {
  const { mean, variance } = tf.moments(x, [0, 1, 2])
  for (const [running, now] of [
    [runningMean, mean],
    [runningVariance, variance],
  ])
    running.assign(tf.add(tf.mul(running, KEPT), tf.mul(now, 1 - KEPT)))
  const factor = tf.mul(gamma, tf.rsqrt(tf.add(variance, EPSILON)))
  return tf.add(tf.mul(tf.sub(x, mean), factor), beta)
}
