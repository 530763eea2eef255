// What quantization does to the networks that ship, measured in real integer arithmetic on all the test images.
import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

export const PIXELS = 784
const CLASSES = 10
const AT_ONCE = 32
/** images that ranges are found on, where the table does not say otherwise */
export const CALIBRATED = 128
const OBSERVERS = [
  'min-max',
  'moving-average',
  'percentile',
  'mse',
  'entropy',
  'torch-histogram',
  'onnx-percentile',
  'tensorrt-entropy',
]

const published = (path) => readFileSync(new URL(`../public/${path}`, import.meta.url))

/** Images of a file that ships: pixels from 0 to 1, and labels. */
export function readImages(core, name) {
  const set = core.readImageSet(inflateSync(published(`data/${name}.safetensors.zz`)))
  return { pixels: Float32Array.from(set.images, (pixel) => pixel / 255), labels: set.labels }
}

export function joined(...sets) {
  const pixels = new Float32Array(sets.reduce((sum, set) => sum + set.pixels.length, 0))
  const labels = new Uint8Array(sets.reduce((sum, set) => sum + set.labels.length, 0))
  let at = 0
  for (const set of sets) {
    pixels.set(set.pixels, at * PIXELS)
    labels.set(set.labels, at)
    at += set.labels.length
  }
  return { pixels, labels }
}

/** Its batch normalization folded, if nothing else is said. */
export function openNetwork(core, name, { folds = true } = {}) {
  const network = core.loadNetwork(Uint8Array.from(published(`networks/${name}.safetensors`)))
  return folds ? core.foldBatchNorm(network) : network
}

/** Everything that a table asks of networks; each run has kernels of its own, their arena sized before it. */
export function createLaboratory({ core, loadKernels, test }) {
  /** A copy of the network where kernels compute, with room for what `more` allocates. */
  async function placed(net, more = () => {}) {
    const build = (kernels) => {
      const copy = core.copyNetwork(net, kernels)
      core.bindNetwork(copy, AT_ONCE, { training: false }, kernels)
      more(copy, kernels)
    }
    const kernels = await loadKernels(core.arenaFloats(build))
    return { copy: core.copyNetwork(net, kernels), kernels }
  }
  const finished = (run) => {
    let next = run.next()
    while (!next.done) next = run.next()
    return next.value
  }

  async function floatLogits(net) {
    const { copy, kernels } = await placed(net)
    return core.runFloat(copy, test.pixels, kernels)
  }

  async function calibrated(net, pixels, options = {}) {
    const { copy, kernels } = await placed(net)
    return finished(core.calibrate(copy, [pixels], { observers: OBSERVERS, options }, kernels))
  }

  /** Accuracy, agreement with the float logits and the SQNR of the logits, of a network whose tensors were seen. */
  async function measured(net, float, seen, scheme, kind = 'min-max') {
    const ranges = Object.fromEntries(
      seen.tensors.map(({ name, range }) => [name, range(kind, core.activationScheme(scheme, name))]),
    )
    const integers = core.quantizeNetwork(net, ranges, scheme)
    const kernels = await loadKernels(core.arenaFloats((counting) => core.bindIntegers(integers, AT_ONCE, counting)))
    const { logits } = core.runInteger(integers, test.pixels, {}, kernels)
    const [a, b] = [logits, float].map((one) => core.predictedClasses(one, CLASSES))
    let [signal, noise] = [0, 0]
    for (let i = 0; i < float.length; i++) {
      signal += float[i] * float[i]
      noise += (float[i] - logits[i]) * (float[i] - logits[i])
    }
    return {
      accuracy: core.accuracy(logits, test.labels, CLASSES),
      agreement: a.reduce((same, one, i) => same + (one === b[i] ? 1 : 0), 0) / a.length,
      sqnr: 10 * Math.log10(signal / noise),
    }
  }

  /** How each layer's weights are rounded, for a scheme's `layers`. */
  async function adaRounded(net, pixels, scheme, steps, batch) {
    const options = () => ({ steps, batch, random: core.createRandom(1) })
    const { copy, kernels } = await placed(net, (counted, counting) =>
      core.adaRound(counted, pixels, scheme, options(), counting),
    )
    const codesOf = finished(core.adaRound(copy, pixels, scheme, options(), kernels))
    return Object.fromEntries(Object.entries(codesOf).map(([name, codes]) => [name, { weights: { codes } }]))
  }

  return { floatLogits, calibrated, measured, adaRounded }
}
