/** Steps of training by which the running moments of a random network become those of its activations. */
const STEPS = 50

/** A network of random weights (He, seeded), trained a little on the images, its normalization folded. */
export async function barelyTrained({ core, loadKernels }, spec, { pixels, labels }) {
  const build = (kernels) => {
    const random = core.createRandom(1)
    const network = core.createNetwork(spec, kernels)
    core.heInitialize(network.parameters, random, network.buffers)
    const options = { batch: labels.length, steps: STEPS, learningRate: 0.01, random }
    return { network, run: core.train(network, pixels, labels, options, kernels) }
  }
  const { network, run } = build(await loadKernels(core.arenaFloats(build)))
  for (const _ of run);
  return core.foldBatchNorm(network)
}

/** The network for the images of one call, in float32: `run()` gives the logits. It is bound once, as it would be to run often. */
export async function floatRunner({ core, loadKernels }, network, images, batch) {
  const build = (kernels) => core.bindNetwork(core.copyNetwork(network, kernels), batch, { training: false }, kernels)
  const bound = build(await loadKernels(core.arenaFloats(build)))
  return () => {
    bound.input.values.set(images)
    bound.forward()
    return bound.output.values
  }
}

/** The same in integers, from real pixels to real logits. */
export async function integerRunner({ core, loadKernels }, integers, images, batch) {
  const build = (kernels) => core.bindIntegers(integers, batch, kernels)
  const { memoryOf, run } = build(await loadKernels(core.arenaFloats(build)))
  const [input, output] = ['input', integers.output].map((name) => memoryOf.get(name))
  return () => {
    core.writeReals(input, images)
    run(batch)
    return core.dequantize(core.readCodes(output, batch), output.tensor.params)
  }
}

/** W8A8: weights with a scale a channel, ranges by the least and the greatest that these images give. */
export function quantized(core, network, images) {
  const scheme = { weights: { bits: 8, granularity: 'channel' }, activations: { bits: 8 } }
  const run = core.calibrate(network, [images], { observers: ['min-max'] })
  let next = run.next()
  while (!next.done) next = run.next()
  const ranges = next.value.tensors.map(({ name, range }) => [
    name,
    range('min-max', core.activationScheme(scheme, name)),
  ])
  return core.quantizeNetwork(network, Object.fromEntries(ranges), scheme)
}
