import type { LayerSpec, NetworkSpec } from './network.ts'

/** The networks of the course: two for grey images of 28 × 28 in ten classes, and a toy. */

/** A convolution and the normalization after it, which has the bias. */
function normalized(name: string, outputs: number, kernel: number, stride: number, input?: string): LayerSpec[] {
  return [
    { name, kind: 'conv', outputs, kernel, stride, bias: false, ...(input ? { inputs: [input] } : {}) },
    { name: `${name}.bn`, kind: 'batch-norm' },
  ]
}

/** Two 3 × 3 convolutions beside a shortcut, which is a 1 × 1 convolution where the size changes (He et al. 2016). */
function residual(name: string, from: string, outputs: number, stride: number): LayerSpec[] {
  const changes = stride !== 1
  return [
    ...normalized(`${name}.c1`, outputs, 3, stride, from),
    { name: `${name}.c1.relu`, kind: 'relu' },
    ...normalized(`${name}.c2`, outputs, 3, 1),
    ...(changes ? normalized(`${name}.sc`, outputs, 1, stride, from) : []),
    { name: `${name}.add`, kind: 'add', inputs: [`${name}.c2.bn`, changes ? `${name}.sc.bn` : from] },
    { name, kind: 'relu' },
  ]
}

const HEAD: readonly LayerSpec[] = [
  { name: 'gap', kind: 'global-average-pool' },
  { name: 'fc', kind: 'dense', outputs: 10 },
]

/** A residual network with a stem of stride 2 and three blocks: 77,754 parameters, 2.55 million multiplications an image. */
export const smallResNet: NetworkSpec = {
  inputShape: [28, 28, 1],
  layers: [
    ...normalized('stem', 16, 3, 2),
    { name: 'stem.relu', kind: 'relu' },
    ...residual('b0', 'stem.relu', 16, 1),
    ...residual('b1', 'b0', 32, 2),
    ...residual('b2', 'b1', 64, 2),
    ...HEAD,
  ],
}

/** A depthwise convolution and a pointwise one, each with normalization and ReLU6 (Howard et al. 2017). */
function separable(place: number, outputs: number, stride: number): LayerSpec[] {
  return [
    { name: `dw${place}`, kind: 'depthwise', kernel: 3, stride, bias: false },
    { name: `dw${place}.bn`, kind: 'batch-norm' },
    { name: `dw${place}.relu6`, kind: 'relu', cap: 6 },
    ...normalized(`pw${place}`, outputs, 1, 1),
    { name: `pw${place}.relu6`, kind: 'relu', cap: 6 },
  ]
}

/** A MobileNet (version 1) with a stem of stride 2 and four pairs: 18,826 parameters, 0.64 million multiplications an image. */
export const smallMobileNet: NetworkSpec = {
  inputShape: [28, 28, 1],
  layers: [
    ...normalized('stem', 16, 3, 2),
    { name: 'stem.relu6', kind: 'relu', cap: 6 },
    ...separable(0, 32, 1),
    ...separable(1, 64, 2),
    ...separable(2, 64, 1),
    ...separable(3, 128, 2),
    ...HEAD,
  ],
}

/** The toy: two hidden layers of so many neurons, for points of the plane in two classes. */
export const planePerceptron = (hidden: number): NetworkSpec => ({
  inputShape: [2],
  layers: [
    { name: 'first', kind: 'dense', outputs: hidden },
    { name: 'first.relu', kind: 'relu' },
    { name: 'second', kind: 'dense', outputs: hidden },
    { name: 'second.relu', kind: 'relu' },
    { name: 'last', kind: 'dense', outputs: 2 },
  ],
})
