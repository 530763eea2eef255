import { interleave, percent, short, times } from '../harness.mjs'
import { AWARE, awareRows, awareRuns, awareTable } from './aware-steps.mjs'
import { multiplications } from './multiplications.mjs'
import { layersModel } from './tfjs-layers-model.mjs'
import { graphTrainer, oneHot } from './tfjs-training.mjs'
import { byOwnGradients, bySlices } from './tfjs-workarounds.mjs'

const BATCH = 32
const SGD = { learningRate: 0.01, momentum: 0.9 }
/** losses that are compared, of as many as a variant has taken steps */
const STEPS_TO_COMPARE = 4
/** Sums in another order, on tfjs-wasm in float32; from step to step the differences grow. */
const SAME_LOSS = 1e-4
const WARM_UP = 1
const VARIANTS = {
  simd: { is: 'ours, SIMD', rounds: 40, goal: 'peak' },
  reference: { is: 'ours, plain TypeScript', rounds: 8, goal: 'reference' },
  slices: { is: 'tfjs-wasm, convolution of slices and matMul', rounds: 6, goal: 'wasm' },
  gradients: { is: 'tfjs-wasm, its convolution, own gradients', rounds: 6, goal: 'wasm' },
  cpu: { is: 'tfjs-cpu, `trainOnBatch`', rounds: 2, goal: 'cpu' },
}
/** floor and target: of our share of the peak; of how many times longer another takes */
const GOALS = {
  R: { peak: [0.4, 0.55], reference: [5, 8], wasm: [8, 15], cpu: [100, 180] },
  M: { peak: [0.22, 0.32], reference: [5, 8], wasm: [15, 22], cpu: [100, 180] },
}

/** cases: { name, is, spec }. Tables of the time of one step, in float and quantization-aware: forward, backward, batch normalization by the batch, SGD with momentum. */
export async function* trainingSteps({ core, loadKernels, checks }, tfjs, peak, cases, { pixels, labels }) {
  const rows = []
  const aware = []
  const batch = { pixels, labels, ...SGD }
  const stockFailures = new Set()
  for (const { name, is, spec } of cases) {
    const build = (kernels) => learner(core, kernels, spec, batch)
    const simd = build(await loadKernels(core.arenaFloats(build)))
    const reference = build(core.referenceKernels)
    const start = build(core.referenceKernels).network
    stockFailures.add(await failureOfStock(tfjs, start, batch))
    const on = (backend, make) => onBackend(tfjs.tf, backend, make)
    const runs = {
      simd: { run: simd.step },
      reference: { run: reference.step },
      slices: await on('wasm', () => graphTrainer(tfjs.tf, start, bySlices, batch).step),
      gradients: await on('wasm', () => graphTrainer(tfjs.tf, start, byOwnGradients, batch).step),
      cpu: await on('cpu', () => stockTrainer(tfjs, start, batch)),
    }
    const lossesOf = Object.fromEntries(Object.keys(VARIANTS).map((key) => [key, []]))
    const awareLosses = {}
    const measured = await interleave(
      {
        ...Object.fromEntries(
          Object.entries(VARIANTS).map(([key, { rounds }]) => [key, remembering(runs[key], rounds, lossesOf[key])]),
        ),
        ...Object.fromEntries(
          Object.entries(await awareRuns({ core, loadKernels }, spec, batch)).map(([key, one]) => [
            key,
            remembering(one, one.rounds, (awareLosses[key] = [])),
          ]),
        ),
        peak: { run: peak.run, rounds: VARIANTS.simd.rounds },
      },
      { warmUp: WARM_UP },
    )
    compareLosses(checks, name, lossesOf)
    compareAware(checks, name, awareLosses)
    aware.push(...awareRows(`${name}, ${is}`, name, measured))
    rows.push(...rowsOf(`${name}, ${is}`, GOALS[name], measured, share(start, measured, peak)))
    tfjs.tf.disposeVariables()
  }
  yield {
    title: `One step of training, batch ${BATCH}: forward, backward, batch normalization, SGD with momentum`,
    columns: ['network', 'by', 'ms', 'images/s', 'ours, SIMD, is faster', 'share of the peak', 'floor', 'target'],
    rows,
    notes: notes(tfjs.version, [...stockFailures]),
  }
  yield awareTable(aware)
}

/** Both sets of kernels compute the same step. */
function compareAware(checks, name, losses) {
  const count = Math.min(STEPS_TO_COMPARE, losses.awareReference.length)
  checks.sameBits(
    `${name}: losses of quantization-aware steps of both sets of kernels`,
    ...[losses.awareReference, losses.aware].map((all) => firstOf(all, count)),
  )
  for (const key of Object.keys(AWARE)) checks.holds(`${name}: no losses by ${key}`, losses[key].length > 0)
}

function learner(core, kernels, spec, { pixels, labels, learningRate, momentum }) {
  const random = core.createRandom(1)
  const network = core.createNetwork(spec, kernels)
  core.heInitialize(network.parameters, random, network.buffers)
  const options = {
    batch: BATCH,
    steps: Number.MAX_SAFE_INTEGER,
    learningRate,
    optimizer: { kind: 'sgd', momentum },
    random,
  }
  // As many examples as the batch has: each step takes all of them, in another order.
  const steps = core.train(network, pixels, labels, options, kernels)
  return { network, step: () => steps.next().value.loss }
}

function stockTrainer(tfjs, network, { pixels, labels, ...options }) {
  const model = layersModel(tfjs, network, options)
  const input = tfjs.tf.tensor(pixels, [labels.length, ...network.inputShape])
  const wanted = oneHot(tfjs.tf, labels)
  return () => model.trainOnBatch(input, wanted)
}

/** What the library says when its own way of training runs on its WebAssembly backend; '' if it does run. */
async function failureOfStock(tfjs, network, batch) {
  await tfjs.tf.setBackend('wasm')
  try {
    await stockTrainer(tfjs, network, batch)()
    return ''
  } catch (thrown) {
    return thrown.message
  }
}

async function onBackend(tf, backend, make) {
  await tf.setBackend(backend)
  const run = make()
  return { run, prepare: () => tf.setBackend(backend) }
}

/** Each step's loss is kept. Some steps are promised. */
function remembering({ run, prepare }, rounds, losses) {
  const keep = (loss) => {
    losses.push(loss)
    return loss
  }
  return {
    rounds,
    prepare,
    run() {
      const loss = run()
      return loss instanceof Promise ? loss.then(keep) : keep(loss)
    },
  }
}

function compareLosses(checks, name, { simd, ...others }) {
  for (const [key, losses] of Object.entries(others)) {
    const count = Math.min(STEPS_TO_COMPARE, losses.length)
    checks.holds(`${name}: no losses by ${VARIANTS[key].is}`, count > 0)
    if (key === 'reference') {
      checks.sameBits(`${name}: losses of both sets of kernels`, ...[losses, simd].map((all) => firstOf(all, count)))
      continue
    }
    for (let i = 0; i < count; i++)
      checks.close(`${name}: loss of step ${i + 1} by ${VARIANTS[key].is}, and by ours`, losses[i], simd[i], SAME_LOSS)
  }
}

const firstOf = (losses, count) => Float64Array.from(losses.slice(0, count))

/** Forward once and backward twice as many products, beside what the machine could do meanwhile. */
function share(network, measured, peak) {
  const rate = (3 * multiplications(network) * BATCH) / measured.simd.ms
  return rate / (peak.products / measured.peak.ms)
}

function rowsOf(network, goals, measured, shareOfPeak) {
  const slower = measured.slices.ms < measured.gradients.ms ? 'gradients' : 'slices'
  return Object.entries(VARIANTS).map(([key, { is, goal }]) => {
    const { ms } = measured[key]
    const own = key === 'simd'
    const shown = own ? percent : times
    const [floor, target] = (key === slower ? undefined : goals?.[goal]?.map(shown)) ?? []
    return [
      own ? network : '',
      is,
      short(ms),
      short((1000 * BATCH) / ms),
      own ? undefined : times(ms / measured.simd.ms),
      own ? percent(shareOfPeak) : undefined,
      floor,
      target,
    ]
  })
}

function notes(version, failures) {
  const stock =
    failures.join() === ''
      ? 'Its own `trainOnBatch` runs on that backend in this version, too, and was not measured.'
      : `Its own \`trainOnBatch\` does not run there: “${failures.filter(Boolean).join('”, “')}”. So it is measured in two ways around: every convolution made of padding, slices and \`matMul\`, and differentiated by the library; or its own convolution with gradients written for this bench. The goal is against the faster.`
  return `All start from the same weights (He, seeded) and take the same ${BATCH} images of Fashion-MNIST in every step; the losses of the first ${STEPS_TO_COMPARE} steps agree to ${SAME_LOSS.toExponential()}, those of our two sets of kernels to the bit. tfjs is ${version}, one thread, its build for modern engines (that which Node takes by default is two to three times slower on the plain backend). ${stock} The share of the peak is 3 × the products of forward × ${BATCH} in the time of a step, beside the peak of plain 128-bit SIMD in the same rounds.`
}
