import { tensorShape } from './tfjs-graph.mjs'

/** The network as a model of @tensorflow/tfjs-layers with the same weights, compiled for softmax cross-entropy and SGD with momentum. */
export function layersModel({ tf, layers }, network, { learningRate, momentum }) {
  const input = layers.input({ shape: [...network.inputShape] })
  const outputOf = new Map([['input', input]])
  for (const layer of network.layers) {
    const given = layer.inputs.map((name) => outputOf.get(name))
    const [made, output] = apply(layers.layers, layer, given)
    outputOf.set(layer.name, output)
    const parts = [...layer.parameters, ...layer.buffers]
    if (parts.length > 0) made.setWeights(parts.map((part) => tf.tensor(part.values.slice(), tensorShape(layer, part))))
  }
  const model = layers.model({ inputs: input, outputs: outputOf.get(network.layers.at(-1).name) })
  model.compile({
    optimizer: tf.train.momentum(learningRate, momentum),
    loss: (wanted, logits) => tf.losses.softmaxCrossEntropy(wanted, logits),
  })
  return model
}

/** [the layer that holds the weights, its output] */
function apply(make, { spec, parameters, inputs }, given) {
  const one = (layer) => [layer, layer.apply(given[0])]
  switch (spec.kind) {
    case 'conv':
    case 'depthwise': {
      const { kernel: kernelSize, stride: strides } = spec
      const [x, padding] = padded(make, spec, given[0])
      const options = { kernelSize, strides, padding, useBias: parameters.length > 1 }
      const layer =
        spec.kind === 'conv'
          ? make.conv2d({ ...options, filters: spec.outputs })
          : make.depthwiseConv2d({ ...options, depthMultiplier: 1 })
      return [layer, layer.apply(x)]
    }
    case 'batch-norm':
      return one(make.batchNormalization({ momentum: 0.9, epsilon: 1e-5 }))
    case 'relu':
      return one(make.reLU(spec.cap === undefined ? {} : { maxValue: spec.cap }))
    case 'global-average-pool':
      return one(make.globalAveragePooling2d({}))
    case 'dense':
      return one(make.dense({ units: spec.outputs }))
    case 'add': {
      const layer = make.add()
      return [layer, layer.apply(given)]
    }
    default:
      throw new Error(`no layer for ${spec.kind}, which reads ${inputs}`)
  }
}

/** With a stride, 'same' would pad the other sides where the size is even. */
function padded(make, { kernel, stride }, x) {
  if (stride === 1 || kernel === 1) return [x, 'same']
  const sides = [1, 2].map((axis) => {
    const before = (kernel - 1) / 2
    const size = x.shape[axis]
    return [before, (Math.ceil(size / stride) - 1) * stride + kernel - size - before]
  })
  return [make.zeroPadding2d({ padding: sides }).apply(x), 'valid']
}
