const KINDS = ['conv', 'depthwise', 'dense']

/** Multiplications that a network's products take for one example; those on the padding, which a kernel may leave out, are counted. */
export function multiplications({ layers }) {
  return layers
    .filter(({ spec }) => KINDS.includes(spec.kind))
    .reduce((sum, layer) => sum + layer.parameters[0].values.length * pixels(layer.outputShape), 0)
}

const pixels = (shape) => (shape.length === 3 ? shape[0] * shape[1] : 1)
