import { plainOperations, runGraph, tensorShape } from './tfjs-graph.mjs'

/**
 * A network whose normalization is folded, on TensorFlow.js: convolution, bias and what clips it in one fused operation. `run()` computes
 * it on the same images each time and gives its output.
 */
export function tfjsInference(tf, network, images, batch) {
  const tensors = new Map()
  for (const layer of network.layers)
    for (const part of layer.parameters) tensors.set(part, tf.tensor(part.values.slice(), tensorShape(layer, part)))
  const tensorOf = (part) => tensors.get(part)
  const input = tf.tensor(images, [batch, ...network.inputShape])
  const fused = clipsThatFollow(network)
  const convolve = (operation) => (layer, x) => {
    const { kernel, stride } = layer.spec
    const [filter, bias] = layer.parameters.map(tensorOf)
    const clip = fused.get(layer.name)
    return operation({
      x,
      filter,
      bias,
      strides: stride,
      pad: (kernel - 1) / 2,
      activation: clip?.activation ?? 'linear',
    })
  }
  const skipped = new Set([...fused.values()].map(({ name }) => name))
  const plain = plainOperations(tf, tensorOf)
  const operations = {
    ...plain,
    conv: convolve(tf.fused.conv2d),
    depthwise: convolve(tf.fused.depthwiseConv2d),
    relu: (layer, x) => (skipped.has(layer.name) ? x : plain.relu(layer, x)),
  }
  return {
    run() {
      const output = tf.tidy(() => runGraph(network, input, operations))
      const values = output.dataSync()
      output.dispose()
      return values
    },
    dispose: () => tf.dispose([input, ...tensors.values()]),
  }
}

/** name of a convolution → { name, activation } of the ReLU that alone reads it */
function clipsThatFollow({ layers }) {
  const found = new Map()
  for (const { name, spec } of layers) {
    const readers = layers.filter(({ inputs }) => inputs.includes(name))
    const [reader] = readers
    if (!['conv', 'depthwise'].includes(spec.kind) || readers.length !== 1 || reader.spec.kind !== 'relu') continue
    const { cap } = reader.spec
    if (cap === undefined || cap === 6) found.set(name, { name: reader.name, activation: cap === 6 ? 'relu6' : 'relu' })
  }
  return found
}
