import { short, times } from '../harness.mjs'

const BATCH = 32
const SCHEME = {
  weights: { bits: 4, granularity: 'channel' },
  activations: { bits: 8 },
}
const ROUNDS = 40
/** floors and targets: how many times as long as a step in float, and how many times longer others take */
const OVERHEAD = ['≤ 1.30×', '≤ 1.15×']
const GOALS = {
  R: { reference: [5, 8], wasm: [8, 15], cpu: [100, 180] },
  M: { reference: [5, 8], wasm: [15, 22], cpu: [100, 180] },
}
/** by the same kernels: what stands beside each in float */
export const AWARE = {
  aware: { is: 'STE, live normalization', estimator: 'ste', folds: false, rounds: ROUNDS, beside: 'simd' },
  awareLsq: { is: 'LSQ, live normalization', estimator: 'lsq', folds: false, rounds: ROUNDS, beside: 'simd' },
  folded: { is: 'float, folded', estimator: null, folds: true, rounds: ROUNDS, beside: null },
  foldedAware: { is: 'STE, folded', estimator: 'ste', folds: true, rounds: ROUNDS, beside: 'folded' },
  foldedLsq: { is: 'LSQ, folded', estimator: 'lsq', folds: true, rounds: ROUNDS, beside: 'folded' },
  awareReference: {
    is: 'STE, live, plain TypeScript',
    estimator: 'ste',
    folds: false,
    rounds: 6,
    beside: null,
    reference: true,
  },
}

/** name → a step of training, each on kernels of its own; all begin with the same weights. */
export async function awareRuns({ core, loadKernels }, spec, batch) {
  const runs = {}
  for (const [name, variant] of Object.entries(AWARE)) {
    const build = (kernels) => learner(core, kernels, spec, batch, variant)
    const kernels = variant.reference ? core.referenceKernels : await loadKernels(core.arenaFloats(build))
    runs[name] = { run: build(kernels), rounds: variant.rounds }
  }
  return runs
}

function learner(core, kernels, spec, { pixels, labels, learningRate, momentum }, { estimator, folds }) {
  const random = core.createRandom(1)
  const created = core.createNetwork(spec, kernels)
  core.heInitialize(created.parameters, random, created.buffers)
  const network = folds ? core.foldBatchNorm(created, kernels) : created
  const model = estimator
    ? core.quantizationAware(network, { scheme: SCHEME, ranges: rangesOf(core, created, pixels), estimator }, kernels)
    : core.trainable(network, kernels)
  const options = { batch: BATCH, learningRate, optimizer: { kind: 'sgd', momentum }, random }
  const trainer = core.createTrainer(model, pixels, labels, options, kernels)
  return () => trainer.next().loss
}

function rangesOf(core, network, pixels) {
  const run = core.calibrate(core.foldBatchNorm(network), [pixels], { observers: ['min-max'] })
  let next = run.next()
  while (!next.done) next = run.next()
  return Object.fromEntries(
    next.value.tensors.map(({ name, range }) => [name, range('min-max', core.activationScheme(SCHEME, name))]),
  )
}

/** Rows of one network, from what was measured with all others in turn. */
export function awareRows(label, name, measured) {
  const best = Math.min(measured.slices.ms, measured.gradients.ms)
  const goals = GOALS[name]
  const beside = (ms, other, key) => {
    const [floor, target] = goals?.[key] ?? []
    return [times(other / ms), floor === undefined ? undefined : `${floor}× / ${target}×`]
  }
  return Object.entries(AWARE).map(([key, { is, beside: float }], i) => {
    const { ms } = measured[key]
    const isPeer = key === 'aware'
    return [
      i === 0 ? label : '',
      is,
      short(ms),
      short((1000 * BATCH) / ms),
      float ? times(ms / measured[float].ms) : undefined,
      ...(float ? OVERHEAD : [undefined, undefined]),
      ...(isPeer ? beside(ms, measured.awareReference.ms, 'reference') : [undefined, undefined]),
      ...(isPeer ? beside(ms, best, 'wasm') : [undefined, undefined]),
      ...(isPeer ? beside(ms, measured.cpu.ms, 'cpu') : [undefined, undefined]),
    ]
  })
}

export function awareTable(rows) {
  return {
    title: `One step of quantization-aware training, batch ${BATCH}`,
    columns: [
      ...['network', 'by', 'ms', 'images/s', 'beside float', 'floor', 'target'],
      ...[
        'plain TypeScript takes',
        'floor / target',
        'tfjs-wasm takes',
        'floor / target',
        'tfjs-cpu takes',
        'floor / target',
      ],
    ],
    rows,
    notes:
      'In the same rounds as the steps in float above. 4 bits of weights with a scale a channel, 8 of activations, SGD with momentum. With live normalization, as the peers have it, a step stands beside ours in float with that; folded, as the lesson trains, beside ours in float folded. tfjs takes steps in float: it has no quantization-aware training; of its two ways on WebAssembly the faster counts.',
  }
}
