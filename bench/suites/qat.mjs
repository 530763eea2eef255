import { joined, openNetwork, PIXELS, readImages } from '../quantized-networks.mjs'

const SEEDS = [1, 2, 3]
const STEPS = 400
const BATCH = 32
const RATE = 2e-3
const WARM_UP = 10
/** steps after which a network is looked at */
const LOOKS = [0, 25, 50, 100, 200, STEPS]
const CALIBRATED = 256
const AT_ONCE = 50
const CLASSES = 10

const M = 'mobilenet-fashion'
const R = 'resnet-fashion'
const channel = (w, a, more) => ({ w, a, granularity: 'channel', ...more })
const tensor = (w, a, more) => ({ w, a, granularity: 'tensor', ...more })
const ends = { ends: true }
const lsq = { estimator: 'lsq' }
const mse = { rule: 'mse' }
/** the presets: network, what is set, the bar where there is one, and what a simulation in PyTorch had after 0 and after all steps, on another training of such a network */
const PRESETS = [
  [M, { float: true }, undefined, '91.1 → 90.5'],
  [M, channel(8, 8), undefined, '91.4 → 91.0'],
  [M, tensor(4, 4), undefined, '37.3 → 80.5'],
  [M, channel(4, 4), 83, '44.3 → 85.2'],
  [M, channel(4, 4, mse), undefined, '74.3 → 89.0'],
  [M, channel(4, 4, lsq), undefined, '80.5 → 88.8'],
  [M, tensor(4, 8), undefined, '70.1 → 86.9'],
  [M, channel(3, 8), 87, '67.5 → 89.6'],
  [M, tensor(3, 8), undefined, '18.2 → 74.8'],
  [M, channel(3, 3, ends), undefined, '30.0 → 85.2'],
  [M, channel(2, 8), undefined, '13.8 → 75.3'],
  [M, channel(2, 8, lsq), 79, '28.8 → 84.5'],
  [M, channel(2, 4, lsq), undefined, '13.0 → 81.5'],
  [M, channel(2, 2, { ...lsq, ...ends }), undefined, '9.5 → 73.4'],
  [M, channel(2, 2), undefined, '12.6 → 26.6'],
  [M, channel(2, 8, { live: true }), undefined, undefined],
  [R, { float: true }, undefined, undefined],
  [R, channel(4, 4, mse), undefined, '88.8 → 89.9'],
  [R, channel(3, 3), undefined, '76.8 → 87.7'],
  [R, channel(2, 8), undefined, '19.4 → 85.4'],
  [R, channel(2, 8, lsq), 86, '23.8 → 89.1'],
]

/** Quantization-aware training of the networks that ship, with the default recipe. No times: the accuracies are the same on every machine. */
export async function* qat({ core, loadKernels, checks }) {
  const training = joined(readImages(core, 'fashion-mnist-train-1024'), readImages(core, 'fashion-mnist-train-5120'))
  const test = joined(readImages(core, 'fashion-mnist-test-1000'), readImages(core, 'fashion-mnist-test-9000'))
  const laboratory = { core, loadKernels, training, test, seenOf: {} }
  for (const name of [M, R]) laboratory.seenOf[name] = await calibrated(laboratory, name)
  const rows = []
  for (const [name, preset, bar, anchor] of PRESETS) {
    const runs = []
    for (const seed of SEEDS) runs.push(await trained(laboratory, name, preset, seed))
    const label = `${name === M ? 'MobileNet' : 'ResNet'}, ${labelOf(preset)}`
    rows.push([
      label,
      ...LOOKS.map((_, i) => (100 * median(runs.map(({ accuracies }) => accuracies[i]))).toFixed(1)),
      range(runs.map(({ accuracies }) => 100 * accuracies.at(-1))),
      preset.float ? undefined : (100 * median(runs.map(({ integers }) => integers.accuracy))).toFixed(1),
      preset.float ? undefined : (100 * Math.min(...runs.map(({ integers }) => integers.agreement))).toFixed(2),
      bar,
      anchor,
    ])
    if (!preset.float && !preset.live)
      for (const { integers } of runs) checks.holds(`${label}: integers agree`, integers.agreement >= 0.99)
    console.log(rows.at(-1).join(' | '))
  }
  yield {
    title: 'Quantization-aware training of the networks that ship',
    columns: [
      'preset',
      ...LOOKS.map((steps) => `after ${steps}`),
      `range of seeds ${SEEDS.join(', ')}`,
      'in integers',
      'least agreement, %',
      'bar',
      'PyTorch simulation, another training',
    ],
    rows,
    notes: `Accuracy in percent on all ${test.labels.length} test images, medians of seeds ${SEEDS.join(', ')}, as training sees the network (fake quantization) and, after the last step, in integer arithmetic; agreement is the share of images that both take for the same class. ${STEPS} steps of ${BATCH} of ${training.labels.length} training images, Adam at ${RATE} with ${WARM_UP} steps of warm-up and half a cosine down to 0, batch normalization folded (but where it is live), weights symmetric with a scale ${'a channel or a tensor'} that follows the weights, ranges of activations frozen as ${CALIBRATED} training images gave them by min–max where nothing else is said, input at 8 bits. LSQ: learned scales, which begin with those of least squared error. “Ends”: first and last layer, and what they read and give, at 8 bits. The recipe was chosen on 5,000 training images that neither these networks nor these runs had seen; the simulation's figures are on 2,000 test images, its last after 300 steps where W8A8 or W2A2 without ends.`,
  }
}

function labelOf({ float, w, a, granularity, estimator, rule, ends, live }) {
  if (float) return 'float (control)'
  const parts = [
    `W${w}A${a}`,
    granularity === 'tensor' ? 'a tensor' : 'a channel',
    estimator === 'lsq' ? 'LSQ' : 'STE',
    rule === 'mse' ? 'ranges of least error' : '',
    ends ? 'ends at 8' : '',
    live ? 'live normalization' : '',
  ]
  return parts.filter(Boolean).join(', ')
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const range = (values) => `${Math.min(...values).toFixed(1)} … ${Math.max(...values).toFixed(1)}`

async function calibrated({ core, loadKernels, training }, name) {
  const images = training.pixels.subarray(0, CALIBRATED * PIXELS)
  const build = (kernels) =>
    core.calibrate(
      core.copyNetwork(openNetwork(core, name), kernels),
      [images],
      { observers: ['min-max', 'mse'] },
      kernels,
    )
  const run = build(await loadKernels(core.arenaFloats(build)))
  let next = run.next()
  while (!next.done) next = run.next()
  return next.value
}

/** Accuracies after the steps that are looked at, and what the integers are worth after the last. */
async function trained(laboratory, name, preset, seed) {
  const { core, loadKernels, training, test } = laboratory
  const options = quantizationOf(laboratory, name, preset)
  const build = (kernels) => {
    const network = core.copyNetwork(openNetwork(core, name, { folds: !preset.live }), kernels)
    const model = preset.float ? core.trainable(network, kernels) : core.quantizationAware(network, options, kernels)
    const trainer = core.createTrainer(
      model,
      training.pixels,
      training.labels,
      {
        batch: BATCH,
        learningRate: core.cosineDecay(RATE, STEPS, WARM_UP),
        optimizer: { kind: 'adam' },
        random: core.createRandom(seed),
      },
      kernels,
    )
    return { model, trainer, look: model.bind(AT_ONCE, false) }
  }
  const { model, trainer, look } = build(await loadKernels(core.arenaFloats(build)))
  const accuracies = []
  let logits
  for (const steps of LOOKS) {
    while (trainer.step < steps) trainer.next()
    logits = logitsOf(look, test)
    accuracies.push(core.accuracy(logits, test.labels, CLASSES))
  }
  return { accuracies, integers: preset.float ? null : await inIntegers(laboratory, model.integers(), logits) }
}

function quantizationOf(
  { core, seenOf },
  name,
  { float, w, a, granularity, estimator = 'ste', rule = 'min-max', ends },
) {
  if (float) return null
  const eight = { weights: { bits: 8 }, activations: { bits: 8 } }
  const atEnds = ends ? { stem: eight, fc: eight, gap: { activations: { bits: 8 } } } : {}
  const scheme = {
    weights: { bits: w, granularity },
    activations: { bits: a },
    layers: { input: { activations: { bits: 8 } }, ...atEnds },
  }
  const kind = estimator === 'lsq' ? 'mse' : rule
  const ranges = Object.fromEntries(
    seenOf[name].tensors.map(({ name, range }) => [name, range(kind, core.activationScheme(scheme, name))]),
  )
  return { scheme, ranges, estimator }
}

function logitsOf(look, { pixels, labels }) {
  const logits = new Float32Array(labels.length * CLASSES)
  for (let n = 0; n < labels.length; n += AT_ONCE) {
    look.input.values.set(pixels.subarray(n * PIXELS, (n + AT_ONCE) * PIXELS))
    look.forward()
    logits.set(look.output.values, n * CLASSES)
  }
  return logits
}

async function inIntegers({ core, loadKernels, test }, integers, seen) {
  const kernels = await loadKernels(core.arenaFloats((counting) => core.bindIntegers(integers, 32, counting)))
  const { logits } = core.runInteger(integers, test.pixels, {}, kernels)
  const [a, b] = [logits, seen].map((one) => core.predictedClasses(one, CLASSES))
  return {
    accuracy: core.accuracy(logits, test.labels, CLASSES),
    agreement: a.reduce((same, one, i) => same + (one === b[i] ? 1 : 0), 0) / a.length,
  }
}
