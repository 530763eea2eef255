import { percent } from '../harness.mjs'
import { CALIBRATED, createLaboratory, joined, openNetwork, PIXELS, readImages } from '../quantized-networks.mjs'

/** what a simulation in PyTorch measured on networks of the same kind (accuracy, %), before anything was built */
const ANCHOR = 'PyTorch simulation, another training'

/** Tables of what quantization does to the networks that ship, in real integer arithmetic. No times: the accuracies are the same on every machine. */
export async function* networks({ core, loadKernels }) {
  const test = joined(readImages(core, 'fashion-mnist-test-1000'), readImages(core, 'fashion-mnist-test-9000'))
  const training = readImages(core, 'fashion-mnist-train-1024')
  const digits = readImages(core, 'digits-train-1024')
  const nets = { ResNet: openNetwork(core, 'resnet-fashion'), MobileNet: openNetwork(core, 'mobilenet-fashion') }
  const laboratory = createLaboratory({ core, loadKernels, test })
  const first = (pixels, count) => pixels.slice(0, count * PIXELS)
  const good = first(training.pixels, CALIBRATED)

  const floats = {}
  const seenOf = {}
  for (const [name, net] of Object.entries(nets)) {
    floats[name] = await laboratory.floatLogits(net)
    seenOf[name] = await laboratory.calibrated(net, good)
  }
  const measured = (name, seen, scheme, kind, net = nets[name]) =>
    laboratory.measured(net, floats[name], seen, scheme, kind)

  const given = { core, test, training, digits, nets, floats, seenOf, laboratory, measured, first, good }
  yield await byBits(given)
  yield await byObserver(given)
  yield await byData(given)
  yield await byRepair(given)
}

const schemeOf = (w, a, granularity) => ({ weights: { bits: w, granularity }, activations: { bits: a } })
const shown = ({ accuracy, agreement, sqnr }) => `${points(accuracy)} · ${percent(agreement)} · ${sqnr.toFixed(0)} dB`
const points = (share) => (100 * share).toFixed(1)

/** In order, one after another. */
async function each(list, make) {
  const results = []
  for (const item of list) results.push(await make(item))
  return results
}

async function byBits({ core, test, nets, floats, seenOf, measured }) {
  const BITS = [
    [8, 8],
    [6, 6],
    [5, 5],
    [4, 8],
    [4, 4],
    [3, 8],
    [3, 3],
    [2, 8],
  ]
  const GRANULARITIES = ['tensor', 'channel', { group: 9 }]
  const columns = Object.keys(nets).flatMap((name) =>
    ['a tensor', 'a channel', '9 weights'].map((of) => `${name}, one scale ${of}`),
  )
  const rows = await each(BITS, async ([w, a]) => [
    `W${w}A${a}`,
    ...(await each(
      Object.keys(nets).flatMap((name) => GRANULARITIES.map((granularity) => [name, granularity])),
      async ([name, granularity]) => shown(await measured(name, seenOf[name], schemeOf(w, a, granularity))),
    )),
  ])
  const float = Object.keys(nets).flatMap((name) => [points(core.accuracy(floats[name], test.labels, 10)), '', ''])
  return {
    title: 'The networks that ship, in integers: accuracy, agreement with float, SQNR of the logits',
    columns: ['bits (W, A)', ...columns],
    rows: [['float', ...float], ...rows],
    notes: `Integers end to end (int8 products, int32 sums, one rounding), ranges by min–max of ${CALIBRATED} training images, all ${test.labels.length} test images. ${ANCHOR} had for W8A8, W4 (a tensor), W4 (a channel): ResNet 91.7, 88.7, 88.7 and 87.7, 91.3 with another seed; MobileNet 90.3, 69.9, 88.8. How deep a collapse goes depends on the checkpoint.`,
  }
}

async function byObserver({ nets, seenOf, laboratory, measured, good }) {
  const RANGES = [
    ['min-max'],
    ['moving-average'],
    ['percentile', 99.9],
    ['percentile', 99],
    ['mse'],
    ['entropy'],
    ['torch-histogram'],
    ['onnx-percentile'],
    ['tensorrt-entropy'],
  ]
  const rows = await each(RANGES, async ([kind, percentile]) => {
    const cells = await each(Object.entries(nets), async ([name, net]) => {
      const seen = percentile ? await laboratory.calibrated(net, good, { percentile: { percentile } }) : seenOf[name]
      return each([8, 4], async (a) => shown(await measured(name, seen, schemeOf(8, a, 'channel'), kind)))
    })
    return [percentile ? `${kind} ${percentile}` : kind, ...cells.flat()]
  })
  return {
    title: 'Which range: observers at 8 and 4 bits of activations (W8, one scale a channel)',
    columns: ['observer', ...Object.keys(nets).flatMap((name) => [`${name} A8`, `${name} A4`])],
    rows,
    notes: `${ANCHOR}: ResNet A4 min–max 87.8, percentile 99.9 90.6, MSE 90.4; MobileNet A4 42.3, 81.3, 81.3, percentile 99 88.5. An entropy or percentile that clips costs decibels at 8 bits and rescues at 4.`,
  }
}

async function byData({ training, digits, nets, laboratory, measured, first }) {
  const spoiled = (change) => {
    const pixels = first(training.pixels, 64)
    change(pixels)
    return pixels
  }
  const changed = (by) => first(training.pixels, 64).map(by)
  const DATA = [
    ['64 good images', first(training.pixels, 64)],
    ['all black', new Float32Array(64 * PIXELS)],
    ['a quarter of the light', changed((v) => v / 4)],
    ['over-exposed, three times', changed((v) => Math.min(1, 3 * v))],
    ['inverted', changed((v) => 1 - v)],
    ['one class only', classOnly(training, 1)],
    ['digits, the other set', first(digits.pixels, 64)],
    ['one pixel of one image at 20', spoiled((x) => x.fill(20, 300, 301))],
    ['one image that forgot its division by 255', changed((v, i) => (i < PIXELS ? 255 * v : v))],
  ]
  const ASKED = [
    ['A8, min–max', 8],
    ['A4, min–max', 4],
    ['A4, 99.9 %', 4, 99.9],
    ['A8, 99 %', 8, 99],
    ['A8, 98 %', 8, 98],
  ]
  const rows = await each(DATA, async ([what, pixels]) => {
    const cells = await each(Object.entries(nets), async ([name, net]) =>
      each(ASKED, async ([, a, percentile]) => {
        const seen = await laboratory.calibrated(net, pixels, percentile && { percentile: { percentile } })
        const kind = percentile ? 'percentile' : 'min-max'
        return points((await measured(name, seen, schemeOf(8, a, 'channel'), kind)).accuracy)
      }),
    )
    return [what, ...cells.flat()]
  })
  return {
    title: 'Calibration data that are wrong (W8, one scale a channel; ranges by min–max and by percentiles)',
    columns: ['calibrated on', ...Object.keys(nets).flatMap((name) => ASKED.map(([asked]) => `${name} ${asked}`))],
    rows,
    notes: `Our percentile leaves out half of the rest at each end. ${ANCHOR} (ResNet A8, min–max): good 92.1, black 9.5, a quarter of the light 79.5, inverted 92.0, one class 92.0; hot pixel A4 31.9 by min–max and 91.1 by percentile 99.9; forgotten division A8 18.0 and 91.7 by percentile 99.`,
  }
}

async function byRepair({ core, training, nets, laboratory, measured, first, good }) {
  const net = nets.MobileNet
  const random = core.createRandom(5)
  const scrambled = core.scrambleChannels(net, () => 2 ** (6 * random.uniform() - 3))
  const equalized = core.crossLayerEqualization(net)
  const repaired = async (w, granularity, mended, layers) => {
    const scheme = { ...schemeOf(w, 8, granularity), layers }
    const seen = await laboratory.calibrated(mended, good)
    return points((await measured('MobileNet', seen, scheme, 'min-max', mended)).accuracy)
  }
  const corrected = (from, w, granularity) => core.biasCorrection(from, good, schemeOf(w, 8, granularity))
  const [STEPS, BATCH, IMAGES] = [300, 64, 512]
  const ada = (w, granularity) =>
    laboratory.adaRounded(net, first(training.pixels, IMAGES), schemeOf(w, 8, granularity), STEPS, BATCH)
  const BITS = [
    [8, 'tensor'],
    [6, 'tensor'],
    [4, 'tensor'],
    [4, 'channel'],
    [3, 'channel'],
  ]
  const REPAIRS = [
    ['as it is', (w, g) => repaired(w, g, net)],
    ['bias correction', (w, g) => repaired(w, g, corrected(net, w, g))],
    ['equalization', (w, g) => repaired(w, g, equalized)],
    ['equalization and bias correction', (w, g) => repaired(w, g, corrected(equalized, w, g))],
    ['AdaRound', async (w, g) => repaired(w, g, net, await ada(w, g))],
    ['channels out of scale by up to 8', (w, g) => repaired(w, g, scrambled)],
    ['the same, equalized', (w, g) => repaired(w, g, core.crossLayerEqualization(scrambled))],
  ]
  return {
    title: 'Repairs of the MobileNet (A8, min–max)',
    columns: ['', ...BITS.map(([w, g]) => `W${w}, one scale a ${g}`)],
    rows: await each(REPAIRS, async ([what, measure]) => [
      what,
      ...(await each(BITS, ([w, granularity]) => measure(w, granularity))),
    ]),
    notes: `AdaRound: ${STEPS} steps a layer of ${BATCH} of ${IMAGES} training images. ${ANCHOR}: W4 a tensor 69.7 as it is, 88.0 equalized, 89.3 with bias correction, 83.5 by AdaRound with as many steps and images; W8 a tensor with channels out of scale 13, 86.8 with a scale a channel, 90.6 equalized.`,
  }
}

/** The images of one class among the training images that ship. */
function classOnly({ pixels, labels }, wanted) {
  const places = [...labels.keys()].filter((n) => labels[n] === wanted).slice(0, 64)
  const chosen = new Float32Array(places.length * PIXELS)
  for (const [i, n] of places.entries()) chosen.set(pixels.subarray(n * PIXELS, (n + 1) * PIXELS), i * PIXELS)
  return chosen
}
