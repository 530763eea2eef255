import { describe, expect, it } from 'vitest'
import { referenceKernels } from '../kernels/reference.ts'
import { type Activation, type Between, gradientOf } from '../nn/layer.ts'
import { bindNetwork, createNetwork, type Network } from '../nn/network.ts'
import { softmaxCrossEntropy, softmaxCrossEntropyInto } from '../nn/softmax-cross-entropy.ts'
import { centralDifferences } from '../nn/testing/finite-differences.ts'
import { roundHalfEven } from '../quant/rounding.ts'
import { createRandom } from '../random.ts'
import { type QuantizationAware, quantizationAware } from './quantization-aware.ts'
import { CLASSES, initialized, litThirds, optionsFor, PIXELS, SMALL, scheme } from './testing/small-task.ts'
import { train } from './trainer.ts'
import type { WeightQuantizer } from './weight-quantizer.ts'

const { images, labels } = litThirds(60)
const BATCH = 12
// A bias moves every place of its channel: small, so that few of them cross a kink.
const H = 2e-4
const optionsOf = optionsFor(images)

describe('the gradient of a whole step', () => {
  /**
   * The straight-through estimator differentiates a network in which rounding adds to each number what it added in this step, and clipping stays:
   * that one is smooth, so finite differences can follow it.
   */
  it.each(['weights', 'biases'] as const)('by %s is that of the network with what rounding added held', (kind) => {
    // Trained a little, so that a step of the grid is far wider than the differences.
    const network = initialized(SMALL)
    for (const _ of train(network, images, labels, {
      batch: 12,
      steps: 40,
      learningRate: 0.1,
      random: createRandom(5),
    }));
    const options = optionsOf(network, { scheme: scheme(3, 6) })
    const trained = quantizationAware(network, options)
    const bound = trained.bind(BATCH, true)
    const [batchImages, batchLabels] = [images.subarray(0, BATCH * PIXELS), labels.subarray(0, BATCH)]
    bound.input.values.set(batchImages)
    bound.forward()
    softmaxCrossEntropyInto(gradientOf(bound.output), bound.output.values, batchLabels, CLASSES)
    bound.backward()

    const held = heldRounding(network, trained)
    const index = kind === 'weights' ? 0 : 1
    let compared = 0
    for (const [l, { name, parameters }] of network.layers.entries()) {
      if (parameters.length === 0) continue
      const slopes = centralDifferences(
        () => held.loss(batchImages, batchLabels),
        held.network.layers[l].parameters[index].values,
        H,
      )
      const quantizer = trained.weights.get(name)
      const { gradient } = parameters[index]
      const wanted = slopes.map((slope, i) => (kind === 'weights' && quantizer && isHeld(quantizer, i) ? 0 : slope))
      // Sums of grid values with a bias on the same grid are now and then exactly 0, at the kink of a ReLU: there the differences see half a slope.
      const away = Math.hypot(...wanted.map((slope, i) => gradient[i] - slope))
      expect(away).toBeLessThan(0.1 * Math.hypot(...wanted))
      compared += wanted.filter((slope) => slope !== 0).length
    }
    expect(compared).toBeGreaterThan(10)
  })

  /** A weight whose code is held between the ends gets no gradient. */
  function isHeld({ latent, scale, greatestCode }: WeightQuantizer, i: number): boolean {
    return Math.abs(latent.values[i]) > (greatestCode + 0.5) * scale[i % scale.length]
  }

  /** A copy whose weights are those simulated now, and which adds after each tensor what rounding added on this batch. */
  function heldRounding(network: Network, trained: QuantizationAware) {
    const copy = createNetwork(network.spec)
    const originals = network.parameters
    for (const [p, { values }] of copy.parameters.entries()) values.set(originals[p].values)
    for (const { name, inputs, parameters } of copy.layers) {
      const quantizer = trained.weights.get(name)
      if (!quantizer) continue
      const [weight, bias] = parameters
      weight.values.set(quantizer.simulated.values)
      const input = trained.tensors.get(inputs[0])?.scale[0] ?? 0
      for (const [o, value] of bias.values.entries()) {
        const step = input * quantizer.scale[o % quantizer.scale.length]
        bias.values[o] = roundHalfEven(value / step) * step
      }
    }
    const added = new Map<string, Float32Array>()
    let recording = true
    const between = (name: string, given: Activation): Between | null => {
      const quantizer = trained.tensors.get(name)
      if (!quantizer) return null
      const [scale, low, high] = [quantizer.scale[0], quantizer.low[0], quantizer.high[0]]
      return {
        seen: given,
        forward() {
          const clip = (x: number) => Math.min((high + 0.5) * scale, Math.max((low - 0.5) * scale, x))
          if (recording) {
            const rounded = new Float32Array(given.values.length)
            referenceKernels.fakeQuantize(rounded, given.values, quantizer.scale, quantizer.low, quantizer.high)
            added.set(
              name,
              rounded.map((y, i) => y - clip(given.values[i])),
            )
          }
          const rounding = added.get(name) as Float32Array
          for (let i = 0; i < given.values.length; i++) given.values[i] = clip(given.values[i]) + rounding[i]
        },
        backward() {},
      }
    }
    const bound = bindNetwork(copy, BATCH, { training: false, between })
    const loss = (batch: Float32Array, wanted: Uint8Array) => {
      bound.input.values.set(batch)
      bound.forward()
      return softmaxCrossEntropy(bound.output.values, wanted, CLASSES)
    }
    loss(images.subarray(0, BATCH * PIXELS), labels.subarray(0, BATCH))
    recording = false
    return { network: copy, loss }
  }

  it('by a scale is that of the loss, as far as codes do not change', () => {
    const network = initialized(SMALL)
    const trained = quantizationAware(network, optionsOf(network, { scheme: scheme(3, 8), estimator: 'lsq' }))
    const bound = trained.bind(BATCH, true)
    const lossNow = () => {
      bound.input.values.set(images.subarray(0, BATCH * PIXELS))
      bound.forward()
      return softmaxCrossEntropyInto(gradientOf(bound.output), bound.output.values, labels.subarray(0, BATCH), CLASSES)
    }
    // The last layer's weights: nothing is rounded behind them but the logits.
    const fc = trained.weights.get('fc')
    const scale = fc?.learned?.parameter
    if (!fc || !scale) throw new Error('fc has learned scales')
    lossNow()
    bound.backward()
    const gradients = Array.from(scale.gradient, (g) => g / (fc.learned?.factor ?? 1))
    // Where all weights keep their codes the loss is smooth in the scale: x̂ = s · code, and LSQ adds (round(q) − q) for moving the grid.
    const codes = fc.codes()
    const logitGradient = gradientOf(bound.activationOf.get('fc') as Activation)
    const gap = bound.activationOf.get('gap')?.values as Float32Array
    expect(gap.length).toBe(BATCH * 6)
    for (const c of [0, 1, 2]) {
      let wanted = 0
      for (let i = 0; i < 6; i++) {
        const q = fc.latent.values[i * 3 + c] / scale.values[c]
        const slope =
          q >= fc.greatestCode ? fc.greatestCode : q <= -fc.greatestCode ? -fc.greatestCode : codes[i * 3 + c] - q
        let byWeight = 0
        for (let n = 0; n < BATCH; n++) {
          const x = quantizedGap(trained, gap[n * 6 + i])
          byWeight += logitGradient[n * 3 + c] * x
        }
        wanted += byWeight * slope
      }
      expect(Math.abs(gradients[c] - wanted)).toBeLessThan(1e-4)
    }
  })

  function quantizedGap(trained: QuantizationAware, x: number): number {
    const gap = trained.tensors.get('gap')
    if (!gap) throw new Error('gap is quantized')
    const to = new Float32Array(1)
    referenceKernels.fakeQuantize(to, Float32Array.of(x), gap.scale, gap.low, gap.high)
    return to[0]
  }
})
