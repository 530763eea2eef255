import { interleave, short, times } from '../harness.mjs'

const BATCH = 32
const STEPS_TO_COMPARE = 20
const NETWORKS = [
  { sizes: [2, 8, 2], is: 'the training lesson', repeats: 200 },
  { sizes: [784, 128, 10], is: 'images of 28 × 28', repeats: 2 },
]

/** A step of training: forward, loss, backward and SGD with momentum, on either set of kernels. */
export async function* training({ core, loadKernels, checks }) {
  const rows = []
  for (const { sizes, is, repeats } of NETWORKS) {
    const build = (kernels) => learner(core, kernels, sizes)
    const simdKernels = await loadKernels(core.arenaFloats((kernels) => [build(kernels), build(kernels)]))
    const courses = [simdKernels, core.referenceKernels].map((kernels) => course(build(kernels)))
    checks.sameBits(`training ${sizes.join(' → ')}`, ...courses)
    const [simd, reference] = [simdKernels, core.referenceKernels].map((kernels) => build(kernels))
    const measured = await interleave({
      simd: { run: () => simd.steps.next(), rounds: 60, repeats },
      reference: { run: () => reference.steps.next(), rounds: 30, repeats },
    })
    rows.push([
      `${sizes.join(' → ')}, ${is}`,
      ...[measured.simd.ms, measured.reference.ms].map((ms) => short(1000 * ms)),
      times(measured.reference.ms / measured.simd.ms),
    ])
  }
  yield {
    title: `One step of training, two layers, ${BATCH} examples`,
    columns: ['network', 'SIMD, µs', 'reference, µs', 'ratio'],
    rows,
    notes: `The losses and weights of the first ${STEPS_TO_COMPARE} steps are the same to the bit.`,
  }
}

function learner(core, kernels, [inputs, hidden, classes]) {
  const random = core.createRandom(1)
  const network = core.createNetwork(
    {
      inputShape: [inputs],
      layers: [{ kind: 'dense', outputs: hidden }, { kind: 'relu' }, { kind: 'dense', outputs: classes }],
    },
    kernels,
  )
  core.heInitialize(network.parameters, random)
  const examples = 8 * BATCH
  const points = Float32Array.from({ length: examples * inputs }, () => random.gaussian())
  const labels = Uint8Array.from({ length: examples }, () => random.below(classes))
  const options = { batch: BATCH, steps: Number.MAX_SAFE_INTEGER, learningRate: 0.01, random }
  return { network, steps: core.train(network, points, labels, options, kernels) }
}

/** Losses of the first steps, and the weights that they end with. */
function course({ network, steps }) {
  const losses = Array.from({ length: STEPS_TO_COMPARE }, () => steps.next().value.loss)
  return Float64Array.from([...losses, ...network.parameters.flatMap(({ values }) => [...values])])
}
