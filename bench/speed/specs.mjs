// The two networks in which the project's goals of speed are stated: grey images of 28 × 28, ten classes.

const normalized = (name, layer, inputs) => [
  { name, bias: false, ...layer, ...(inputs ? { inputs } : {}) },
  { name: `${name}.bn`, kind: 'batch-norm' },
]
const conv = (outputs, kernel, stride) => ({ kind: 'conv', outputs, kernel, stride })
const depthwise = (stride) => ({ kind: 'depthwise', kernel: 3, stride })
const HEAD = [{ kind: 'global-average-pool' }, { kind: 'dense', outputs: 10 }]

function residual(name, from, outputs, stride) {
  const shortcut = stride === 1 ? [] : normalized(`${name}.shortcut`, conv(outputs, 1, stride), [from])
  return [
    ...normalized(`${name}.first`, conv(outputs, 3, stride), [from]),
    { kind: 'relu' },
    ...normalized(`${name}.second`, conv(outputs, 3, 1)),
    ...shortcut,
    { kind: 'add', inputs: [`${name}.second.bn`, shortcut.at(-1)?.name ?? from] },
    { name, kind: 'relu' },
  ]
}

const separable = (name, outputs, stride) => [
  ...normalized(`${name}.depthwise`, depthwise(stride)),
  { kind: 'relu' },
  ...normalized(`${name}.pointwise`, conv(outputs, 1, 1)),
  { name, kind: 'relu' },
]

/** R: convolutions of 3 × 3 on whole images, 6.54 million multiplications an image, 19,706 parameters. */
export const residualSpec = {
  inputShape: [28, 28, 1],
  layers: [
    ...normalized('stem', conv(16, 3, 1)),
    { name: 'stem.relu', kind: 'relu' },
    ...residual('a', 'stem.relu', 16, 1),
    ...residual('b', 'a', 32, 2),
    ...HEAD,
  ],
}

/** M: depthwise and pointwise convolutions by turns, 0.73 million multiplications an image, 13,962 parameters. */
export const separableSpec = {
  inputShape: [28, 28, 1],
  layers: [
    ...normalized('stem', conv(16, 3, 2)),
    { kind: 'relu' },
    ...separable('a', 32, 1),
    ...separable('b', 64, 2),
    ...separable('c', 64, 1),
    ...separable('d', 64, 1),
    ...HEAD,
  ],
}
