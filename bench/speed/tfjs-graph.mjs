/** Runs the layers of a network on tensors: `operations` has, by kind of layer, what makes its output of its inputs. */
export function runGraph({ layers }, input, operations) {
  const outputOf = new Map([['input', input]])
  for (const layer of layers) {
    const given = layer.inputs.map((name) => outputOf.get(name))
    outputOf.set(layer.name, operations[layer.spec.kind](layer, ...given))
  }
  return outputOf.get(layers.at(-1).name)
}

/** What is the same in training and in inference; `tensorOf` gives the tensor of a parameter. */
export function plainOperations(tf, tensorOf) {
  return {
    relu: ({ spec }, x) => (spec.cap === undefined ? tf.relu(x) : tf.clipByValue(x, 0, spec.cap)),
    add: (_, ...inputs) => inputs.reduce((sum, one) => tf.add(sum, one)),
    'global-average-pool': (_, x) => tf.mean(x, [1, 2]),
    dense: ({ parameters: [weight, bias] }, x) => tf.add(tf.matMul(x, tensorOf(weight)), tensorOf(bias)),
  }
}

/** A parameter's shape in TensorFlow.js: its own, but for a factor of 1 in depthwise weights. */
export const tensorShape = (layer, { shape }) =>
  layer.spec.kind === 'depthwise' && shape.length === 3 ? [...shape, 1] : shape
